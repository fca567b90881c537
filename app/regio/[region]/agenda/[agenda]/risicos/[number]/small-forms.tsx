'use client'

import { Button, Buttons } from '@/components/ui/button'
import { Select, TextArea, TextInput } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { natureWords } from '@/lib/domain/risk'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../../form'
import { useForm } from '../../../../../use-form'
import { closeRiskAction, keepMeasureAction } from '../actions'
import type { RiskFormPlace } from '../place'

type Colleague = { id: string; name: string; function: string }

type CloseFormProps = {
  risk: { id: string; version: number; isOpportunity: boolean }
  isClosed: boolean
  place: RiskFormPlace
  draft: FormValues | null
}

/** Closes a risk, or opens it again. */
export function CloseForm({ risk, isClosed, place, draft }: CloseFormProps) {
  const form = useForm(closeRiskAction, { draft })
  const nature = natureWords(risk.isOpportunity).toLowerCase()
  return (
    <Form
      form={form}
      hidden={{ ...place, riskId: risk.id, version: risk.version, act: isClosed ? 'reopened' : 'closed' }}
      className="max-w-form"
    >
      <TextArea
        {...form.field('note')}
        label={`Waarom is het ${isClosed ? 'weer een' : 'geen'} ${nature}${isClosed ? '' : ' meer'}?`}
        maxLength={longestText}
      />
      <Buttons>
        <Button variant="secondary" disabled={form.pending}>
          {isClosed ? 'Open opnieuw' : `Sluit ${risk.isOpportunity ? 'de kans' : 'het risico'}`}
        </Button>
      </Buttons>
    </Form>
  )
}

type MeasureFormProps = {
  title: string
  risk: { id: string; isOpportunity: boolean }
  /** Null: a new one. */ measure: { id: string; version: number } | null
  start: FormValues
  place: RiskFormPlace
  colleagues: readonly Colleague[]
  draft: FormValues | null
}

/** A new measure, or a change of one; with the day on which it was done it is done. Closed until somebody wants it. */
export function MeasureForm({ title, risk, measure, start, place, colleagues, draft }: MeasureFormProps) {
  const form = useForm(keepMeasureAction, { start, draft, at: measure?.id ?? 'nieuw' })
  const { field } = form
  const hidden = { ...place, riskId: risk.id, measureId: measure?.id ?? '', ...(measure && { version: measure.version }) }
  return (
    <Fold title={title} isOpen={form.isOpen} className={measure ? 'mt-1' : 'mt-4'}>
      <Form form={form} hidden={hidden} className="max-w-form">
        <TextArea
          {...field('text')}
          label={risk.isOpportunity ? 'Wat doen we om haar te benutten?' : 'Wat doen we eraan?'}
          maxLength={longestText}
        />
        <TextInput
          {...field('ownerFunction')}
          label="Wie doet het?"
          hint="Een functie of een overleg en geen naam."
          maxLength={longestTitle}
        />
        <Select
          {...field('ownerId')}
          label="Collega met een account"
          empty="Niemand gekozen"
          options={colleagues.map(({ id, name, function: works }) => ({ value: id, label: `${name}, ${works}` }))}
          optional
        />
        <TextInput {...field('dueOn')} type="date" label="Voor wanneer?" narrow optional />
        {measure && <TextInput {...field('doneOn')} type="date" label="Gedaan op" narrow optional />}
        <Buttons>
          <Button variant="secondary" disabled={form.pending}>
            {measure ? 'Bewaar de maatregel' : 'Voeg de maatregel toe'}
          </Button>
        </Buttons>
      </Form>
    </Fold>
  )
}
