'use client'

import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestText } from '@/lib/domain/progress'
import type { ReportAct } from '@/lib/domain/report-route'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../form'
import { useForm } from '../../../../use-form'
import { takeReportStepAction } from './actions'
import type { Place } from './place'

type StepFormProps = { act: Exclude<ReportAct, 'adopt'>; reportId: string; edition: string; place: Place; draft: FormValues | null }

const words = {
  agree: { button: 'Geef ambtelijk akkoord', note: null },
  offer: { button: 'Bied aan het bestuur aan', note: null },
  sendBack: { button: 'Stuur terug', note: 'Waarom stuur je het rapport terug?' },
  reopen: { button: 'Heropen', note: 'Waarom heropen je het rapport?' },
} as const

/** A step of the route. Whoever sends a report back or opens it again says why. */
export function StepForm({ act, reportId, edition, place, draft }: StepFormProps) {
  const form = useForm(takeReportStepAction, { draft: draft?.act === act ? draft : null })
  const { button, note } = words[act]
  const fields = (
    <Form form={form} hidden={{ act, reportId, edition, ...place }}>
      {note && <TextArea {...form.field('note')} label={note} rows={4} maxLength={longestText} />}
      <Button disabled={form.pending}>{button}</Button>
    </Form>
  )
  if (!note) return fields
  return (
    <Fold title={`${button}…`} isOpen={form.isOpen} className="sm:min-w-[28rem]">
      {fields}
    </Fold>
  )
}
