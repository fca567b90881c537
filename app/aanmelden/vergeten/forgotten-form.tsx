'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { answerIn, idle } from '@/lib/forms/form-state'
import { askNewPasswordAction } from './actions'

export function ForgottenForm() {
  const [state, submit, isPending] = useActionState(askNewPasswordAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)

  return (
    <form action={submit} noValidate className="mt-6 max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} title="Er is niets verstuurd" />
      <TextInput
        name="email"
        type="email"
        label="E-mailadres"
        autoComplete="username"
        defaultValue={values.email}
        errors={fieldErrors.email}
        maxLength={254}
        required
      />
      <Buttons>
        <Button disabled={isPending}>Stuur een link</Button>
      </Buttons>
    </form>
  )
}
