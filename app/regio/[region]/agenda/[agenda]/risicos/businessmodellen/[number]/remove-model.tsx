'use client'

import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { useSmall } from '../../../../../../use-small'
import type { RiskFormPlace } from '../../place'
import { removeBusinessModelAction } from '../actions'

type RemoveModelProps = { place: RiskFormPlace; model: { id: string; version: number } }

export function RemoveModel({ place, model }: RemoveModelProps) {
  const { submit, pending, summary, fieldErrors, formErrors } = useSmall(removeBusinessModelAction)
  return (
    <form action={submit} className="mt-8">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries({ ...place, modelId: model.id, version: model.version }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant="secondary" small disabled={pending}>
        Haal dit businessmodel weg
      </Button>
    </form>
  )
}
