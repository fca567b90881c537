'use client'

import { useActionState, useEffect, useRef, type ReactNode } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { answerIn, idle } from '@/lib/forms/form-state'
import { publishFiguresAction } from './figure-actions'
import type { KpiPlace } from './place'
import { KpiPlaceFields } from './place-fields'

type PublishFormProps = {
  kpiId: string
  ready: number
  waiting: number
  place: KpiPlace
  /** What readers see now, and after. */
  children: ReactNode
}

/** What was checked goes out to readers; the rest waits for its municipality. */
export function PublishForm({ kpiId, ready, waiting, place, children }: PublishFormProps) {
  const [state, submit, pending] = useActionState(publishFiguresAction, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const { formErrors } = answerIn(state)
  return (
    <form action={submit}>
      <ErrorSummary ref={answer} formErrors={formErrors} />
      <input type="hidden" name="kpiId" value={kpiId} />
      <KpiPlaceFields place={place} />
      <p>
        {ready === 1 ? '1 cijfer is gecontroleerd' : `${ready} cijfers zijn gecontroleerd`} en nog niet gepubliceerd.
        {waiting > 0 && ` ${waiting === 1 ? '1 cijfer wacht' : `${waiting} cijfers wachten`} nog op de gemeente.`} Lezers krijgen kleine
        aantallen niet te zien.
      </p>
      {children}
      {ready > 0 && (
        <div className="mt-5">
          <Buttons>
            <Button disabled={pending}>Publiceer</Button>
          </Buttons>
        </div>
      )}
    </form>
  )
}
