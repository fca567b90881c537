'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, TextArea, TextInput, type SelectOption } from '@/components/ui/field'
import { kpiDirectionWords } from '@/lib/domain/kpi'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { kpisPath } from '@/lib/kernel/addresses'
import { addKpiAction } from './actions'

type AddFormProps = {
  agendaId: string
  place: { region: string; agenda: string }
  places: readonly SelectOption[]
  nextNumbers: { ofAmbitions: readonly string[]; ofAgenda: string }
  start: FormValues
  draft: FormValues | null
}

export function AddForm({ agendaId, place, places, nextNumbers, start, draft }: AddFormProps) {
  const [state, submit, pending] = useActionState(addKpiAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values: typed, fieldErrors, formErrors } = answerIn(state)
  const values: FormValues = { direction: 'follow', ...start, ...draft, ...typed }
  const field = (name: string) => ({ name, errors: fieldErrors[name], defaultValue: values[name] ?? '' })

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries({ ...place, agendaId }).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      <Select {...field('on')} label="Waar hoort hij bij?" options={places} empty="De hele agenda" />
      <TextInput
        {...field('number')}
        label="Nummer"
        hint={`Laat leeg voor het volgende vrije nummer: ${nextNumbers.ofAmbitions.join(', ')} of, voor de hele agenda, ${nextNumbers.ofAgenda}.`}
        optional
        narrow
      />
      <TextInput {...field('name')} label="Naam" hint="Bijvoorbeeld: aantal kinderen in verblijf." />
      <TextArea {...field('why')} label="Waarom wil de regio dit weten?" optional />
      <TextInput {...field('unit')} label="Eenheid" hint="Bijvoorbeeld jeugdigen, trajecten of %." narrow />
      <Select
        {...field('direction')}
        label="Richting"
        options={Object.entries(kpiDirectionWords).map(([value, label]) => ({ value, label }))}
      />
      <Buttons>
        <Button disabled={pending}>Voeg toe</Button>
        <ButtonLink variant="secondary" href={kpisPath(place.region, place.agenda)}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
