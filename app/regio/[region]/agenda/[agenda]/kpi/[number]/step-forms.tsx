'use client'

import { Button } from '@/components/ui/button'
import { Select, TextArea } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { fullDate } from '@/lib/domain/dutch-dates'
import { kpiActWords, needsReason, type KpiAct } from '@/lib/domain/kpi-route'
import type { FormValues } from '@/lib/forms/form-state'
import type { KpiSheet } from '@/lib/queries/kpi'
import { Form } from '../../../../../form'
import { useForm } from '../../../../../use-form'
import { takeKpiStepAction } from './actions'
import type { KpiPlace } from './place'

type StepFormProps = {
  act: KpiAct
  kpi: { id: string; version: number }
  decisions: KpiSheet['decisions']
  place: KpiPlace
  draft: FormValues | null
}

/** One step of the route of a KPI: a button, or a form that opens where something is asked with it. */
export function StepForm({ act, kpi, decisions, place, draft }: StepFormProps) {
  const form = useForm(takeKpiStepAction, { draft: draft?.act === act ? draft : null, at: act })
  const asks = needsReason(act) || act === 'adopt'
  const fields = (
    <Form form={form} hidden={{ act, kpiId: kpi.id, version: kpi.version, ...place }}>
      {act === 'adopt' && (
        <Select
          {...form.field('decisionId')}
          label="Met welk besluit?"
          empty="Kies een besluit"
          options={decisions.map(({ id, number, title, bodyName, decidedOn }) => ({
            value: id,
            label: `${number} ${title} (${bodyName}, ${fullDate(decidedOn)})`,
          }))}
        />
      )}
      {needsReason(act) && <TextArea {...form.field('note')} label="Waarom?" rows={3} />}
      <Button small variant={asks ? undefined : 'secondary'} disabled={form.pending}>
        {kpiActWords[act]}
      </Button>
    </Form>
  )
  if (!asks) return fields
  return (
    <Fold title={`${kpiActWords[act]}…`} isOpen={form.isOpen}>
      {fields}
    </Fold>
  )
}
