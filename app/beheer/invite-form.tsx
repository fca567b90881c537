'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { GivenAccountNotice } from '../given-account'
import { PersonFields } from '../person-fields'
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
  const [state, submit, isPending] = useActionState<InviteState, FormData>(action, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
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

  const { fieldErrors, formErrors, ...answered } = answerIn(state)
  const values = state.status === 'idle' ? (draft ?? {}) : answered.values
  const field = (name: string) => ({ name, errors: fieldErrors[name], defaultValue: values[name] ?? '' })
  return (
    <form action={submit} noValidate className="mt-6 max-w-form">
      <ErrorSummary ref={answer} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <PersonFields field={field} />
      <Buttons>
        <Button disabled={isPending}>{button}</Button>
        <ButtonLink variant="secondary" href={back.href}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
