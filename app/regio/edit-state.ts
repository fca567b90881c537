import { notSaved, type FormState, type FormValues, type Message } from '@/lib/forms/form-state'

export type Conflict = {
  status: 'conflict'
  values: FormValues
  version: number
  theirs: FormValues
  /** Who saved it, and when. */
  by?: string | null
}

/** 'conflict': a colleague saved something else while this form was open. */
export type EditState = FormState | Conflict

/** What a colleague left in the meantime, beside what was typed; `gone` where there is nothing any more. */
export const conflictWith = <T extends { version: number }>(
  values: FormValues,
  theirs: T | null | undefined,
  { valuesOf, byOf, gone }: { valuesOf: (theirs: T) => FormValues; byOf?: (theirs: T) => string | null; gone: Message },
): EditState =>
  theirs ? { status: 'conflict', values, version: theirs.version, theirs: valuesOf(theirs), by: byOf?.(theirs) } : notSaved(values, gone)
