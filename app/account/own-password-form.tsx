'use client'

import { useActionState, useEffect, useRef, type ReactNode } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { answerIn, idle } from '@/lib/forms/form-state'
import { RecoveryCodes } from '../recovery-codes'
import type { OwnPasswordState } from './second-factor-state'

type OwnPasswordFormProps = {
  /** Of its field: there are more of these forms on one page. */
  id: string
  action: (previous: OwnPasswordState, sent: FormData) => Promise<OwnPasswordState>
  /** What it is about, beside the password. */
  hidden?: Record<string, string>
  summary: string
  button: string
  refused: string
  children: ReactNode
}

/** Something about the second step that asks the password again, closed until somebody wants it. */
export function OwnPasswordForm({ id, action, hidden = {}, summary, button, refused, children }: OwnPasswordFormProps) {
  const [state, submit, isPending] = useActionState<OwnPasswordState, FormData>(action, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  if (state.status === 'renewed')
    return (
      <RecoveryCodes
        ref={answer}
        title="Dit zijn je nieuwe herstelcodes. De oude werken niet meer."
        codes={state.recoveryCodes}
        returnTo="/account"
      />
    )
  const { fieldErrors, formErrors } = answerIn(state)
  const errors = fieldErrors.currentPassword

  return (
    <Fold title={summary} isOpen={state.status === 'rejected'}>
      <form action={submit} noValidate className="max-w-form">
        <ErrorSummary ref={answer} fieldErrors={{ [id]: errors }} formErrors={formErrors} title={refused} />
        {children}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextInput
          id={id}
          name="currentPassword"
          type="password"
          label="Je wachtwoord"
          autoComplete="current-password"
          errors={errors}
          required
        />
        <Buttons>
          <Button variant="secondary" disabled={isPending}>
            {button}
          </Button>
        </Buttons>
      </form>
    </Fold>
  )
}
