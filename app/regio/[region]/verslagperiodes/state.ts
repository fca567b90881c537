import { rejected, type FormState, type FormValues } from '@/lib/forms/form-state'

export type DayValues = Record<'opensOn' | 'closesOn' | 'meetingOn', string>

export type MoveFormState = FormState | { status: 'conflict'; values: FormValues; version: number; theirs: DayValues }

/** Nothing is saved; the sentence stands at its field, where it has one. */
export const notSaved = (values: FormValues, { sentence, field }: { sentence: string; field?: string }) =>
  field ? rejected(values, [], { [field]: [sentence] }) : rejected(values, [sentence])
