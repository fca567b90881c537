'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { LookedAt } from '../../../../../looked-at'
import { adoptReportAction } from './actions'

type AdoptFormProps = {
  reportId: string
  version: number
  adoptedOn: string
  today: string
  /** Where the report stands, to come back to. */
  place: Record<'region' | 'agenda' | 'period', string>
  /** People are named in it. */ asksToLook: boolean
  draft: FormValues | null
  cancelHref: string
}

export function AdoptForm({ reportId, version, adoptedOn, today, place, asksToLook, draft, cancelHref }: AdoptFormProps) {
  const [state, submit, pending] = useActionState(adoptReportAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} title="Het rapport is niet vastgesteld" />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="version" value={version} />
      {Object.entries(place).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      <TextInput
        name="adoptedOn"
        type="date"
        label="Vastgesteld door het bestuur op"
        defaultValue={values.adoptedOn ?? draft?.adoptedOn ?? adoptedOn}
        max={today}
        errors={fieldErrors.adoptedOn}
        narrow
        required
      />
      {(asksToLook || fieldErrors.hasLooked) && (
        <LookedAt
          errors={fieldErrors.hasLooked}
          defaultChecked={(values.hasLooked ?? draft?.hasLooked) !== undefined}
          what="Zo mag iedereen het rapport lezen."
        />
      )}
      <Buttons>
        <Button disabled={pending}>Stel het rapport vast</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
      <p role="status" className="text-quiet">
        {pending && 'De bestanden worden gemaakt. Dat duurt een paar seconden.'}
      </p>
    </form>
  )
}
