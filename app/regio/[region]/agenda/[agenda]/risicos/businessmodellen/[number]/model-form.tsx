'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { TextArea, TextInput } from '@/components/ui/field'
import { Ticks } from '@/components/ui/ticks'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { ticked, type Compared } from '../../../../../../compared'
import { EditForm } from '../../../../../../edit-form'
import { useEdit } from '../../../../../../use-edit'
import type { RiskFormPlace } from '../../place'
import { keepBusinessModelAction } from '../actions'
import { boxPrefix } from '../values'

type ModelFormProps = {
  place: RiskFormPlace
  /** Null: a new one. */ model: { id: string; version: number } | null
  agendaId: string
  municipalities: readonly { id: string; name: string }[]
  start: FormValues
  draft: FormValues | null
  cancelHref: string
}

export function ModelForm({ place, model, agendaId, municipalities, start, draft, cancelHref }: ModelFormProps) {
  const form = useEdit(keepBusinessModelAction, { start, draft, version: model?.version })
  const { field } = form
  const compared: Compared = {
    ...{ name: 'Naam', description: 'Toelichting' },
    ...Object.fromEntries(municipalities.map(({ id, name }) => [boxPrefix + id, ticked(name)])),
  }
  return (
    <EditForm form={form} compared={compared} hidden={{ ...place, agendaId, modelId: model?.id ?? '' }} className="max-w-form">
      <TextInput {...field('name')} label="Hoe heet het model?" hint="Kort, zoals mensen het noemen." maxLength={longestTitle} />
      <TextArea
        {...field('description')}
        label="Toelichting"
        hint="Wat kenmerkt deze manier van werken?"
        maxLength={longestText}
        optional
      />
      <Ticks
        id="municipalities"
        label="Welke gemeenten werken zo?"
        prefix={boxPrefix}
        choices={municipalities.map(({ id, name }) => ({ id, label: name }))}
        isTicked={form.isTicked}
        errors={field('municipalities').errors}
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
