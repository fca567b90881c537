'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { answerIn, idle } from '@/lib/forms/form-state'
import { NewPasswordFields } from '../new-password-fields'
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
      <NewPasswordFields email={email} label="Nieuw wachtwoord" errors={fieldErrors}>
        <TextInput
          name="currentPassword"
          type="password"
          label="Huidig wachtwoord"
          autoComplete="current-password"
          errors={fieldErrors.currentPassword}
          required
        />
      </NewPasswordFields>
      <Buttons>
        <Button disabled={isPending}>Wachtwoord wijzigen</Button>
      </Buttons>
    </form>
  )
}
