'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { RadioChoices, Select, TextArea, TextInput } from '@/components/ui/field'
import { longestTitle, requestKinds, requestKindWords } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import type { AmbitionChoice, RequestToWrite } from '@/lib/queries/report-editing'
import { EditForm } from '../../../../../../edit-form'
import { useEdit } from '../../../../../../use-edit'
import { conflictWords } from '../../conflict-words'
import type { Place } from '../../place'
import { saveRequestAction } from './actions'

type RequestFormProps = {
  reportId: string
  place: Place
  /** Null: a new one. */
  request: RequestToWrite | null
  ambitions: readonly AmbitionChoice[]
  ambitionTerm: string
  draft: FormValues | null
  cancelHref: string
}

export function RequestForm({ reportId, place, request, ambitions, ambitionTerm, draft, cancelHref }: RequestFormProps) {
  const start: FormValues = request
    ? { kind: request.kind, title: request.title, proposal: request.proposal, ambitionId: request.ambitionId ?? '' }
    : { kind: 'decide' }
  const form = useEdit(saveRequestAction, { start, draft, version: request?.version ?? 1 })
  const { field } = form
  const kinds = requestKinds.map((kind) => ({ value: kind, label: requestKindWords[kind] }))
  const choices = ambitions.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))
  const compared = {
    ...{ kind: { label: 'Wat vraag je?', options: kinds }, title: 'Titel', proposal: 'Voorstel' },
    ambitionId: { label: ambitionTerm, options: choices },
  }

  return (
    <EditForm form={form} hidden={{ reportId, requestId: request?.id ?? '', ...place }} compared={compared} conflict={conflictWords}>
      <RadioChoices {...field('kind')} label="Wat vraag je van het bestuur?" options={kinds} />
      <TextInput {...field('title')} label="Titel" maxLength={longestTitle} />
      <TextArea
        {...field('proposal')}
        label="Voorstel"
        hint="Schrijf het zo dat het bestuur ja of nee kan zeggen."
        rows={5}
        maxLength={longestText}
        optional
      />
      {request?.isBound ? (
        <input type="hidden" name="ambitionId" value={request.ambitionId ?? ''} />
      ) : (
        <Select {...field('ambitionId')} label={`Bij welke ${ambitionTerm.toLowerCase()}?`} empty="Bij de hele agenda" options={choices} />
      )}
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
