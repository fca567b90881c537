'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioChoices } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'
import { setReportRouteAction } from './actions'
import { yesAndNo } from './choices'
import { SettingsConflict } from './settings-conflict'
import type { SettingValues } from './state'

type SettingsFormProps = { regionId: string; region: string; version: number; start: SettingValues; draft: FormValues | null }

export function SettingsForm({ regionId, region, version, start, draft }: SettingsFormProps) {
  const [state, submit, isPending] = useActionState(setReportRouteAction, { status: 'idle' })
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const seenVersion = state.status === 'conflict' ? state.version : state.status === 'rejected' ? state.values.version : draft?.version
  const value: SettingValues = { ...start, ...(state.status === 'idle' ? draft : state.values) }
  const errors = state.status === 'rejected' ? state.fieldErrors : {}
  const field = (name: keyof SettingValues) => ({ name, options: yesAndNo, errors: errors[name], defaultValue: value[name] })

  return (
    <form action={submit} noValidate className="max-w-form">
      {state.status === 'rejected' && <ErrorSummary ref={answer} fieldErrors={errors} formErrors={state.formErrors} />}
      {state.status === 'conflict' && <SettingsConflict ref={answer} labels={questions} theirs={state.theirs} mine={value} />}
      <input type="hidden" name="regionId" value={regionId} />
      <input type="hidden" name="region" value={region} />
      <input type="hidden" name="version" value={seenVersion ?? version} />
      <RadioChoices
        {...field('needsAgreement')}
        label={questions.needsAgreement}
        hint="Bij nee gaat een concept zonder deze stap naar het bestuur."
      />
      <RadioChoices
        {...field('needsOffering')}
        label={questions.needsOffering}
        hint="Bij nee kan de secretaris de rapportage vaststellen zonder dat die eerst is aangeboden."
      />
      <Buttons>
        <Button disabled={isPending}>{state.status === 'conflict' ? 'Bewaar mijn keuze' : 'Bewaar de stappen'}</Button>
      </Buttons>
    </form>
  )
}

const questions: SettingValues = {
  needsAgreement: 'Geeft het programmateam ambtelijk akkoord?',
  needsOffering: 'Wordt de rapportage aangeboden aan het bestuur?',
}
