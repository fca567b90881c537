'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea } from '@/components/ui/field'
import { enteredInWords, figureInText } from '@/lib/domain/figure-text'
import { numberInWords } from '@/lib/domain/dutch-number'
import { measurePeriodWords } from '@/lib/domain/measure-period'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import type { StoredFigure } from '@/lib/queries/figure-grid'
import { checkFigureAction } from '../figure-actions'
import type { KpiPlace } from '../place'
import { KpiPlaceFields } from '../place-fields'

type CheckFormProps = {
  figure: StoredFigure
  municipality: string
  unit: string
  /** What must be read with the figure. */
  remarks: readonly string[]
  place: KpiPlace
  draft: FormValues | null
}

/** One figure of the own municipality: what was entered, what it was before, and what the municipality says about it. */
export function CheckForm({ figure, municipality, unit, remarks, place, draft }: CheckFormProps) {
  const [state, submit, pending] = useActionState(checkFigureAction, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  const title = [municipality, figure.breakdown, measurePeriodWords(figure.period)].filter(Boolean).join(', ')
  return (
    <form action={submit} noValidate className="mt-6 max-w-form border-t border-hairline pt-4" aria-label={title}>
      <ErrorSummary ref={answer} fieldErrors={fieldErrors} formErrors={formErrors} />
      <input type="hidden" name="measurementId" value={figure.id} />
      <input type="hidden" name="version" value={figure.version} />
      <KpiPlaceFields place={place} />
      <p>
        <b>
          {title}: {figureInText(figure)} {figure.value !== null && unit}
        </b>
        <span className="block text-quiet">
          {enteredInWords(figure.enteredFunction)}
          {figure.before !== null && `; eerder stond hier ${numberInWords(figure.before)}`}
        </span>
        {remarks.map((remark) => (
          <span key={remark} className="block text-quiet">
            {remark}
          </span>
        ))}
      </p>
      <TextArea
        name="interpretation"
        id={`interpretation-${figure.id}`}
        label="Wat zegt dit cijfer?"
        errors={fieldErrors.interpretation}
        defaultValue={values.interpretation ?? draft?.interpretation ?? figure.interpretation}
        optional
      />
      <Button small disabled={pending}>
        {figure.stage === 'entered' ? 'Het cijfer klopt' : 'Bewaar de duiding'}
        <span className="sr-only">: {title}</span>
      </Button>
    </form>
  )
}
