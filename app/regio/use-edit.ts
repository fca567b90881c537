import type { Conflict, EditState } from './edit-state'
import { useForm, type Begun } from './use-form'

/** A form of what a colleague can change too: with the version that was on the screen when something was typed. */
export function useEdit(
  action: (previous: EditState, sent: FormData) => Promise<EditState>,
  { version, ...begun }: Begun & { /** Of what is changed; without it that is new. */ version?: number },
) {
  const form = useForm<Conflict>(action, begun)
  const { state, value } = form
  // A mistake in the form must not hide what a colleague said in the meantime.
  const seen = state.status === 'conflict' ? state.version : (value.version ?? version ?? '')
  return { ...form, version: String(seen) }
}

export type Edit = ReturnType<typeof useEdit>
