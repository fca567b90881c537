import type { FormState, FormValues } from '@/lib/forms/form-state'

/** 'conflict': a colleague saved something else while this form was open. */
export type EditState = FormState | { status: 'conflict'; values: FormValues; version: number; theirs: FormValues }
