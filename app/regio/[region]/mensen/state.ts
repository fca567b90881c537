import type { GivenAccount } from '@/lib/commands/role-account'
import type { FormState } from '@/lib/forms/form-state'

export type GiveRoleState = FormState | { status: 'given'; name: string; account: GivenAccount }
