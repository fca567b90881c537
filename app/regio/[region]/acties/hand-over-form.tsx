'use client'

import { Button, Buttons } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import { Form } from '../../form'
import { useForm } from '../../use-form'
import { handOverActionPointAction } from './actions'
import type { ActionFormProps } from './place'

type Colleague = { id: string; name: string; function: string }

export function HandOverForm({ action: { id, version }, place, colleagues }: ActionFormProps & { colleagues: readonly Colleague[] }) {
  const form = useForm(handOverActionPointAction)

  return (
    <Form form={form} hidden={{ ...place, actionId: id, version }}>
      <Select
        {...form.field('toId')}
        label="Geef door aan"
        hint="Met de functie van nu. Wie de actie had, blijft te lezen."
        options={colleagues.map(({ id: value, name, function: works }) => ({ value, label: `${name}, ${works}` }))}
        empty="Kies een collega"
      />
      <Buttons>
        <Button variant="secondary" disabled={form.pending}>
          Geef door
        </Button>
      </Buttons>
    </Form>
  )
}
