import { useActionState, useEffect, useRef } from 'react'
import { answerIn, idle, type FormState } from '@/lib/forms/form-state'

/** A small form on a page, with what is the matter in front of whoever sent it. */
export function useSmall(action: (previous: FormState, sent: FormData) => Promise<FormState>) {
  const [state, submit, pending] = useActionState(action, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  return { submit, pending, summary, isRejected: state.status === 'rejected', ...answerIn(state) }
}
