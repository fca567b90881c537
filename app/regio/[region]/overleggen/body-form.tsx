'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { RadioChoices, Select, TextArea, TextInput } from '@/components/ui/field'
import { bodyKinds, bodyKindWords, bodyStatuses, bodyStatusWords } from '@/lib/domain/body'
import { longestTitle } from '@/lib/domain/decisions'
import { monthName } from '@/lib/domain/dutch-dates'
import { longestText } from '@/lib/domain/progress'
import { dayNames, weekNames } from '@/lib/domain/rhythm'
import type { FormValues } from '@/lib/forms/form-state'
import type { Compared } from '../../compared'
import { EditForm } from '../../edit-form'
import { useEdit } from '../../use-edit'
import { saveBodyAction } from './actions'
import { placeFields } from './place'
import { RhythmFields } from './rhythm-fields'

type BodyFormProps = {
  regionId: string
  region: string
  /** Without it the body is new. */
  existing?: { id: string; slug: string; version: number }
  ambitions: readonly { id: string; number: string; title: string }[]
  start: FormValues
  draft: FormValues | null
  cancelHref: string
}

const kinds = bodyKinds.map((kind) => ({ value: kind, label: bodyKindWords[kind] }))
const statuses = bodyStatuses.map((status) => ({ value: status, label: bodyStatusWords[status] }))
const months = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: monthName(index + 1) }))
const weeks = weekNames.map((name, index) => ({ value: String(index + 1), label: name }))
const days = dayNames.map((name, index) => ({ value: String(index + 1), label: name }))

export function BodyForm({ regionId, region, existing, ambitions, start, draft, cancelHref }: BodyFormProps) {
  const form = useEdit(saveBodyAction, { start, draft, version: existing?.version })
  const { field } = form
  const ambition = ambitions.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))
  const compared: Compared = {
    ...{ name: 'Naam', kind: { label: 'Soort', options: kinds }, status: { label: 'Is het er al', options: statuses }, purpose: 'Taak' },
    ...{ ambitionId: { label: 'Ambitie', options: ambition }, rhythm: 'Hoe vaak, in woorden', times: 'Keren per jaar' },
    ...{ month: { label: 'Maand', options: months }, week: { label: 'De hoeveelste', options: weeks } },
    ...{ day: { label: 'Dag van de week', options: days }, fixedItems: 'Vaste agendapunten' },
  }
  return (
    <EditForm
      form={form}
      compared={compared}
      hidden={{ ...placeFields({ region, body: existing?.slug }), regionId, bodyId: existing?.id ?? '' }}
      className="max-w-form"
    >
      <TextInput {...field('name')} label="Hoe heet het overleg?" maxLength={longestTitle} />
      <Select {...field('kind')} label="Wat voor overleg is het?" empty="Kies" options={kinds} />
      <RadioChoices {...field('status')} label="Is het er al?" options={statuses} />
      <TextArea {...field('purpose')} label="Wat doet het overleg?" maxLength={longestText} optional />
      <Select
        {...field('ambitionId')}
        label="Hoort het bij één ambitie?"
        hint="De leden van een werkgroep werken daarvan de regionale activiteiten bij."
        empty="Nee"
        options={ambition}
        optional
      />
      <RhythmFields field={field} />
      <Select
        {...field('month')}
        label="In welke maand valt er een?"
        hint="De andere keren verdeelt Koersvast over het jaar."
        empty="Zoals gelezen"
        options={months}
        optional
      />
      <Select
        {...field('week')}
        label="De hoeveelste van de maand?"
        hint="Staat er geen dag bij hoe vaak, dan is het de tweede donderdag."
        empty="Zoals gelezen"
        options={weeks}
        optional
      />
      <Select {...field('day')} label="Welke dag van de week?" empty="Zoals gelezen" options={days} optional />
      <TextArea
        {...field('fixedItems')}
        label="Vaste agendapunten"
        hint="Eén per regel, met erachter wat het overleg ermee doet en hoe lang: Mededelingen (kennisnemen, 5 minuten)."
        rows={5}
        optional
      />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
