import { useActionState } from 'react'
import { answerIn, idle, type FormState, type FormValues } from '@/lib/forms/form-state'

/** One of the small forms on the page of a report: closed until it is opened, or until there is something to say. */
export function useSmallForm(action: (previous: FormState, sent: FormData) => Promise<FormState>, draft: FormValues | null) {
  const [state, submit, pending] = useActionState(action, idle)
  const { values, fieldErrors, formErrors } = answerIn(state)
  return {
    ...{ state, submit, pending, fieldErrors, formErrors },
    typed: state.status === 'idle' ? (draft ?? {}) : values,
    isOpen: state.status !== 'idle' || draft !== null,
  }
}
