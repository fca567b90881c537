'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { RadioChoices, TextArea, TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { itemKinds, itemKindWords } from '@/lib/domain/meeting'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { EditForm } from '../../../../../../edit-form'
import { useEdit } from '../../../../../../use-edit'
import { placeFields, type Place } from '../../../../place'
import { addItemAction, changeItemAction } from './actions'

type ItemFormProps = {
  /** The item to change, or the meeting that gets a new one. */
  of: { itemId: string; version: number } | { meetingId: string }
  place: Place
  start: FormValues
  draft: FormValues | null
  cancelHref: string
}

const kinds = itemKinds.map((kind) => ({ value: kind, label: itemKindWords[kind] }))
const compared = {
  ...{ title: 'Onderwerp', kind: { label: 'Wat het overleg ermee doet', options: kinds }, text: 'Toelichting' },
  ...{ broughtBy: 'Wie brengt het in', minutes: 'Minuten' },
}

export function ItemForm({ of, place, start, draft, cancelHref }: ItemFormProps) {
  const isNew = 'meetingId' in of
  const form = useEdit(isNew ? addItemAction : changeItemAction, { start, draft, version: isNew ? undefined : of.version })
  const { field } = form
  return (
    <EditForm
      form={form}
      compared={compared}
      hidden={{ ...placeFields(place), ...(isNew ? { meetingId: of.meetingId } : { itemId: of.itemId }) }}
      className="max-w-form"
    >
      <TextInput {...field('title')} label="Waarover gaat het?" maxLength={longestTitle} />
      <RadioChoices {...field('kind')} label="Wat doet het overleg ermee?" options={kinds} />
      <TextArea
        {...field('text')}
        label="Toelichting"
        hint="Wat ligt er voor, en wat wordt er gevraagd?"
        maxLength={longestText}
        optional
      />
      <TextInput
        {...field('broughtBy')}
        label="Wie brengt het in?"
        hint="De functie, bijvoorbeeld: ambtenaar Jeugd, gemeente Woerden."
        maxLength={longestTitle}
        optional
      />
      <TextInput {...field('minutes')} label="Hoeveel minuten?" inputMode="numeric" narrow optional />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn versie' : isNew ? 'Voeg toe' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
