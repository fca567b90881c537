'use client'

import { Button, Buttons } from '@/components/ui/button'
import { Select, type SelectOption } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../form'
import { useForm } from '../../../../use-form'
import { nameDeputyAction } from '../../actions'

type DeputyFormProps = {
  region: string
  seat: { id: string; version: number; deputyId: string | null }
  /** The address of the page. */ lead: string
  colleagues: readonly SelectOption[]
  draft: FormValues | null
}

export function DeputyForm({ region, seat, lead, colleagues, draft }: DeputyFormProps) {
  const form = useForm(nameDeputyAction, { start: { deputyId: seat.deputyId ?? '' }, draft })

  return (
    <Form form={form} hidden={{ region, lead, leadId: seat.id, version: seat.version }} className="max-w-form">
      <Select {...form.field('deputyId')} label="Waarnemer" options={colleagues} empty="Niemand" optional />
      <Buttons>
        <Button variant="secondary" disabled={form.pending}>
          Bewaar de waarnemer
        </Button>
      </Buttons>
    </Form>
  )
}
