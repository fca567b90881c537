'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Select, TextArea, TextInput, type SelectOption } from '@/components/ui/field'
import { kpiDirectionWords } from '@/lib/domain/kpi'
import type { FormValues } from '@/lib/forms/form-state'
import { kpisPath } from '@/lib/kernel/addresses'
import { Form } from '../../../../../form'
import { useForm } from '../../../../../use-form'
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
  const form = useForm(addKpiAction, { start: { direction: 'follow', ...start }, draft })
  const { field } = form

  return (
    <Form form={form} hidden={{ ...place, agendaId }} className="max-w-form">
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
        <Button disabled={form.pending}>Voeg toe</Button>
        <ButtonLink variant="secondary" href={kpisPath(place.region, place.agenda)}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </Form>
  )
}
