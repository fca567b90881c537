'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { RadioChoices, Select, TextInput } from '@/components/ui/field'
import { periodKinds, periodKindWords } from '@/lib/domain/period'
import { Form } from '../../../form'
import { useForm } from '../../../use-form'
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
  const form = useForm(planPeriodAction, { start })
  const { field } = form

  return (
    <Form form={form} hidden={{ agendaId, region }} className="max-w-form">
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
      <DayFields field={field} />
      <Buttons>
        <Button disabled={form.pending}>Plan deze periode</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </Form>
  )
}
