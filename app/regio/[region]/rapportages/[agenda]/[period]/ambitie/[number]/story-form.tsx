'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Checkbox, TextArea, TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { dayInWords } from '@/lib/domain/dutch-dates'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import type { StoryRow } from '@/lib/queries/report-editing'
import { Conflict } from '../../conflict'
import { PlaceFields, type Place } from '../../place'
import { useAnswerRef } from '../../use-answer-ref'
import { useEdit } from '../../use-edit'
import { saveStoryAction } from './actions'
import { storyValues } from './story-values'

type StoryFormProps = {
  blockId: string
  place: Place
  /** Null: a new one. */
  story: StoryRow | null
  draft: FormValues | null
  cancelHref: string
}

const rows = [
  ['text', 'Verhaal'],
  ['teller', 'Wie vertelt dit?'],
  ['consentGiven', 'Toestemming'],
  ['consentOn', 'Wanneer'],
  ['consentHow', 'Hoe'],
] as const

function inWords(name: string, value: string): string {
  if (name === 'consentOn') return dayInWords(value)
  return name !== 'consentGiven' ? value : value === '' ? 'nog niet' : 'gegeven'
}

export function StoryForm({ blockId, place, story, draft, cancelHref }: StoryFormProps) {
  const start: FormValues = story ? storyValues(story) : {}
  const edit = useEdit(saveStoryAction, { start, draft, version: story?.version ?? 1 })
  const answerRef = useAnswerRef(edit.state)
  const { state, field } = edit

  return (
    <form action={edit.submit} noValidate>
      {state.status === 'rejected' && <ErrorSummary ref={answerRef} fieldErrors={state.fieldErrors} formErrors={state.formErrors} />}
      {state.status === 'conflict' && <Conflict ref={answerRef} theirs={state.theirs} mine={state.values} rows={rows} inWords={inWords} />}
      <input type="hidden" name="blockId" value={blockId} />
      <input type="hidden" name="storyId" value={story?.id ?? ''} />
      <input type="hidden" name="version" value={edit.version} />
      <PlaceFields place={place} />
      <TextArea
        {...field('text')}
        label="Wat gebeurde er?"
        hint="Schrijf niets waaraan iemand te herkennen is: geen naam, geen school, geen geboortedatum."
        rows={6}
        maxLength={longestText}
      />
      <TextInput
        {...field('teller')}
        label="Wie vertelt dit?"
        hint="Bijvoorbeeld: een ouder, een jeugdconsulent. Nooit een naam."
        className="max-w-form"
        maxLength={longestTitle}
      />
      <Checkbox
        name="consentGiven"
        label="Toestemming gegeven"
        hint="Zonder toestemming wacht het verhaal. Daarna leest een collega het na, en dan staat het in het rapport."
        defaultChecked={edit.isTicked('consentGiven')}
      />
      <TextInput {...field('consentOn')} type="date" label="Wanneer is de toestemming gegeven?" narrow optional />
      <TextInput
        {...field('consentHow')}
        label="Hoe is de toestemming gegeven?"
        hint="Bijvoorbeeld: op papier, bewaard door het lokale team. Noem geen naam."
        className="max-w-form"
        maxLength={longestTitle}
        optional
      />
      <Buttons>
        <Button disabled={edit.pending}>{state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar verhaal'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
