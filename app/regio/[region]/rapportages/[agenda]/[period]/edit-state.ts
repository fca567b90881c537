import type { FormState, FormValues } from '@/lib/forms/form-state'

/** What a colleague saved while this form was open. */
export type Theirs = { meta?: string; values: FormValues }

export type EditState = FormState | { status: 'conflict'; values: FormValues; version: number; theirs: Theirs }

export type EditAction = (previous: EditState, sent: FormData) => Promise<EditState>
