'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea, TextInput } from '@/components/ui/field'
import { answerIn, idle, type FormState, type FormValues } from '@/lib/forms/form-state'

type AccountFormProps = {
  action: (previous: FormState, sent: FormData) => Promise<FormState>
  /** What was typed when the session ended. */ draft: FormValues | null
  /** The heading where it was not done. */ refused: string
  /** What to be sure of. */ hint: string
  button: string
}

/** By who runs the installation: of which account, and why. */
export function AccountForm({ action, draft, refused, hint, button }: AccountFormProps) {
  const [state, submit, isPending] = useActionState(action, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { fieldErrors, formErrors, ...answered } = answerIn(state)
  const values = state.status === 'idle' ? (draft ?? {}) : answered.values
  const field = (name: string) => ({ name, errors: fieldErrors[name], defaultValue: values[name] ?? '' })

  return (
    <form action={submit} noValidate className="mt-6 max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} title={refused} />
      <TextInput {...field('email')} type="email" label="E-mailadres" autoComplete="off" maxLength={254} required />
      <TextArea {...field('reason')} label="Waarom?" hint={`${hint} De reden komt in het logboek van de installatie.`} required />
      <Buttons>
        <Button disabled={isPending}>{button}</Button>
      </Buttons>
    </form>
  )
}
