import type { FormState, FormValues } from '@/lib/forms/form-state'

export type PartFormState = FormState | { status: 'conflict'; values: FormValues; version: number; theirs: FormValues }
