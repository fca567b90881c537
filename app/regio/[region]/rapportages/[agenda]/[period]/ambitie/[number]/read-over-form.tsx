'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Checkbox } from '@/components/ui/field'
import { tracesToLookFor } from '@/lib/domain/story'
import { answerIn, idle } from '@/lib/forms/form-state'
import { PlaceFields, type Place } from '../../place'
import { readStoryOverAction } from './actions'

type ReadOverFormProps = { blockId: string; story: { id: string; version: number; teller: string }; place: Place }

/** A colleague says that he looked for what leads to a person. */
export function ReadOverForm({ blockId, story, place }: ReadOverFormProps) {
  const [state, submit, pending] = useActionState(readStoryOverAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { fieldErrors, formErrors } = answerIn(state)
  return (
    <form action={submit} noValidate>
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      <input type="hidden" name="blockId" value={blockId} />
      <input type="hidden" name="storyId" value={story.id} />
      <input type="hidden" name="version" value={story.version} />
      <PlaceFields place={place} />
      <p>Lees het na. Kan iemand zien over wie het gaat?</p>
      <ul>
        {tracesToLookFor.map((trace) => (
          <li key={trace}>{trace}</li>
        ))}
      </ul>
      <Checkbox id={`looked-${story.id}`} name="looked" label="Ik heb dit nagekeken" errors={fieldErrors.looked} />
      <Buttons>
        <Button variant="secondary" disabled={pending}>
          Nagelezen<span className="sr-only">: het verhaal van {story.teller}</span>
        </Button>
      </Buttons>
    </form>
  )
}
