import type { FormState } from '@/lib/forms/form-state'
import type { ShownAccount } from '../../../../shown-account'

export type InvitedState = FormState | { status: 'invited'; account: ShownAccount }
