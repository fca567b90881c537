'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Select, TextArea, TextInput, type SelectOption } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { EditForm } from '../../../../edit-form'
import { useEdit } from '../../../../use-edit'
import { changeEvaluationAction, startEvaluationAction } from './actions'
import type { EvaluationFormPlace } from './place'

type EvaluationFormProps = {
  place: EvaluationFormPlace
  agendaId: string
  /** Null: a new one. */ evaluation: { id: string; version: number } | null
  /** Of what a new one can be. */ parts?: readonly SelectOption[]
  start: FormValues
  draft: FormValues | null
  cancelHref: string
}

const compared = {
  title: 'Wat',
  question: 'Wat willen we weten',
  baseline: 'Nulmeting',
  baselineOn: 'Dag van de nulmeting',
  decideOn: 'Beslismoment',
  advice: 'Advies',
}

export function EvaluationForm({ place, agendaId, evaluation, parts, start, draft, cancelHref }: EvaluationFormProps) {
  const form = useEdit(evaluation ? changeEvaluationAction : startEvaluationAction, { start, draft, version: evaluation?.version })
  const { field } = form
  const hidden = { ...place, ...(evaluation ? { evaluationId: evaluation.id } : { agendaId }) }
  return (
    <EditForm form={form} compared={compared} hidden={hidden} className="max-w-form">
      {parts && <Select {...field('on')} label="Waar hoort het bij?" options={parts} empty="Kies" />}
      <TextInput {...field('title')} label="Wat evalueer je?" hint="Bijvoorbeeld: pilot steunouders." maxLength={longestTitle} />
      <TextArea {...field('question')} label="Wat willen we weten?" maxLength={longestText} />
      <TextArea {...field('baseline')} label="Nulmeting" hint="Hoe was het toen het begon?" maxLength={longestText} optional />
      <TextInput
        {...field('baselineOn')}
        type="date"
        label="Dag van de nulmeting"
        hint="Op welke dag is gekeken hoe het was?"
        narrow
        optional
      />
      <TextInput
        {...field('decideOn')}
        type="date"
        label="Beslismoment"
        hint="Wanneer kiest het bestuur: doorgaan, aanpassen of stoppen?"
        narrow
        optional
      />
      <TextArea {...field('advice')} label="Advies" hint="Wat raad je het bestuur aan? Dit kan later." maxLength={longestText} optional />
      <Buttons>
        <Button disabled={form.pending}>
          {form.state.status === 'conflict' ? 'Bewaar mijn versie' : evaluation ? 'Bewaar' : 'Begin de evaluatie'}
        </Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
