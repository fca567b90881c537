'use client'

import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestText } from '@/lib/domain/progress'
import type { ReportAct } from '@/lib/domain/report-route'
import type { FormValues } from '@/lib/forms/form-state'
import { takeReportStepAction } from './actions'
import { PlaceFields, type Place } from './place'
import { useAnswerRef } from './use-answer-ref'
import { useSmallForm } from './use-small-form'

type StepFormProps = { act: Exclude<ReportAct, 'adopt'>; reportId: string; edition: string; place: Place; draft: FormValues | null }

const words = {
  agree: { button: 'Geef ambtelijk akkoord', note: null },
  offer: { button: 'Bied aan het bestuur aan', note: null },
  sendBack: { button: 'Stuur terug', note: 'Waarom stuur je het rapport terug?' },
  reopen: { button: 'Heropen', note: 'Waarom heropen je het rapport?' },
} as const

/** A step of the route. Whoever sends a report back or opens it again says why. */
export function StepForm({ act, reportId, edition, place, draft }: StepFormProps) {
  const form = useSmallForm(takeReportStepAction, draft?.act === act ? draft : null)
  const answerRef = useAnswerRef(form.state)
  const { button, note } = words[act]
  const fields = (
    <form action={form.submit} noValidate>
      <ErrorSummary ref={answerRef} fieldErrors={form.fieldErrors} formErrors={form.formErrors} />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="edition" value={edition} />
      <PlaceFields place={place} />
      {note && (
        <TextArea name="note" label={note} errors={form.fieldErrors.note} defaultValue={form.typed.note} rows={4} maxLength={longestText} />
      )}
      <Button disabled={form.pending}>{button}</Button>
    </form>
  )
  if (!note) return fields
  return (
    <Fold title={`${button}…`} isOpen={form.isOpen} className="sm:min-w-[28rem]">
      {fields}
    </Fold>
  )
}
