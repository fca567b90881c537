'use client'

import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, type SelectOption } from '@/components/ui/field'
import { useSmall } from '../../../../../use-small'
import { submitBottleneckAction } from '../actions'
import { placeFields, type BottleneckFormPlace } from '../place'

type SubmitFormProps = {
  bottleneck: { id: string; version: number }
  place: BottleneckFormPlace
  bodies: readonly SelectOption[]
}

/** Brings a bottleneck before a body: on the agenda of its next meeting. */
export function SubmitForm({ bottleneck, place, bodies }: SubmitFormProps) {
  const { submit, pending, summary, values, fieldErrors, formErrors } = useSmall(submitBottleneckAction)

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries({ ...placeFields(place), bottleneckId: bottleneck.id, version: bottleneck.version }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        name="bodyId"
        label="Aan welk overleg?"
        hint="Het komt op de agenda van de eerstvolgende vergadering."
        options={bodies}
        errors={fieldErrors.bodyId}
        defaultValue={values.bodyId ?? ''}
        empty="Kies"
      />
      <Buttons>
        <Button disabled={pending}>Leg voor</Button>
      </Buttons>
    </form>
  )
}
