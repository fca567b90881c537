import type { FormState } from '@/lib/forms/form-state'

/** `enrolled`: the recovery codes, here and now. */
export type EnrolState = FormState | { status: 'enrolled'; recoveryCodes: string[]; returnTo: string }
