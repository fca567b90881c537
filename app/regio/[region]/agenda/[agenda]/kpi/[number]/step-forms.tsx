'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, TextArea } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { fullDate } from '@/lib/domain/dutch-dates'
import { kpiActWords, needsReason, type KpiAct } from '@/lib/domain/kpi-route'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import type { KpiSheet } from '@/lib/queries/kpi'
import { takeKpiStepAction } from './actions'
import type { KpiPlace } from './place'
import { KpiPlaceFields } from './place-fields'

type StepFormProps = {
  act: KpiAct
  kpi: { id: string; version: number }
  decisions: KpiSheet['decisions']
  place: KpiPlace
  draft: FormValues | null
}

/** One step of the route of a KPI: a button, or a form that opens where something is asked with it. */
export function StepForm({ act, kpi, decisions, place, draft }: StepFormProps) {
  const [state, submit, pending] = useActionState(takeKpiStepAction, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const own = draft?.act === act ? draft : null
  const { values: sent, fieldErrors, formErrors } = answerIn(state)
  const typed = state.status === 'idle' ? (own ?? {}) : sent
  const asks = needsReason(act) || act === 'adopt'
  const form = (
    <form action={submit} noValidate>
      <ErrorSummary
        ref={answer}
        fieldErrors={{ ...fieldErrors, note: undefined, [`note-${act}`]: fieldErrors.note }}
        formErrors={formErrors}
      />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="kpiId" value={kpi.id} />
      <input type="hidden" name="version" value={kpi.version} />
      <KpiPlaceFields place={place} />
      {act === 'adopt' && (
        <Select
          name="decisionId"
          label="Met welk besluit?"
          empty="Kies een besluit"
          errors={fieldErrors.decisionId}
          defaultValue={typed.decisionId ?? ''}
          options={decisions.map(({ id, number, title, bodyName, decidedOn }) => ({
            value: id,
            label: `${number} ${title} (${bodyName}, ${fullDate(decidedOn)})`,
          }))}
        />
      )}
      {needsReason(act) && (
        <TextArea name="note" id={`note-${act}`} label="Waarom?" errors={fieldErrors.note} defaultValue={typed.note} rows={3} />
      )}
      <Button small variant={asks ? undefined : 'secondary'} disabled={pending}>
        {kpiActWords[act]}
      </Button>
    </form>
  )
  if (!asks) return form
  return (
    <Fold title={`${kpiActWords[act]}…`} isOpen={state.status !== 'idle' || own !== null}>
      {form}
    </Fold>
  )
}
