'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { answerIn, idle } from '@/lib/forms/form-state'
import type { KeptDuty } from '@/lib/domain/duty-terms'
import { removeDutyAction } from './actions'

export function RemoveDuty({ region, duty: { id, version } }: { region: string; duty: KeptDuty }) {
  const [state, submit, pending] = useActionState(removeDutyAction, idle)
  return (
    <form action={submit} className="mt-8">
      <ErrorSummary fieldErrors={{}} formErrors={answerIn(state).formErrors} />
      <input type="hidden" name="region" value={region} />
      <input type="hidden" name="dutyId" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button variant="secondary" small disabled={pending}>
        Haal deze taak weg
      </Button>
    </form>
  )
}
