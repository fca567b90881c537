'use client'

import { Button, Buttons } from '@/components/ui/button'
import { RadioChoices, TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../form'
import { useForm } from '../../../../use-form'
import { endSeatAction } from '../../actions'
import { seenFields, type SeatOf } from '../../seat-fields'

export function EndForm({ start, draft, ...of }: SeatOf & { start: FormValues; draft: FormValues | null }) {
  const form = useForm(endSeatAction, { start, draft })
  const { state, field } = form
  const value: FormValues = { ...form.value, ...('now' in state ? state.now : {}) }

  return (
    <Form form={form} hidden={{ ...seenFields(of, value), on: value.on ?? '' }} className="max-w-form">
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
        <Button variant="secondary" disabled={form.pending}>
          Bewaar de einddatum
        </Button>
      </Buttons>
    </Form>
  )
}
