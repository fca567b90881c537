'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { answerIn, idle } from '@/lib/forms/form-state'
import { NewPasswordFields } from '../../../new-password-fields'
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
      <NewPasswordFields email={email} label="Wachtwoord" errors={fieldErrors} />
      <Buttons>
        <Button disabled={isPending}>Bewaar dit wachtwoord</Button>
      </Buttons>
    </form>
  )
}
