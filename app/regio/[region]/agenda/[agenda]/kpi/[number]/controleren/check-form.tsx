'use client'

import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { enteredInWords, figureInText } from '@/lib/domain/figure-text'
import { numberInWords } from '@/lib/domain/dutch-number'
import { measurePeriodWords } from '@/lib/domain/measure-period'
import type { FormValues } from '@/lib/forms/form-state'
import type { StoredFigure } from '@/lib/queries/figure-grid'
import { Form } from '../../../../../../form'
import { useForm } from '../../../../../../use-form'
import { checkFigureAction } from '../figure-actions'
import type { KpiPlace } from '../place'

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
  const form = useForm(checkFigureAction, { start: { interpretation: figure.interpretation }, draft, at: figure.id })
  const title = [municipality, figure.breakdown, measurePeriodWords(figure.period)].filter(Boolean).join(', ')
  return (
    <Form
      form={form}
      hidden={{ measurementId: figure.id, version: figure.version, ...place }}
      className="mt-6 max-w-form border-t border-hairline pt-4"
      aria-label={title}
    >
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
      <TextArea {...form.field('interpretation')} label="Wat zegt dit cijfer?" optional />
      <Button small disabled={form.pending}>
        {figure.stage === 'entered' ? 'Het cijfer klopt' : 'Bewaar de duiding'}
        <span className="sr-only">: {title}</span>
      </Button>
    </Form>
  )
}
