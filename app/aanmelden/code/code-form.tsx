'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { answerIn, idle } from '@/lib/forms/form-state'
import { giveCodeAction } from './actions'

type CodeFormProps = { returnTo: string; hasPhone: boolean; hasPasskey: boolean }

export function CodeForm({ returnTo, hasPhone, hasPasskey }: CodeFormProps) {
  const [state, submit, isPending] = useActionState(giveCodeAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { fieldErrors, formErrors } = answerIn(state)

  return (
    <form action={submit} noValidate className="mt-6 max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} title="Je bent nog niet aangemeld" />
      <input type="hidden" name="terug" value={returnTo} />
      <TextInput
        name="code"
        label={hasPhone ? 'Code' : 'Herstelcode'}
        hint={
          hasPhone
            ? 'De zes cijfers die de app op je telefoon nu toont. Telefoon kwijt? Vul een herstelcode in.'
            : 'Een van de codes die je bewaarde toen je de sleutel toevoegde. Elke code werkt één keer.'
        }
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        errors={fieldErrors.code}
        maxLength={40}
        narrow
        required
      />
      <Buttons>
        <Button variant={hasPasskey ? 'secondary' : 'primary'} disabled={isPending}>
          Aanmelden
        </Button>
      </Buttons>
    </form>
  )
}
