import type { FormState } from '@/lib/forms/form-state'

/** `renewed`: new recovery codes, here and now. */
export type OwnPasswordState = FormState | { status: 'renewed'; recoveryCodes: string[] }
