'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import type { FormValues } from '@/lib/forms/form-state'
import { GivenAccountNotice } from '../given-account'
import { PersonFields } from '../person-fields'
import { Form } from '../regio/form'
import { useForm } from '../regio/use-form'
import type { InviteState } from './invite-state'

type InviteFormProps = {
  action: (previous: InviteState, sent: FormData) => Promise<InviteState>
  /** What was typed when the session ended. */ draft: FormValues | null
  hidden?: Readonly<Record<string, string>>
  /** What is true when it was done. */ done: string
  button: string
  back: { href: string; label: string }
  /** Whether nobody has to be invited now; what was just done, or was refused, is said all the same. */ closed?: boolean
}

/** By who runs the installation: a person who gets a role. */
export function InviteForm({ action, draft, hidden = {}, done, button, back, closed = false }: InviteFormProps) {
  const form = useForm(action, { draft })
  const { state, answer } = form
  if (state.status === 'invited')
    return (
      <>
        <GivenAccountNotice ref={answer} account={state.account}>
          {done}
        </GivenAccountNotice>
        <p>
          <a href={back.href}>{back.label}</a>
        </p>
      </>
    )

  if (closed && state.status === 'idle')
    return (
      <p>
        <a href={back.href}>{back.label}</a>
      </p>
    )

  return (
    <Form form={form} hidden={hidden} className="mt-6 max-w-form">
      <PersonFields field={form.field} />
      <Buttons>
        <Button disabled={form.pending}>{button}</Button>
        <ButtonLink variant="secondary" href={back.href}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </Form>
  )
}
