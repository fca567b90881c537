'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Select, TextArea, TextInput, type SelectOption } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { EditForm } from '../../../../edit-form'
import { useEdit } from '../../../../use-edit'
import { changeBottleneckAction, raiseBottleneckAction } from './actions'
import { placeFields, type BottleneckFormPlace } from './place'

type BottleneckFormProps = {
  place: BottleneckFormPlace
  /** Null: a new one. */ bottleneck: { id: string; version: number } | null
  /** What a new one can hang on. */ places?: readonly SelectOption[]
  /** The report of progress that a new one comes from. */ updateId?: string
  start: FormValues
  draft: FormValues | null
  colleagues: readonly { id: string; name: string; function: string }[]
  cancelHref: string
}

const compared = {
  title: 'Knelpunt',
  cause: 'Oorzaak',
  consequence: 'Gevolg',
  needed: 'Wat is nodig',
  neededFrom: 'Van wie',
}

export function BottleneckForm({ place, bottleneck, places, updateId, start, draft, colleagues, cancelHref }: BottleneckFormProps) {
  const form = useEdit(bottleneck ? changeBottleneckAction : raiseBottleneckAction, { start, draft, version: bottleneck?.version })
  const { field } = form
  const people = colleagues.map(({ id, name, function: works }) => ({ value: id, label: `${name}, ${works}` }))
  const hidden = { ...placeFields(place), ...(bottleneck && { bottleneckId: bottleneck.id }), ...(updateId && { updateId }) }
  return (
    <EditForm
      form={form}
      compared={{ ...compared, neededFromId: { label: 'Collega', options: people }, dueOn: 'Voor wanneer' }}
      hidden={hidden}
      className="max-w-form"
    >
      {places && <Select {...field('on')} label="Waar hoort het bij?" options={places} empty="Kies" />}
      <TextInput {...field('title')} label="Wat is het knelpunt?" hint="In één zin." maxLength={longestTitle} />
      <TextArea {...field('cause')} label="Oorzaak" hint="Hoe komt het?" maxLength={longestText} />
      <TextArea {...field('consequence')} label="Gevolg" hint="Wat lukt er daardoor niet?" maxLength={longestText} />
      <TextArea {...field('needed')} label="Wat is nodig?" maxLength={longestText} />
      <TextInput
        {...field('neededFrom')}
        label="Van wie?"
        hint="Een functie of een overleg en geen naam, bijvoorbeeld: wethouder Jeugd Woerden, of het PHO."
        maxLength={longestTitle}
      />
      <Select
        {...field('neededFromId')}
        label="Collega met een account"
        hint="Dan staat het bij wat op die collega wacht."
        empty="Niemand gekozen"
        options={people}
        optional
      />
      <TextInput {...field('dueOn')} type="date" label="Voor wanneer?" narrow optional />
      <Buttons>
        <Button disabled={form.pending}>
          {form.state.status === 'conflict' ? 'Bewaar mijn versie' : bottleneck ? 'Bewaar' : 'Leg vast'}
        </Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
