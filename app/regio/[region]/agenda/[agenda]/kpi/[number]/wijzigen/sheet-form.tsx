'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormValues } from '@/lib/forms/form-state'
import { changeKpiAction } from '../actions'
import type { FormChoices } from '../kpi-choices'
import type { KpiPlace } from '../place'
import { KpiPlaceFields } from '../place-fields'
import { SheetConflict } from './sheet-conflict'
import { SheetFields } from './sheet-fields'

type SheetFormProps = {
  kpi: { id: string; version: number; hasDefinition: boolean; isAdopted: boolean }
  choices: FormChoices
  place: KpiPlace
  start: FormValues
  draft: FormValues | null
  cancelHref: string
}

export function SheetForm({ kpi, choices, place, start, draft, cancelHref }: SheetFormProps) {
  const [state, submit, pending] = useActionState(changeKpiAction, { status: 'idle' })
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  // What was on the screen when the text was typed: a mistake in the form must not hide what a colleague said in the meantime.
  const seenVersion = state.status === 'conflict' ? state.version : state.status === 'rejected' ? state.values.version : draft?.version
  const values = { ...start, ...draft, ...(state.status === 'idle' ? {} : state.values) }

  return (
    <form action={submit} noValidate className="max-w-form">
      {state.status === 'rejected' && <ErrorSummary ref={answer} fieldErrors={state.fieldErrors} formErrors={state.formErrors} />}
      {state.status === 'conflict' && <SheetConflict ref={answer} theirs={state.theirs} mine={state.values} choices={choices} />}
      <input type="hidden" name="kpiId" value={kpi.id} />
      <input type="hidden" name="version" value={seenVersion ?? kpi.version} />
      <KpiPlaceFields place={place} />
      <SheetFields values={values} errors={state.status === 'rejected' ? state.fieldErrors : {}} kpi={kpi} choices={choices} />
      <Buttons>
        <Button disabled={pending}>{state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
