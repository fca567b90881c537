'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { answerIn, idle } from '@/lib/forms/form-state'
import { undoImportAction } from './actions'
import { PlaceFields } from './place-fields'
import type { ImportPlace } from './place'

export function UndoForm({ place }: { place: ImportPlace }) {
  const [state, submit, pending] = useActionState(undoImportAction, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  return (
    <form action={submit} className="mt-5">
      <ErrorSummary ref={answer} title="Dat ging niet" formErrors={answerIn(state).formErrors} />
      <PlaceFields place={place} />
      <Buttons>
        <Button variant="secondary" disabled={pending}>
          {pending ? 'Bezig met terugzetten…' : 'Maak ongedaan'}
        </Button>
      </Buttons>
    </form>
  )
}
