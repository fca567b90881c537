'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { answerIn, idle } from '@/lib/forms/form-state'
import type { OrganisationRow } from '@/lib/queries/organisations'
import { removeOrganisationAction } from './actions'

/** For one that stands nowhere. */
export function RemoveOrganisation({ region, organisation: { id, version } }: { region: string; organisation: OrganisationRow }) {
  const [state, submit, pending] = useActionState(removeOrganisationAction, idle)
  return (
    <form action={submit} className="mt-8">
      <ErrorSummary fieldErrors={{}} formErrors={answerIn(state).formErrors} />
      <input type="hidden" name="region" value={region} />
      <input type="hidden" name="organisationId" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button variant="secondary" small disabled={pending}>
        Haal deze organisatie weg
      </Button>
    </form>
  )
}
