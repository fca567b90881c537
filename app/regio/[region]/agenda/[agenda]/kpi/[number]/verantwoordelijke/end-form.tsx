'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { answerIn, type FormValues } from '@/lib/forms/form-state'
import { endLeadAction } from './actions'
import { SeenFields, type SeatOf } from './seen-fields'
import { idleSeat } from '../../../../../wie-doet-wat/seat-state'

export function EndForm({ start, draft, ...of }: SeatOf & { start: FormValues; draft: FormValues | null }) {
  const [state, submit, pending] = useActionState(endLeadAction, idleSeat)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values: typed, fieldErrors, formErrors } = answerIn(state)
  const values: FormValues = { ...start, ...draft, ...typed, ...('now' in state ? state.now : {}) }

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      <SeenFields {...of} values={values} />
      <TextInput name="endsOn" type="date" label="Laatste dag" errors={fieldErrors.endsOn} defaultValue={values.endsOn ?? ''} narrow />
      <Buttons>
        <Button variant="secondary" disabled={pending}>
          Bewaar de einddatum
        </Button>
      </Buttons>
    </form>
  )
}
