'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/field'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { recordDecisionAction } from './actions'
import { DecisionFields } from './decision-fields'
import type { FormPlace } from './places'

type RecordFormProps = {
  /** What was asked, the item of a meeting, or the agenda (and the report) that it belongs to. */
  subject: { requestId: string } | { itemId: string } | { agendaId: string; reportId?: string }
  place: FormPlace
  start: FormValues
  draft: FormValues | null
  /** For a decision that was not asked: what of the agenda it is about. */
  subjects?: readonly { code: string; title: string }[]
  cancelHref: string
}

export function RecordForm({ subject, place, start, draft, subjects, cancelHref }: RecordFormProps) {
  const [state, submit, pending] = useActionState(recordDecisionAction, idle)
  // After sending, the reader starts where it says what is the matter; after a second try too.
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values: typed, fieldErrors, formErrors } = answerIn(state)
  const values = { ...start, ...draft, ...typed }

  return (
    <form action={submit} noValidate>
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries({ ...place, ...subject }).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      <DecisionFields values={values} errors={fieldErrors} />
      {subjects && (
        <Select
          name="on"
          label="Waar gaat het over?"
          empty="De hele agenda"
          defaultValue={values.on ?? ''}
          errors={fieldErrors.on}
          options={subjects.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
        />
      )}
      <Buttons>
        <Button disabled={pending}>Leg besluit vast</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
