'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea, TextInput } from '@/components/ui/field'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { unlinkAccountAction } from './actions'

export function UnlinkForm({ draft }: { draft: FormValues | null }) {
  const [state, submit, isPending] = useActionState(unlinkAccountAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { fieldErrors, formErrors, ...answered } = answerIn(state)
  const values = state.status === 'idle' ? (draft ?? {}) : answered.values
  const field = (name: string) => ({ name, errors: fieldErrors[name], defaultValue: values[name] ?? '' })

  return (
    <form action={submit} noValidate className="mt-6 max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} title="De koppeling staat er nog" />
      <TextInput {...field('email')} type="email" label="E-mailadres" autoComplete="off" maxLength={254} required />
      <TextArea
        {...field('reason')}
        label="Waarom?"
        hint="Weet zeker dat het account van deze persoon is, en niet van een voorganger met hetzelfde adres. De reden komt in het logboek van de installatie."
        required
      />
      <Buttons>
        <Button disabled={isPending}>Maak de koppeling los</Button>
      </Buttons>
    </form>
  )
}
