'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { TextArea, TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { EditForm } from '../../../../../edit-form'
import { useEdit } from '../../../../../use-edit'
import { keepCommunicationAction } from '../actions'

/** Where a form of a line stands, as it sends it along. */
export type LinePlace = { region: string; agenda: string; number: string }

type LineFormProps = {
  place: LinePlace
  /** Null: a new one. */ line: { id: string; version: number } | null
  agendaId: string
  start: FormValues
  draft: FormValues | null
  cancelHref: string
}

const compared = {
  ...{ name: 'Naam', audience: 'Doelgroep', sender: 'Afzender', goal: 'Doel' },
  ...{ approach: 'Insteek', channel: 'Middel of kanaal', timing: 'Wanneer' },
}

export function LineForm({ place, line, agendaId, start, draft, cancelHref }: LineFormProps) {
  const form = useEdit(keepCommunicationAction, { start, draft, version: line?.version })
  const { field } = form
  return (
    <EditForm form={form} compared={compared} hidden={{ ...place, agendaId, lineId: line?.id ?? '' }} className="max-w-form">
      <TextInput {...field('name')} label="Hoe heet de lijn?" hint="Kort, zoals in het plan." maxLength={longestTitle} />
      <TextArea {...field('audience')} label="Doelgroep" hint="Voor wie is de boodschap?" rows={2} maxLength={longestText} />
      <TextArea {...field('sender')} label="Afzender" hint="Van wie komt de boodschap?" rows={2} maxLength={longestText} />
      <TextArea {...field('goal')} label="Doel" hint="Wat moet de boodschap bereiken?" rows={3} maxLength={longestText} />
      <TextArea {...field('approach')} label="Insteek" hint="Hoe pak je het aan?" rows={3} maxLength={longestText} optional />
      <TextInput
        {...field('channel')}
        label="Middel of kanaal"
        hint="Zoals een nieuwsbrief, een bijeenkomst of een website."
        maxLength={longestTitle}
        optional
      />
      <TextInput {...field('timing')} label="Wanneer" hint="Zoals: elk kwartaal, of vanaf september." maxLength={longestTitle} optional />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
