import { notSaved, type FormState, type FormValues, type Message } from '@/lib/forms/form-state'

/** 'conflict': a colleague saved something else while this form was open. */
export type EditState = FormState | { status: 'conflict'; values: FormValues; version: number; theirs: FormValues }

/** What a colleague left in the meantime, beside what was typed; `gone` where there is nothing any more. */
export const conflictWith = <T extends { version: number }>(
  values: FormValues,
  theirs: T | null,
  { valuesOf, gone }: { valuesOf: (theirs: T) => FormValues; gone: Message },
): EditState => (theirs ? { status: 'conflict', values, version: theirs.version, theirs: valuesOf(theirs) } : notSaved(values, gone))
