import type { FormState, FormValues } from '@/lib/forms/form-state'

/** What a colleague saved while this form was open. */
export type Theirs = { who: string; when: string; values: FormValues }

export type UpdateFormState = FormState | { status: 'conflict'; values: FormValues; version: number; theirs: Theirs }
