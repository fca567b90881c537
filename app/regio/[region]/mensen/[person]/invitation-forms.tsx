'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { answerIn, idle } from '@/lib/forms/form-state'
import { GivenAccountNotice } from '../../../../given-account'
import { inviteAgainAction, withdrawInvitationAction } from './actions'
import { Hidden, type HiddenFields } from './hidden'
import type { InvitedState } from './state'

/** For somebody who did not choose a password yet. */
export function InvitationForms({ hidden, hasLink }: { hidden: HiddenFields; hasLink: boolean }) {
  const [state, submit, isPending] = useActionState<InvitedState, FormData>(inviteAgainAction, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const { fieldErrors, formErrors } = answerIn(state.status === 'invited' ? idle : state)

  return (
    <section>
      <h2>Uitnodiging</h2>
      {state.status === 'invited' && (
        <GivenAccountNotice ref={answer} account={state.account}>
          De uitnodiging is opnieuw gemaakt
        </GivenAccountNotice>
      )}
      <ErrorSummary ref={answer} fieldErrors={fieldErrors} formErrors={formErrors} title="Er is niemand uitgenodigd" />
      <form action={submit}>
        <Hidden fields={hidden} />
        <Buttons>
          <Button disabled={isPending}>Nodig opnieuw uit</Button>
        </Buttons>
      </form>
      <p className="meta">Een eerdere link werkt dan niet meer.</p>
      {hasLink && (
        <form action={withdrawInvitationAction}>
          <Hidden fields={hidden} />
          <Button variant="secondary" small>
            Trek de uitnodiging in
          </Button>
        </form>
      )}
    </section>
  )
}
