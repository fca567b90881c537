import type { MadeRegion } from '@/lib/commands/make-region'
import type { FormState } from '@/lib/forms/form-state'

export type NewRegionState = FormState | { status: 'made'; made: MadeRegion }
