import type { FormState } from '@/lib/forms/form-state'
import type { ShownAccount } from '../../../shown-account'

export type NewRegionState = FormState | { status: 'made'; made: { name: string; account: ShownAccount } }
