'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, type SelectOption } from '@/components/ui/field'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { nameDeputyAction } from '../../actions'

type DeputyFormProps = {
  region: string
  seat: { id: string; version: number; deputyId: string | null }
  /** The address of the page. */ lead: string
  colleagues: readonly SelectOption[]
  draft: FormValues | null
}

export function DeputyForm({ region, seat, lead, colleagues, draft }: DeputyFormProps) {
  const [state, submit, pending] = useActionState(nameDeputyAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries({ region, lead, leadId: seat.id, version: seat.version }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        name="deputyId"
        label="Waarnemer"
        errors={fieldErrors.deputyId}
        defaultValue={values.deputyId ?? draft?.deputyId ?? seat.deputyId ?? ''}
        options={colleagues}
        empty="Niemand"
        optional
      />
      <Buttons>
        <Button variant="secondary" disabled={pending}>
          Bewaar de waarnemer
        </Button>
      </Buttons>
    </form>
  )
}
