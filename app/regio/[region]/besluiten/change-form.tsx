'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormValues } from '@/lib/forms/form-state'
import { changeDecisionAction } from './actions'
import { Conflict } from './conflict'
import { DecisionFields } from './decision-fields'

type ChangeFormProps = {
  decisionId: string
  version: number
  place: { region: string; number: string }
  start: FormValues
  draft: FormValues | null
  cancelHref: string
}

export function ChangeForm({ decisionId, version, place, start, draft, cancelHref }: ChangeFormProps) {
  const [state, submit, pending] = useActionState(changeDecisionAction, { status: 'idle' })
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  // What was on the screen when the text was typed: a mistake in the form must not hide what a colleague said in the meantime.
  const seenVersion = state.status === 'conflict' ? state.version : state.status === 'rejected' ? state.values.version : draft?.version
  const values = { ...start, ...draft, ...(state.status === 'idle' ? {} : state.values) }
  const errors = state.status === 'rejected' ? state.fieldErrors : {}

  return (
    <form action={submit} noValidate>
      {state.status === 'rejected' && <ErrorSummary ref={answer} fieldErrors={state.fieldErrors} formErrors={state.formErrors} />}
      {state.status === 'conflict' && <Conflict ref={answer} theirs={state.theirs} mine={state.values} />}
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="version" value={seenVersion ?? version} />
      {Object.entries(place).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      <DecisionFields values={values} errors={errors} />
      <Buttons>
        <Button disabled={pending}>{state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
