'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { answerIn, idle } from '@/lib/forms/form-state'
import { moveActionPointAction } from './actions'
import type { ActionFormProps } from './place'

export function MoveForm({
  action: { id, version, dueOn, isDone },
  place,
}: ActionFormProps & { action: { dueOn: string | null; isDone: boolean } }) {
  const [state, submit, pending] = useActionState(moveActionPointAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)

  return (
    <form action={submit} noValidate>
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      <input type="hidden" name="actionId" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="region" value={place.region} />
      <input type="hidden" name="number" value={place.number} />
      <TextInput
        name="dueOn"
        type="date"
        label="Wanneer is het klaar?"
        hint="Leeg: zonder datum."
        errors={fieldErrors.dueOn}
        defaultValue={values.dueOn ?? dueOn ?? ''}
        narrow
        optional
      />
      <Buttons>
        <Button variant="secondary" disabled={pending}>
          {isDone ? 'Open opnieuw' : 'Wijzig datum'}
        </Button>
      </Buttons>
    </form>
  )
}
