'use client'

import { Button, Buttons } from '@/components/ui/button'
import { Select, TextArea, TextInput, type SelectOption } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestRemark } from '@/lib/domain/kpi-remark'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../../../form'
import { useForm } from '../../../../../../use-form'
import type { KpiPlace } from '../place'
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
  const form = useForm(remarkAction, { start, draft, at })
  const { state, value, field } = form

  return (
    <Fold
      title={
        <>
          {summary}
          {title && <span className="sr-only">: {title}</span>}
        </>
      }
      isOpen={form.isOpen}
    >
      <Form form={form} hidden={{ ...hidden, kpiId, at, version: 'version' in state ? state.version : (value.version ?? '0'), ...place }}>
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
          <Button name="act" value="save" disabled={form.pending}>
            Bewaar
          </Button>
          {title && (
            <Button name="act" value="remove" variant="secondary" disabled={form.pending}>
              Haal weg
            </Button>
          )}
        </Buttons>
      </Form>
    </Fold>
  )
}
