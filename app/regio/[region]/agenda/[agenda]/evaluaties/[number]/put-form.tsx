'use client'

import { Button, Buttons } from '@/components/ui/button'
import { Select, type SelectOption } from '@/components/ui/field'
import { Form } from '../../../../../form'
import { useForm } from '../../../../../use-form'
import { putEvaluationOnAgendaAction } from '../actions'
import type { EvaluationFormPlace } from '../place'

type PutFormProps = { evaluation: { id: string }; place: EvaluationFormPlace; bodies: readonly SelectOption[] }

/** Puts an evaluation on the agenda of the next meeting of a body. */
export function PutForm({ evaluation, place, bodies }: PutFormProps) {
  const form = useForm(putEvaluationOnAgendaAction)
  if (bodies.length === 0) return null
  return (
    <Form form={form} hidden={{ ...place, evaluationId: evaluation.id }} className="mt-4 max-w-form print:hidden">
      <Select
        {...form.field('bodyId')}
        label="Zet op de agenda van"
        hint="De evaluatie komt met haar advies op de agenda van de eerstvolgende vergadering."
        options={bodies}
        empty="Kies een overleg"
      />
      <Buttons>
        <Button variant="secondary" disabled={form.pending}>
          Zet op de agenda
        </Button>
      </Buttons>
    </Form>
  )
}
