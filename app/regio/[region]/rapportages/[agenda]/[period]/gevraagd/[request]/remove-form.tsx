'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { answerIn, idle } from '@/lib/forms/form-state'
import { PlaceFields, type Place } from '../../place'
import { removeRequestAction } from './actions'

type RemoveFormProps = { reportId: string; requestId: string; version: number; place: Place }

export function RemoveForm({ reportId, requestId, version, place }: RemoveFormProps) {
  const [state, submit, pending] = useActionState(removeRequestAction, idle)
  return (
    <form action={submit} className="mt-10 border-t border-hairline pt-6">
      <ErrorSummary {...answerIn(state)} title="Niet weggehaald" />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="version" value={version} />
      <PlaceFields place={place} />
      <Button variant="secondary" disabled={pending}>
        Haal weg uit het rapport
      </Button>
    </form>
  )
}
