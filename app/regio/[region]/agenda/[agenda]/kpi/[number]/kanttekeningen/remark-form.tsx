'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, TextArea, TextInput, type SelectOption } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestRemark } from '@/lib/domain/kpi-remark'
import { answerIn, type FormValues, named } from '@/lib/forms/form-state'
import type { KpiPlace } from '../place'
import { KpiPlaceFields } from '../place-fields'
import { remarkAction } from './actions'

type RemarkFormProps = {
  kpiId: string
  place: KpiPlace
  summary: string
  /** Which of the forms on the page this is. */
  at: string
  /** What it is about; null: that is still to be said. */
  title: string | null
  asks?: { period: string } | { municipalities: readonly SelectOption[] }
  hidden: FormValues
  start: FormValues
  draft: FormValues | null
}

export function RemarkForm({ kpiId, place, summary, at, title, asks, hidden, start, draft }: RemarkFormProps) {
  const [state, submit, pending] = useActionState(remarkAction, { status: 'idle' })
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const { values: sent, fieldErrors, formErrors } = answerIn(state)
  const values: FormValues = { ...start, ...draft, ...sent, ...('version' in state ? { version: state.version } : {}) }
  const idOf = (name: string) => `${name}-${at}`
  const field = (name: string) => ({ name, id: idOf(name), errors: fieldErrors[name], defaultValue: values[name] ?? '' })

  return (
    <Fold
      title={
        <>
          {summary}
          {title && <span className="sr-only">: {title}</span>}
        </>
      }
      isOpen={state.status !== 'idle' || draft !== null}
    >
      <form action={submit} noValidate>
        <ErrorSummary ref={answer} fieldErrors={named(fieldErrors, idOf)} formErrors={formErrors} />
        {Object.entries({ ...hidden, kpiId, at, version: values.version ?? '0' }).map(([name, text]) => (
          <input key={name} type="hidden" name={name} value={text} />
        ))}
        <KpiPlaceFields place={place} />
        {asks && 'period' in asks && (
          <TextInput {...field('period')} label="Periode" hint={`Zoals boven een kolom: ${asks.period}.`} narrow />
        )}
        {asks && 'municipalities' in asks && (
          <Select {...field('municipalityId')} label="Gemeente" options={asks.municipalities} empty="Kies een gemeente" />
        )}
        <TextArea
          {...field('text')}
          label={hidden.kind === 'period' ? 'Wat is er met deze cijfers?' : 'Wat telt deze gemeente anders?'}
          hint={
            hidden.kind === 'period'
              ? 'Bijvoorbeeld: door corona is er minder gemeld.'
              : 'Bijvoorbeeld: telt ook hulp door het lokale team mee.'
          }
          maxLength={longestRemark}
        />
        <Buttons>
          <Button name="act" value="save" disabled={pending}>
            Bewaar
          </Button>
          {title && (
            <Button name="act" value="remove" variant="secondary" disabled={pending}>
              Haal weg
            </Button>
          )}
        </Buttons>
      </form>
    </Fold>
  )
}
