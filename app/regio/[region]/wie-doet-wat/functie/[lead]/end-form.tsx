'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioChoices, TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { answerIn, type FormValues } from '@/lib/forms/form-state'
import { endSeatAction } from '../../actions'
import { SeenFields, type SeatOf } from '../../seat-fields'
import { idleSeat } from '../../seat-state'

export function EndForm({ start, draft, ...of }: SeatOf & { start: FormValues; draft: FormValues | null }) {
  const [state, submit, pending] = useActionState(endSeatAction, idleSeat)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values: typed, fieldErrors, formErrors } = answerIn(state)
  const values: FormValues = { ...start, ...draft, ...typed, ...('now' in state ? state.now : {}) }
  const field = (name: string) => ({ name, errors: fieldErrors[name], defaultValue: values[name] ?? '' })

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      <SeenFields {...of} values={values} />
      <input type="hidden" name="on" value={values.on} />
      <TextInput {...field('endsOn')} type="date" label="Laatste dag" narrow />
      <RadioChoices
        {...field('after')}
        label="Wat gebeurt er daarna met de functie?"
        options={[
          { value: 'open', label: 'Zij blijft: de plek is dan open' },
          { value: 'gone', label: 'Zij vervalt' },
        ]}
      />
      <TextInput
        {...field('reason')}
        label="Waarom open?"
        hint="Bijvoorbeeld: vertrokken naar een andere gemeente."
        maxLength={longestTitle}
        optional
      />
      <Buttons>
        <Button variant="secondary" disabled={pending}>
          Bewaar de einddatum
        </Button>
      </Buttons>
    </form>
  )
}
