'use client'

import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea, TextInput } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestText } from '@/lib/domain/progress'
import { named, type FormValues } from '@/lib/forms/form-state'
import { keepFollowUpAction } from '../actions'
import type { EvaluationFormPlace } from '../place'
import { useSmall } from '../../../../../use-small'

type FollowUpFormProps = {
  title: string
  /** Where an address with a # leads. */ at?: string
  evaluationId: string
  /** Null: a new one. */ measurement: { id: string; version: number } | null
  start: FormValues
  place: EvaluationFormPlace
  draft: FormValues | null
}

/** A measurement after the baseline: planned, and then what was found. Closed until somebody wants it. */
export function FollowUpForm({ title, at, evaluationId, measurement, start, place, draft }: FollowUpFormProps) {
  const { submit, pending, summary, isRejected, values, fieldErrors, formErrors } = useSmall(keepFollowUpAction)
  const given: FormValues = { ...start, ...draft, ...values }
  const idOf = (name: string) => `${name}-${measurement?.id ?? 'nieuw'}`
  const field = (name: string) => ({
    name,
    id: idOf(name),
    errors: fieldErrors[name],
    defaultValue: given[name] ?? '',
  })
  const hidden = {
    ...place,
    evaluationId,
    measurementId: measurement?.id ?? '',
    ...(measurement && { version: String(measurement.version) }),
  }
  return (
    <Fold title={title} isOpen={isRejected || draft !== null} className={measurement ? 'mt-1' : 'mt-4'}>
      <form id={at} action={submit} noValidate className="max-w-form">
        <ErrorSummary ref={summary} fieldErrors={named(fieldErrors, idOf)} formErrors={formErrors} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextInput {...field('plannedOn')} type="date" label="Wanneer meet je opnieuw?" narrow />
        <TextInput {...field('measuredOn')} type="date" label="Gemeten op" narrow optional />
        <TextArea {...field('finding')} label="Wat vond je?" hint="Vergelijk met de nulmeting." maxLength={longestText} optional />
        <Buttons>
          <Button variant="secondary" disabled={pending}>
            {measurement ? 'Bewaar de meting' : 'Voeg de meting toe'}
          </Button>
        </Buttons>
      </form>
    </Fold>
  )
}
