import { useActionState, useEffect, useRef } from 'react'
import { idle, named, type FieldErrors, type FormState, type FormValues } from '@/lib/forms/form-state'

export type Begun = {
  /** What stands in the fields at first. */
  start?: FormValues
  /** What was typed when the session ended. */
  draft?: FormValues | null
  /** Which of the forms on the page this is, for the ids of its fields. */
  at?: string
}

/** What any action says to its form. */
type Answer = { status: string; values?: FormValues; fieldErrors?: FieldErrors; formErrors?: string[] }

type Action<State> = (previous: State, sent: FormData) => Promise<State>

/** A form, what stands in its fields, and what is the matter in front of whoever sent it. `More`: what its action says besides that it was rejected. */
export function useForm<More extends Answer = never>(action: Action<FormState | More>, { start = {}, draft = null, at }: Begun = {}) {
  const [state, submit, pending] = useActionState<FormState | More, FormData>(action, idle)
  // After sending, the reader starts where it says what is the matter; after a second try too.
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const { status, values = {}, fieldErrors: errors = {}, formErrors = [] }: Answer = state
  const typed = status === 'idle' ? draft : values
  const value: FormValues = { ...start, ...typed }
  const idOf = (name: string) => (at === undefined ? name : `${name}-${at}`)
  // A box that is not ticked is not sent.
  const isTicked = (name: string) => (typed ?? start)[name] !== undefined
  return {
    ...{ state, submit, pending, answer, value, errors, formErrors },
    /** By the id of their field, which leads there. */
    fieldErrors: named(errors, idOf),
    isOpen: status !== 'idle' || draft !== null,
    field: (name: string) => ({ name, id: idOf(name), errors: errors[name], defaultValue: value[name] ?? '' }),
    box: (name: string) => ({ name, id: idOf(name), errors: errors[name], defaultChecked: isTicked(name) }),
    isTicked,
  }
}

/** What a field of the form gets: its name and id, what stands in it, and what is wrong with it. */
export type Field = ReturnType<typeof useForm>['field']
export type Box = ReturnType<typeof useForm>['box']
