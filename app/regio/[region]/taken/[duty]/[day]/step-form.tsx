'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea, TextInput } from '@/components/ui/field'
import { saysDone } from '@/lib/domain/duty'
import { longestText } from '@/lib/domain/progress'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { takeDutyStepAction } from './actions'

type StepFormProps = {
  region: string
  dutyId: string
  dueOn: string
  /** Null: for the whole region. */ municipality: { id: string; slug: string; name: string } | null
  /** How many steps stand there. */ seen: number
  draft: FormValues | null
}

/** Says that a term is done, or where that was said that it is not after all. */
export function StepForm({ region, dutyId, dueOn, municipality, seen, draft }: StepFormProps) {
  const [state, submit, pending] = useActionState(takeDutyStepAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  const isDone = !saysDone(seen + 1)
  const field = (name: 'note' | 'url') => ({ name, errors: fieldErrors[name], defaultValue: values[name] ?? draft?.[name] })
  const hidden = { region, dutyId, dueOn, seen, municipalityId: municipality?.id ?? '', municipality: municipality?.slug ?? '' }
  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextArea
        {...field('note')}
        label={isDone ? 'Waarom staat het weer open?' : 'Opmerking'}
        hint={municipality ? 'Schrijf hier niets over cliënten.' : undefined}
        maxLength={longestText}
        optional
      />
      {!isDone && <TextInput {...field('url')} label="Waar is het te vinden?" hint="Een adres dat begint met https://." optional />}
      <Buttons>
        <Button variant={isDone ? 'secondary' : undefined} disabled={pending}>
          {isDone ? 'Zet weer open' : 'Meld gedaan'}
        </Button>
      </Buttons>
    </form>
  )
}
