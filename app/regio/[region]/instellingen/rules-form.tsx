'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { lowestThreshold } from '@/lib/domain/figure-rules'
import type { FormValues } from '@/lib/forms/form-state'
import { setFigureRulesAction } from './actions'
import { SettingsConflict } from './settings-conflict'
import type { RuleValues } from './state'

type RulesFormProps = {
  regionId: string
  region: string
  version: number
  start: RuleValues
  counts: { kpis: number; activities: number }
  draft: FormValues | null
}

/** From when on counts are shown to readers, and how much the region wants at most. */
export function RulesForm({ regionId, region, version, start, counts, draft }: RulesFormProps) {
  const [state, submit, isPending] = useActionState(setFigureRulesAction, { status: 'idle' })
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const seenVersion = state.status === 'conflict' ? state.version : state.status === 'rejected' ? state.values.version : draft?.version
  const values: FormValues = { ...start, ...(state.status === 'idle' ? draft : state.values) }
  const errors = state.status === 'rejected' ? state.fieldErrors : {}
  const field = (name: keyof RuleValues) => ({ name, label: labels[name], errors: errors[name], defaultValue: values[name] ?? '' })

  return (
    <form action={submit} noValidate className="max-w-form">
      {state.status === 'rejected' && <ErrorSummary ref={answer} fieldErrors={errors} formErrors={state.formErrors} />}
      {state.status === 'conflict' && <SettingsConflict ref={answer} labels={labels} theirs={state.theirs} mine={values} />}
      <input type="hidden" name="regionId" value={regionId} />
      <input type="hidden" name="region" value={region} />
      <input type="hidden" name="version" value={seenVersion ?? version} />
      <TextInput
        {...field('threshold')}
        hint={`Een kleiner aantal zien lezers als ‘geheim’. Het is ten minste ${lowestThreshold}. Wijzig je dit, dan geldt het meteen voor alles wat al is gepubliceerd. Een cijfer dat na publicatie is verbeterd, wacht dan op een nieuwe publicatie.`}
        inputMode="numeric"
        narrow
      />
      <TextInput
        {...field('kpis')}
        hint={`Er zijn er nu ${counts.kpis} in gebruik. Boven de grens verschijnt een waarschuwing.`}
        inputMode="numeric"
        optional
        narrow
      />
      <TextInput {...field('activities')} hint={`Er lopen er nu ${counts.activities}.`} inputMode="numeric" optional narrow />
      <Buttons>
        <Button disabled={isPending}>{state.status === 'conflict' ? 'Bewaar mijn keuze' : 'Bewaar de grenzen'}</Button>
      </Buttons>
    </form>
  )
}

const labels: RuleValues = {
  threshold: 'Vanaf welk aantal is een cijfer te zien?',
  kpis: 'Hoeveel KPI’s wil de regio hooguit?',
  activities: 'Hoeveel activiteiten lopen er hooguit tegelijk?',
}
