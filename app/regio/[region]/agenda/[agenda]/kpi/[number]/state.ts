import type { FormState, FormValues } from '@/lib/forms/form-state'

export type SheetFormState = FormState | { status: 'conflict'; values: FormValues; version: number; theirs: FormValues }
