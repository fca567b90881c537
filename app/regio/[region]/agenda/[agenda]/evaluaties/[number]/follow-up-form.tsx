'use client'

import { Button, Buttons } from '@/components/ui/button'
import { TextArea, TextInput } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../../form'
import { useForm } from '../../../../../use-form'
import { keepFollowUpAction } from '../actions'
import type { EvaluationFormPlace } from '../place'

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
  const form = useForm(keepFollowUpAction, { start, draft, at: measurement?.id ?? 'nieuw' })
  const { field } = form
  const hidden = {
    ...{ ...place, evaluationId, measurementId: measurement?.id ?? '' },
    ...(measurement && { version: measurement.version }),
  }
  return (
    <Fold title={title} isOpen={form.isOpen} className={measurement ? 'mt-1' : 'mt-4'}>
      <Form form={form} hidden={hidden} id={at} className="max-w-form">
        <TextInput {...field('plannedOn')} type="date" label="Wanneer meet je opnieuw?" narrow />
        <TextInput {...field('measuredOn')} type="date" label="Gemeten op" narrow optional />
        <TextArea {...field('finding')} label="Wat vond je?" hint="Vergelijk met de nulmeting." maxLength={longestText} optional />
        <Buttons>
          <Button variant="secondary" disabled={form.pending}>
            {measurement ? 'Bewaar de meting' : 'Voeg de meting toe'}
          </Button>
        </Buttons>
      </Form>
    </Fold>
  )
}
