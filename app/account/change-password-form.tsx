'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { answerIn, idle } from '@/lib/forms/form-state'
import { changePasswordAction } from './actions'

export function ChangePasswordForm({ version, email }: { version: number; email: string }) {
  const [state, submit, isPending] = useActionState(changePasswordAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { fieldErrors, formErrors } = answerIn(state)

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} title="Je wachtwoord is niet gewijzigd" />
      <input type="hidden" name="version" value={version} />
      {/* Tells a password manager whose password this is. */}
      <input type="text" name="account" autoComplete="username" defaultValue={email} readOnly hidden />
      <TextInput
        name="currentPassword"
        type="password"
        label="Huidig wachtwoord"
        autoComplete="current-password"
        errors={fieldErrors.currentPassword}
        required
      />
      <TextInput
        name="newPassword"
        type="password"
        label="Nieuw wachtwoord"
        hint="Ten minste 14 tekens, bijvoorbeeld een paar woorden achter elkaar."
        autoComplete="new-password"
        errors={fieldErrors.newPassword}
        required
      />
      <TextInput
        name="repeatPassword"
        type="password"
        label="Nieuw wachtwoord, nog een keer"
        autoComplete="new-password"
        errors={fieldErrors.repeatPassword}
        required
      />
      <Buttons>
        <Button disabled={isPending}>Wachtwoord wijzigen</Button>
      </Buttons>
    </form>
  )
}
