'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/field'
import { answerIn, idle } from '@/lib/forms/form-state'
import { handOverActionPointAction } from './actions'
import type { ActionFormProps } from './place'

type Colleague = { id: string; name: string; function: string }

export function HandOverForm({ action: { id, version }, place, colleagues }: ActionFormProps & { colleagues: readonly Colleague[] }) {
  const [state, submit, pending] = useActionState(handOverActionPointAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)

  return (
    <form action={submit} noValidate>
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries({ ...place, actionId: id, version }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        name="toId"
        label="Geef door aan"
        hint="Met de functie van nu. Wie de actie had, blijft te lezen."
        errors={fieldErrors.toId}
        defaultValue={values.toId ?? ''}
        options={colleagues.map(({ id: value, name, function: works }) => ({ value, label: `${name}, ${works}` }))}
        empty="Kies een collega"
      />
      <Buttons>
        <Button variant="secondary" disabled={pending}>
          Geef door
        </Button>
      </Buttons>
    </form>
  )
}
