'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea } from '@/components/ui/field'
import { longestText } from '@/lib/domain/progress'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { finishActionPointAction } from './actions'
import type { ActionFormProps } from './place'

export function FinishForm({ action: { id, version }, place, draft }: ActionFormProps & { draft: FormValues | null }) {
  const [state, submit, pending] = useActionState(finishActionPointAction, idle)
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
      <TextArea
        name="note"
        label="Wat is er gedaan?"
        maxLength={longestText}
        errors={fieldErrors.note}
        defaultValue={values.note ?? draft?.note}
      />
      <Buttons>
        <Button disabled={pending}>Meld gedaan</Button>
      </Buttons>
    </form>
  )
}
