'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea } from '@/components/ui/field'
import type { BottleneckAct } from '@/lib/domain/bottleneck'
import { longestText } from '@/lib/domain/progress'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { takeBottleneckStepAction } from '../actions'
import { placeFields, type BottleneckFormPlace } from '../place'

type Act = Exclude<BottleneckAct, 'submitted'>
type StepFormProps = {
  act: Act
  bottleneck: { id: string; version: number }
  place: BottleneckFormPlace
  draft: FormValues | null
}

const words: Record<Act, { label: string; button: string; optional?: boolean }> = {
  takenUp: { label: 'Wat gaat er gebeuren?', button: 'Neem in behandeling', optional: true },
  resolved: { label: 'Hoe is het opgelost?', button: 'Meld opgelost' },
  reopened: { label: 'Waarom is het toch niet opgelost?', button: 'Open opnieuw' },
}

export function StepForm({ act, bottleneck, place, draft }: StepFormProps) {
  const [state, submit, pending] = useActionState(takeBottleneckStepAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  const { label, button, optional } = words[act]

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries({ ...placeFields(place), bottleneckId: bottleneck.id, version: bottleneck.version, act }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextArea
        name="note"
        id={`note-${act}`}
        label={label}
        maxLength={longestText}
        errors={fieldErrors.note}
        defaultValue={values.note ?? draft?.note}
        optional={optional}
      />
      <Buttons>
        <Button variant="secondary" disabled={pending}>
          {button}
        </Button>
      </Buttons>
    </form>
  )
}
