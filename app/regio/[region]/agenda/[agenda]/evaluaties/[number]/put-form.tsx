'use client'

import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, type SelectOption } from '@/components/ui/field'
import { useSmall } from '../../../../../use-small'
import { putEvaluationOnAgendaAction } from '../actions'
import type { EvaluationFormPlace } from '../place'

type PutFormProps = { evaluation: { id: string }; place: EvaluationFormPlace; bodies: readonly SelectOption[] }

/** Puts an evaluation on the agenda of the next meeting of a body. */
export function PutForm({ evaluation, place, bodies }: PutFormProps) {
  const { submit, pending, summary, values, fieldErrors, formErrors } = useSmall(putEvaluationOnAgendaAction)
  if (bodies.length === 0) return null
  return (
    <form action={submit} noValidate className="mt-4 max-w-form print:hidden">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries({ ...place, evaluationId: evaluation.id }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        name="bodyId"
        label="Zet op de agenda van"
        hint="De evaluatie komt met haar advies op de agenda van de eerstvolgende vergadering."
        options={bodies}
        errors={fieldErrors.bodyId}
        defaultValue={values.bodyId ?? ''}
        empty="Kies een overleg"
      />
      <Buttons>
        <Button variant="secondary" disabled={pending}>
          Zet op de agenda
        </Button>
      </Buttons>
    </form>
  )
}
