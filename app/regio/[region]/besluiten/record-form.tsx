'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../form'
import { useForm } from '../../use-form'
import { recordDecisionAction } from './actions'
import { DecisionFields } from './decision-fields'
import type { FormPlace } from './places'

type RecordFormProps = {
  /** What was asked, the item of a meeting, or the agenda (and the report) that it belongs to. */
  subject: { requestId: string } | { itemId: string } | { agendaId: string; reportId?: string }
  place: FormPlace
  start: FormValues
  draft: FormValues | null
  /** For a decision that was not asked: what of the agenda it is about. */
  subjects?: readonly { code: string; title: string }[]
  cancelHref: string
}

export function RecordForm({ subject, place, start, draft, subjects, cancelHref }: RecordFormProps) {
  const form = useForm(recordDecisionAction, { start, draft })

  return (
    <Form form={form} hidden={{ ...place, ...subject }}>
      <DecisionFields field={form.field} />
      {subjects && (
        <Select
          {...form.field('on')}
          label="Waar gaat het over?"
          empty="De hele agenda"
          options={subjects.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
        />
      )}
      <Buttons>
        <Button disabled={form.pending}>Leg besluit vast</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </Form>
  )
}
