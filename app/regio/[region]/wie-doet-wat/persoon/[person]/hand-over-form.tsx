'use client'

import { Button, Buttons } from '@/components/ui/button'
import { Checkbox, Select } from '@/components/ui/field'
import { thingField, thingKindWords } from '@/lib/domain/handover'
import type { HangingThing } from '@/lib/queries/hangs-on'
import { Form } from '../../../../form'
import { useForm } from '../../../../use-form'
import { handOverWorkAction } from './actions'

type HandOverFormProps = {
  place: { region: string; person: string }
  regionId: string
  things: readonly HangingThing[]
  colleagues: readonly { id: string; name: string; function: string }[]
}

/** What hangs on somebody, each thing with a box that is ticked, and who gets it. */
export function HandOverForm({ place, regionId, things, colleagues }: HandOverFormProps) {
  const start = Object.fromEntries(things.map((thing) => [thingField(thing), 'on']))
  const form = useForm(handOverWorkAction, { start })
  const { errors } = form

  return (
    <Form form={form} hidden={{ ...place, regionId, fromId: place.person }} className="max-w-form">
      <fieldset id="things" tabIndex={-1}>
        <legend className="field-label">Wat geef je door?</legend>
        {errors.things && <p className="field-error">{errors.things}</p>}
        {things.map((thing) => (
          <Checkbox
            key={thingField(thing)}
            {...form.box(thingField(thing))}
            value={thing.version}
            label={`${thingKindWords[thing.kind]}: ${[thing.what, thing.where].filter(Boolean).join(', ')}`}
          />
        ))}
      </fieldset>
      <Select
        {...form.field('toId')}
        label="Geef door aan"
        options={colleagues.map(({ id, name, function: works }) => ({ value: id, label: `${name}, ${works}` }))}
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
