import type { FormState } from '@/lib/forms/form-state'
import type { ShownAccount } from '../shown-account'

/** Of a form with which the administrator invites somebody. */
export type InviteState = FormState | { status: 'invited'; account: ShownAccount }
