import type { FormState, FormValues } from '@/lib/forms/form-state'

/** `version`: of what a colleague saved in the meantime, so that saving once more is meant. */
export type RemarkFormState =
  | FormState
  | { status: 'rejected'; values: FormValues; fieldErrors: Record<string, string[] | undefined>; formErrors: string[]; version: string }
