'use client'

import { Button } from '@/components/ui/button'
import type { OrganisationRow } from '@/lib/queries/organisations'
import { Form } from '../../../form'
import { useForm } from '../../../use-form'
import { removeOrganisationAction } from './actions'

/** For one that stands nowhere. */
export function RemoveOrganisation({ region, organisation: { id, version } }: { region: string; organisation: OrganisationRow }) {
  const form = useForm(removeOrganisationAction)
  return (
    <Form form={form} hidden={{ region, organisationId: id, version }} className="mt-8">
      <Button variant="secondary" small disabled={form.pending}>
        Haal deze organisatie weg
      </Button>
    </Form>
  )
}
