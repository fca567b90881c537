import type { FormState, FormValues } from '@/lib/forms/form-state'

/** After a conflict also the versions of what colleagues entered meanwhile, by the name of their field. */
export type GridFormState =
  Extract<FormState, { status: 'idle' }> | (Extract<FormState, { status: 'rejected' }> & { versions?: FormValues })
