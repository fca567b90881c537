import type { PartForm } from './use-part-form'

/** What every field of such a form starts with. */
export const fieldOf =
  ({ values, errors }: Pick<PartForm, 'values' | 'errors'>) =>
  (name: string) => ({ name, errors: errors[name], defaultValue: values[name] ?? '' })

export const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** Fields that are folded away stand open when one of them needs mending. */
export const hasMistakeIn = ({ errors }: Pick<PartForm, 'errors'>, names: readonly string[]): boolean =>
  names.some((name) => errors[name] !== undefined)
