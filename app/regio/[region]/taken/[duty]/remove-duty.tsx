'use client'

import { Button } from '@/components/ui/button'
import type { KeptDuty } from '@/lib/domain/duty-terms'
import { Form } from '../../../form'
import { useForm } from '../../../use-form'
import { removeDutyAction } from './actions'

export function RemoveDuty({ region, duty: { id, version } }: { region: string; duty: KeptDuty }) {
  const form = useForm(removeDutyAction)
  return (
    <Form form={form} hidden={{ region, dutyId: id, version }} className="mt-8">
      <Button variant="secondary" small disabled={form.pending}>
        Haal deze taak weg
      </Button>
    </Form>
  )
}
