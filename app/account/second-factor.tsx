'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { answerIn, idle } from '@/lib/forms/form-state'
import { dropSecondFactorAction } from './second-factor-actions'

/** For another phone, new recovery codes, or to do without. */
export function DropSecondFactorForm({ isNeeded }: { isNeeded: boolean }) {
  const [state, submit, isPending] = useActionState(dropSecondFactorAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { fieldErrors, formErrors } = answerIn(state)

  return (
    <details open={state.status === 'rejected'}>
      <summary>{isNeeded ? 'Andere telefoon of nieuwe herstelcodes…' : 'Andere telefoon, nieuwe herstelcodes of uitzetten…'}</summary>
      <form action={submit} noValidate className="max-w-form">
        <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} title="De tweede stap is niet gewijzigd" />
        <p>De oude codes werken dan niet meer. Daarna stel je de tweede stap opnieuw in.</p>
        <TextInput
          id="ownPassword"
          name="currentPassword"
          type="password"
          label="Je wachtwoord"
          autoComplete="current-password"
          errors={fieldErrors.currentPassword}
          required
        />
        <Buttons>
          <Button variant="secondary" disabled={isPending}>
            Haal de tweede stap weg
          </Button>
        </Buttons>
      </form>
    </details>
  )
}
