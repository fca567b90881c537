'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioChoices } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'
import { setSecondFactorRuleAction } from './actions'
import { SettingsConflict } from './settings-conflict'

type SecondFactorFormProps = { regionId: string; region: string; version: number; secondFactor: string; draft: FormValues | null }

export function SecondFactorForm({ regionId, region, version, secondFactor, draft }: SecondFactorFormProps) {
  const [state, submit, isPending] = useActionState(setSecondFactorRuleAction, { status: 'idle' })
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const seenVersion = state.status === 'conflict' ? state.version : state.status === 'rejected' ? state.values.version : draft?.version
  const values: FormValues = state.status === 'idle' ? { secondFactor, ...draft } : state.values
  const errors = state.status === 'rejected' ? state.fieldErrors : {}

  return (
    <form action={submit} noValidate className="max-w-form">
      {state.status === 'rejected' && <ErrorSummary ref={answer} fieldErrors={errors} formErrors={state.formErrors} />}
      {state.status === 'conflict' && (
        <SettingsConflict ref={answer} labels={{ secondFactor: label }} theirs={state.theirs} mine={values} />
      )}
      <input type="hidden" name="regionId" value={regionId} />
      <input type="hidden" name="region" value={region} />
      <input type="hidden" name="version" value={seenVersion ?? version} />
      <RadioChoices
        name="secondFactor"
        label={label}
        hint="Bij ja vraagt Koersvast iedereen die in de regio werkt na het wachtwoord ook een code van de telefoon, vanaf de volgende keer aanmelden. Lezers niet."
        options={[
          { value: 'ja', label: 'Ja' },
          { value: 'nee', label: 'Nee' },
        ]}
        errors={errors.secondFactor}
        defaultValue={values.secondFactor}
      />
      <Buttons>
        <Button disabled={isPending}>{state.status === 'conflict' ? 'Bewaar mijn keuze' : 'Bewaar het aanmelden'}</Button>
      </Buttons>
    </form>
  )
}

const label = 'Is een tweede stap bij het aanmelden verplicht?'
