'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioChoices, Select, TextArea, TextInput } from '@/components/ui/field'
import { longestTitle, requestKinds, requestKindWords } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import type { AmbitionChoice, RequestToWrite } from '@/lib/queries/report-editing'
import { Conflict } from '../../conflict'
import { PlaceFields, type Place } from '../../place'
import { useAnswerRef } from '../../use-answer-ref'
import { useEdit } from '../../use-edit'
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
  const edit = useEdit(saveRequestAction, { start, draft, version: request?.version ?? 1 })
  const answerRef = useAnswerRef(edit.state)
  const { state, field } = edit
  const kinds = requestKinds.map((kind) => ({ value: kind, label: requestKindWords[kind] }))
  const choices = ambitions.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))
  const inWords = (_: string, value: string) => [...kinds, ...choices].find((choice) => choice.value === value)?.label ?? value

  return (
    <form action={edit.submit} noValidate>
      {state.status === 'rejected' && <ErrorSummary ref={answerRef} fieldErrors={state.fieldErrors} formErrors={state.formErrors} />}
      {state.status === 'conflict' && (
        <Conflict
          ref={answerRef}
          theirs={state.theirs}
          mine={state.values}
          rows={[
            ['kind', 'Wat vraag je?'],
            ['title', 'Titel'],
            ['proposal', 'Voorstel'],
            ['ambitionId', ambitionTerm],
          ]}
          inWords={inWords}
        />
      )}
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="requestId" value={request?.id ?? ''} />
      <input type="hidden" name="version" value={edit.version} />
      <PlaceFields place={place} />
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
        <Button disabled={edit.pending}>{state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
