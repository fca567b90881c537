import path from 'node:path'
import { z } from 'zod'

/** Everything that is wrong with the files, one Dutch sentence each: file, path in the file, reason. */
export class SeedMistakes extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(mistakes.join('\n'))
    this.name = 'SeedMistakes'
  }
}

export class MistakeList {
  readonly #mistakes: string[] = []

  add(file: string, place: string, reason: string) {
    this.#mistakes.push(`${path.relative(process.cwd(), file)}: ${place}${place && ': '}${reason}`)
  }

  throwIfAny() {
    if (this.#mistakes.length > 0) throw new SeedMistakes(this.#mistakes)
  }
}

/** "ambities[1].resultaten[0].titel" */
export const placeOf = (keys: readonly PropertyKey[]) =>
  keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')

/** Where an entry may take several forms, the form that was meant tells what is wrong. */
export function plainIssues(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
    const forms = issue.errors.filter((form) => !form.some(({ code, path }) => code === 'invalid_type' && path.length === 0))
    const [meant] = (forms.length > 0 ? forms : issue.errors).toSorted((one, other) => one.length - other.length)
    return plainIssues(meant!.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })))
  })
}

const fallback = z.locales.nl().localeError

export const dutchReason: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) return 'ontbreekt'
  if (issue.code === 'unrecognized_keys') return `onbekend veld: ${issue.keys.join(', ')}`
  if (issue.code === 'invalid_value') return `${JSON.stringify(issue.input)} kan hier niet; kies uit: ${issue.values.join(', ')}`
  return fallback(issue)
}
