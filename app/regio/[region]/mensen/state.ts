import type { FormState } from '@/lib/forms/form-state'
import type { ShownAccount } from '../../../shown-account'

export type GiveRoleState = FormState | { status: 'given'; name: string; account: ShownAccount }
