'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioChoices, Select, TextInput } from '@/components/ui/field'
import { periodKinds, periodKindWords } from '@/lib/domain/period'
import { answerIn, idle } from '@/lib/forms/form-state'
import { planPeriodAction } from '../actions'
import { DayFields } from '../day-fields'
import type { DayValues } from '../state'

type PlanFormProps = {
  agendaId: string
  region: string
  start: DayValues & Record<'kind' | 'year' | 'part', string>
  cancelHref: string
}

export function PlanForm({ agendaId, region, start, cancelHref }: PlanFormProps) {
  const [state, submit, isPending] = useActionState(planPeriodAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  const value = { ...start, ...values }
  const field = (name: 'kind' | 'year' | 'part') => ({ name, errors: fieldErrors[name], defaultValue: value[name] })

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      <input type="hidden" name="agendaId" value={agendaId} />
      <input type="hidden" name="region" value={region} />
      <RadioChoices
        {...field('kind')}
        label="Waarover gaat het verslag?"
        options={periodKinds.map((kind) => ({ value: kind, label: `Een ${periodKindWords[kind].toLowerCase()}` }))}
      />
      <Select
        {...field('part')}
        label="Welke?"
        hint="Een halfjaar is het 1e of 2e, een kwartaal het 1e tot en met 4e. Bij een jaar maakt dit niet uit."
        options={['1', '2', '3', '4'].map((part) => ({ value: part, label: `${part}e` }))}
      />
      <TextInput {...field('year')} label="Jaar" inputMode="numeric" narrow />
      <DayFields values={value} errors={fieldErrors} />
      <Buttons>
        <Button disabled={isPending}>Plan deze periode</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
