'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Fold } from '@/components/ui/fold'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { mapImportAction } from './actions'
import { ColumnFields, IndicatorFields } from './mapping-fields'
import { PlaceFields } from './place-fields'
import type { ImportPlace } from './place'

type MappingFormProps = {
  place: ImportPlace
  indicators: readonly string[]
  /** Of a wide table. */
  header: readonly string[] | null
  choices: readonly { id: string; name: string }[]
  start: FormValues
  draft: FormValues | null
  /** Nothing can be imported before this was sent. */
  isNext: boolean
  /** What was said already, behind which the form is closed. */ title: string | null
}

/** What the file is about. */
export function MappingForm({ place, indicators, header, choices, start, draft, isNext, title }: MappingFormProps) {
  const [state, submit, pending] = useActionState(mapImportAction, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const { values: sent, formErrors } = answerIn(state)
  const values = { ...start, ...draft, ...sent }
  const form = (
    <form action={submit} className="mt-5">
      <ErrorSummary ref={answer} title="Dat ging niet" formErrors={formErrors} />
      <PlaceFields place={{ ...place, version: Number(sent.version ?? draft?.version ?? place.version) }} />
      {header ? (
        <ColumnFields header={header} choices={choices} values={values} />
      ) : (
        <IndicatorFields indicators={indicators} choices={choices} values={values} />
      )}
      <Buttons>
        <Button variant={isNext ? 'primary' : 'secondary'} disabled={pending}>
          {pending ? 'Bezig met vergelijken…' : 'Bekijk wat er verandert'}
        </Button>
      </Buttons>
    </form>
  )
  if (title === null) return form
  return (
    <Fold title={title} isOpen={state.status !== 'idle'}>
      {form}
    </Fold>
  )
}
