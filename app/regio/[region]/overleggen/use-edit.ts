import { useActionState, useEffect, useRef } from 'react'
import type { FormValues } from '@/lib/forms/form-state'
import type { EditState } from './edit-state'

type Begun = {
  start?: FormValues
  /** What was typed when the session ended. */
  draft: FormValues | null
  version?: number
}

/** A form of a body or meeting: what stands in its fields, and the version that was on the screen when that was typed. */
export function useEdit(action: (previous: EditState, sent: FormData) => Promise<EditState>, { start = {}, draft, version }: Begun) {
  const [state, submit, pending] = useActionState(action, { status: 'idle' })
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const typed = state.status === 'idle' ? draft : state.values
  const value: FormValues = { ...start, ...typed }
  const errors = state.status === 'rejected' ? state.fieldErrors : {}
  return {
    ...{ state, submit, pending, answer, value },
    // A mistake in the form must not hide what a colleague said in the meantime.
    version: String(state.status === 'conflict' ? state.version : (typed?.version ?? version ?? '')),
    isOpen: state.status !== 'idle' || draft !== null,
    field: (name: string) => ({ name, errors: errors[name], defaultValue: value[name] ?? '' }),
    // A box that is not ticked is not sent.
    isTicked: (name: string) => (typed ?? start)[name] !== undefined,
  }
}

export type Edit = ReturnType<typeof useEdit>
