'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea } from '@/components/ui/field'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { Conflict } from '../conflict'
import { PlaceFields, type Place } from '../place'
import { useAnswerRef } from '../use-answer-ref'
import { useEdit } from '../use-edit'
import { writeSummaryAction } from './actions'

type SummaryFormProps = { reportId: string; version: number; place: Place; summary: string; draft: FormValues | null; cancelHref: string }

export function SummaryForm({ reportId, version, place, summary, draft, cancelHref }: SummaryFormProps) {
  const edit = useEdit(writeSummaryAction, { start: { summary }, draft, version })
  const answerRef = useAnswerRef(edit.state)
  const { state } = edit

  return (
    <form action={edit.submit} noValidate>
      {state.status === 'rejected' && <ErrorSummary ref={answerRef} fieldErrors={state.fieldErrors} formErrors={state.formErrors} />}
      {state.status === 'conflict' && (
        <Conflict ref={answerRef} theirs={state.theirs} mine={state.values} rows={[['summary', 'Hoofdpunten']]} />
      )}
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="version" value={edit.version} />
      <PlaceFields place={place} />
      <TextArea
        {...edit.field('summary')}
        label="Wat moet het bestuur in elk geval weten?"
        hint="Hooguit vijf punten, elk op een eigen regel."
        rows={8}
        maxLength={longestText}
        optional
      />
      <Buttons>
        <Button disabled={edit.pending}>{state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
