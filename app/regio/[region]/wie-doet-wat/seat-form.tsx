'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, type SelectOption } from '@/components/ui/field'
import { answerIn, type FormValues } from '@/lib/forms/form-state'
import { assignSeatAction } from './actions'
import { SeatFields, SeenFields, type SeatChoices, type SeatOf } from './seat-fields'
import { idleSeat, newOrganisation } from './seat-state'

type SeatFormProps = SeatOf &
  SeatChoices & {
    /** What a new seat can be of; an existing one stays where it is. */ places?: readonly SelectOption[]
    /** From where somebody came. */ from?: { agenda?: string; at?: string }
    mayAddOrganisation: boolean
    start: FormValues
    draft: FormValues | null
    fromHint?: string
    cancelHref: string
  }

/** Who fills a seat from a day on: a new seat, or one that is handed over or put right. */
export function SeatForm({ places, from = {}, start, draft, cancelHref, fromHint, ...given }: SeatFormProps) {
  const { organisations, colleagues, mayAddOrganisation, ...of } = given
  const [state, submit, pending] = useActionState(assignSeatAction, idleSeat)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values: typed, fieldErrors, formErrors } = answerIn(state)
  const values: FormValues = { ...start, ...draft, ...typed, ...('now' in state ? state.now : {}) }
  const field = (name: string) => ({ name, errors: fieldErrors[name], defaultValue: values[name] ?? '' })

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      <SeenFields {...of} values={values} />
      <input type="hidden" name="agenda" value={from.agenda ?? ''} />
      <input type="hidden" name="at" value={from.at ?? ''} />
      {places ? (
        <Select {...field('on')} label="Waarvan?" options={places} empty="Kies" />
      ) : (
        <input type="hidden" name="on" value={values.on} />
      )}
      <SeatFields {...{ field, organisations, colleagues, mayAddOrganisation, fromHint }} />
      <Buttons>
        <Button disabled={pending}>{places ? 'Voeg toe' : 'Bewaar'}</Button>
        {mayAddOrganisation && (
          <Button variant="secondary" name={newOrganisation} value="ja" disabled={pending}>
            Voeg eerst een organisatie toe
          </Button>
        )}
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
