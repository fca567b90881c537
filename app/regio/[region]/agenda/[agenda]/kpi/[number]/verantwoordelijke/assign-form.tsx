'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, TextInput, type SelectOption } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { fullDate } from '@/lib/domain/dutch-dates'
import { answerIn, type FormValues } from '@/lib/forms/form-state'
import { assignLeadAction } from './actions'
import { SeenFields, type SeatOf } from './seen-fields'
import { idleSeat } from '../../../../../wie-doet-wat/seat-state'

type AssignFormProps = SeatOf & {
  start: FormValues
  draft: FormValues | null
  organisations: readonly SelectOption[]
  colleagues: readonly SelectOption[]
  /** Who has it without an end. */
  holder: { from: string } | null
  cancelHref: string
}

export function AssignForm({ start, draft, organisations, colleagues, holder, cancelHref, ...of }: AssignFormProps) {
  const [state, submit, pending] = useActionState(assignLeadAction, idleSeat)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values: typed, fieldErrors, formErrors } = answerIn(state)
  const values: FormValues = { ...start, ...draft, ...typed, ...('now' in state ? state.now : {}) }
  const field = (name: string) => ({ name, errors: fieldErrors[name], defaultValue: values[name] ?? '' })

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      <SeenFields {...of} values={values} />
      <TextInput
        {...field('function')}
        label="Functie"
        hint="Een functie en geen naam, bijvoorbeeld: data-analist Inkoop & Monitoring."
        maxLength={longestTitle}
      />
      <Select {...field('organisationId')} label="Organisatie" options={organisations} empty="Niet gekozen" optional />
      <Select
        {...field('userId')}
        label="Collega met een account"
        hint="Lezers zien alleen de functie en de organisatie."
        options={colleagues}
        empty="Niemand gekozen"
        optional
      />
      <TextInput
        {...field('from')}
        type="date"
        label="Vanaf"
        hint={
          holder
            ? `Wie er nu over gaat, eindigt de dag ervoor en blijft in de lijst staan. Verbeter je alleen een fout, vul dan ${fullDate(holder.from)} in.`
            : undefined
        }
        narrow
      />
      <TextInput {...field('until')} type="date" label="Tot en met" optional narrow />
      <Buttons>
        <Button disabled={pending}>Wijs aan</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
