'use client'

import { Button, Buttons } from '@/components/ui/button'
import { TextArea, TextInput } from '@/components/ui/field'
import { longestText } from '@/lib/domain/progress'
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
      <TextArea
        {...form.field('reason')}
        label={isDone ? 'Waarom is het toch niet klaar?' : 'Waarom een andere datum?'}
        hint="De eerdere datum blijft te lezen, met deze reden."
        maxLength={longestText}
      />
      <Buttons>
        <Button variant="secondary" disabled={form.pending}>
          {isDone ? 'Open opnieuw' : 'Wijzig datum'}
        </Button>
      </Buttons>
    </Form>
  )
}
