import { rejected, type FieldErrors, type FormValues } from '@/lib/forms/form-state'
import { structurePath } from '@/lib/kernel/addresses'
import type { StructurePlace } from './place'
import type { PartFormState } from './state'

export const answerIn = (values: FormValues, message: { form: string } | { fields: FieldErrors }): PartFormState =>
  'form' in message ? rejected(values, [message.form]) : rejected(values, [], message.fields)

/** What a colleague left in the meantime, beside what was typed. */
export const conflictWith = <T extends { version: number }>(
  values: FormValues,
  now: T | null,
  valuesOf: (part: T) => FormValues,
): PartFormState =>
  now
    ? { status: 'conflict', values, version: now.version, theirs: valuesOf(now) }
    : rejected(values, ['Dit staat niet meer in deze agenda. Je tekst staat nog hieronder.'])

export const savedPath = ({ region, agenda }: StructurePlace, part?: string, word = 'bewaard'): string =>
  `${structurePath(region, agenda)}?${new URLSearchParams({ melding: word, ...(part ? { deel: part } : {}) })}#melding`
