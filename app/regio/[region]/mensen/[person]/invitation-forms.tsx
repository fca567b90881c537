'use client'

import { Button, Buttons } from '@/components/ui/button'
import { GivenAccountNotice } from '../../../../given-account'
import { Form } from '../../../form'
import { useForm } from '../../../use-form'
import { inviteAgainAction, withdrawInvitationAction } from './actions'
import { Hidden, type HiddenFields } from './hidden'

/** For somebody who did not choose a password yet. */
export function InvitationForms({ hidden, hasLink }: { hidden: HiddenFields; hasLink: boolean }) {
  const form = useForm(inviteAgainAction)
  const { state, answer } = form

  return (
    <section>
      <h2>Uitnodiging</h2>
      {state.status === 'invited' && (
        <GivenAccountNotice ref={answer} account={state.account}>
          De uitnodiging is opnieuw gemaakt
        </GivenAccountNotice>
      )}
      <Form form={form} hidden={hidden} refused="Er is niemand uitgenodigd">
        <Buttons>
          <Button disabled={form.pending}>Nodig opnieuw uit</Button>
        </Buttons>
      </Form>
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
