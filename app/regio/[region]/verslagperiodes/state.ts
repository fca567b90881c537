import type { FormState, FormValues } from '@/lib/forms/form-state'

export type DayValues = Record<'opensOn' | 'closesOn' | 'meetingOn', string>

export type MoveFormState = FormState | { status: 'conflict'; values: FormValues; version: number; theirs: DayValues }
