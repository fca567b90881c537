'use client'

import { Button, Buttons } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import { Form } from '../../form'
import { useForm } from '../../use-form'
import { moveActionPointAction } from './actions'
import type { ActionFormProps } from './place'

export function MoveForm({
  action: { id, version, dueOn, isDone },
  place,
}: ActionFormProps & { action: { dueOn: string | null; isDone: boolean } }) {
  const form = useForm(moveActionPointAction, { start: { dueOn: dueOn ?? '' } })

  return (
    <Form form={form} hidden={{ actionId: id, version, region: place.region, number: place.number }}>
      <TextInput {...form.field('dueOn')} type="date" label="Wanneer is het klaar?" hint="Leeg: zonder datum." narrow optional />
      <Buttons>
        <Button variant="secondary" disabled={form.pending}>
          {isDone ? 'Open opnieuw' : 'Wijzig datum'}
        </Button>
      </Buttons>
    </Form>
  )
}
