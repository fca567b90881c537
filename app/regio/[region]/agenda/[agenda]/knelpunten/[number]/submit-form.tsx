'use client'

import { Button, Buttons } from '@/components/ui/button'
import { Select, type SelectOption } from '@/components/ui/field'
import { Form } from '../../../../../form'
import { useForm } from '../../../../../use-form'
import { submitBottleneckAction } from '../actions'
import { placeFields, type BottleneckFormPlace } from '../place'

type SubmitFormProps = {
  bottleneck: { id: string; version: number }
  place: BottleneckFormPlace
  bodies: readonly SelectOption[]
}

/** Brings a bottleneck before a body: on the agenda of its next meeting. */
export function SubmitForm({ bottleneck, place, bodies }: SubmitFormProps) {
  const form = useForm(submitBottleneckAction)

  return (
    <Form form={form} hidden={{ ...placeFields(place), bottleneckId: bottleneck.id, version: bottleneck.version }} className="max-w-form">
      <Select
        {...form.field('bodyId')}
        label="Aan welk overleg?"
        hint="Het komt op de agenda van de eerstvolgende vergadering."
        options={bodies}
        empty="Kies"
      />
      <Buttons>
        <Button disabled={form.pending}>Leg voor</Button>
      </Buttons>
    </Form>
  )
}
