'use client'

import { Button, Buttons } from '@/components/ui/button'
import { Checkbox, RadioChoices, Select, TextArea, TextInput, type SelectOption } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { evaluationOutcomes, outcomeWords } from '@/lib/domain/evaluation'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../../form'
import { useForm } from '../../../../../use-form'
import { decideEvaluationAction } from '../actions'
import type { EvaluationFormPlace } from '../place'

type DecideFormProps = {
  evaluation: { id: string; version: number }
  decisions: readonly SelectOption[]
  place: EvaluationFormPlace
  draft: FormValues | null
  /** What can lapse with it, in words, for who may; null: nothing, or not by him. */ canLapse: { version: number; name: string } | null
}

/** The decision point: go on, adjust or stop. */
export function DecideForm({ evaluation, decisions, place, draft, canLapse }: DecideFormProps) {
  const form = useForm(decideEvaluationAction, { draft })
  const { field, value } = form
  const hidden = {
    ...{ ...place, evaluationId: evaluation.id, version: evaluation.version },
    ...(canLapse && { partVersion: canLapse.version }),
  }
  return (
    <Form form={form} hidden={hidden} className="max-w-form">
      <RadioChoices
        {...field('outcome')}
        key={value.outcome}
        label="Wat is er besloten?"
        options={evaluationOutcomes.map((outcome) => ({ value: outcome, label: outcomeWords[outcome] }))}
      />
      <TextArea {...field('reason')} label="Waarom?" maxLength={longestText} />
      <div className="reveal">
        <Select
          {...field('decisionId')}
          label="Besluit"
          hint="Staat het besluit al in de lijst? Dan komen overleg en dag daaruit."
          options={[{ value: '', label: 'Staat niet in de lijst', reveals: true }, ...decisions]}
        />
        <div className="reveal-body">
          <p className="field-hint">Staat het besluit niet in de lijst? Vul dan in wie het nam en wanneer.</p>
          <TextInput {...field('bodyName')} label="Welk overleg besloot dit?" maxLength={longestTitle} />
          <TextInput {...field('decidedOn')} type="date" label="Op welke dag?" narrow />
        </div>
      </div>
      {canLapse && (
        <Checkbox
          {...form.box('lapses')}
          label={`Laat meteen vervallen: ${canLapse.name}`}
          hint="Alleen bij stoppen. Wat eronder staat, vervalt mee. Het blijft te lezen, met dit besluit als reden."
        />
      )}
      <Buttons>
        <Button variant="secondary" disabled={form.pending}>
          Leg vast wat is besloten
        </Button>
      </Buttons>
    </Form>
  )
}
