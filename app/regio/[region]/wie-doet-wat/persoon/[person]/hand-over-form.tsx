'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Checkbox, Select } from '@/components/ui/field'
import { thingField, thingKindWords } from '@/lib/domain/handover'
import { answerIn, idle } from '@/lib/forms/form-state'
import type { HangingThing } from '@/lib/queries/hangs-on'
import { handOverWorkAction } from './actions'

type HandOverFormProps = {
  place: { region: string; person: string }
  regionId: string
  things: readonly HangingThing[]
  colleagues: readonly { id: string; name: string; function: string }[]
}

/** What hangs on somebody, each thing with a box that is ticked, and who gets it. */
export function HandOverForm({ place, regionId, things, colleagues }: HandOverFormProps) {
  const [state, submit, pending] = useActionState(handOverWorkAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  const isTicked = (name: string) => state.status === 'idle' || values[name] !== undefined

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries({ ...place, regionId, fromId: place.person }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset id="things" tabIndex={-1}>
        <legend className="field-label">Wat geef je door?</legend>
        {fieldErrors.things && <p className="field-error">{fieldErrors.things}</p>}
        {things.map((thing) => (
          <Checkbox
            key={thingField(thing)}
            name={thingField(thing)}
            value={thing.version}
            label={`${thingKindWords[thing.kind]}: ${[thing.what, thing.where].filter(Boolean).join(', ')}`}
            defaultChecked={isTicked(thingField(thing))}
          />
        ))}
      </fieldset>
      <Select
        name="toId"
        label="Geef door aan"
        errors={fieldErrors.toId}
        defaultValue={values.toId ?? ''}
        options={colleagues.map(({ id, name, function: works }) => ({ value: id, label: `${name}, ${works}` }))}
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
