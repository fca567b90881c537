'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { answerIn, idle } from '@/lib/forms/form-state'
import { choosePasswordAction } from './actions'

export function ChooseForm({ token, email }: { token: string; email: string }) {
  const [state, submit, isPending] = useActionState(choosePasswordAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { fieldErrors, formErrors } = answerIn(state)

  return (
    <form action={submit} noValidate className="mt-6 max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} title="Je wachtwoord is niet bewaard" />
      <input type="hidden" name="token" value={token} />
      {/* Tells a password manager whose password this is. */}
      <input type="text" name="account" autoComplete="username" defaultValue={email} readOnly hidden />
      <TextInput
        name="newPassword"
        type="password"
        label="Wachtwoord"
        hint="Ten minste 14 tekens, bijvoorbeeld een paar woorden die niet bij elkaar horen."
        autoComplete="new-password"
        errors={fieldErrors.newPassword}
        required
      />
      <TextInput
        name="repeatPassword"
        type="password"
        label="Wachtwoord, nog een keer"
        autoComplete="new-password"
        errors={fieldErrors.repeatPassword}
        required
      />
      <Buttons>
        <Button disabled={isPending}>Bewaar dit wachtwoord</Button>
      </Buttons>
    </form>
  )
}
