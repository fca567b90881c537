'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import type { FormValues } from '@/lib/forms/form-state'
import { EditForm } from '../../edit-form'
import { useEdit } from '../../use-edit'
import { changeDecisionAction } from './actions'
import { comparedDecision, DecisionFields } from './decision-fields'

type ChangeFormProps = {
  decisionId: string
  version: number
  place: { region: string; number: string }
  start: FormValues
  draft: FormValues | null
  cancelHref: string
}

const conflict = {
  title: 'Een collega heeft dit besluit intussen gewijzigd.',
  caption: 'Het besluit van je collega naast dat van jou',
}

export function ChangeForm({ decisionId, version, place, start, draft, cancelHref }: ChangeFormProps) {
  const form = useEdit(changeDecisionAction, { start, draft, version })

  return (
    <EditForm form={form} hidden={{ decisionId, ...place }} compared={comparedDecision} conflict={conflict}>
      <DecisionFields field={form.field} />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
