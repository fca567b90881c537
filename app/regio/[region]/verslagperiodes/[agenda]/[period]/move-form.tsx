'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import type { FormValues } from '@/lib/forms/form-state'
import { EditForm } from '../../../../edit-form'
import { useEdit } from '../../../../use-edit'
import { movePeriodAction } from '../../actions'
import { DayFields } from '../../day-fields'
import type { DayValues } from '../../state'

type MoveFormProps = {
  periodId: string
  version: number
  place: Record<'region' | 'agenda' | 'period' | 'startsOn', string>
  start: DayValues
  draft: FormValues | null
  cancelHref: string
}

const compared = { opensOn: 'Melden kan vanaf', closesOn: 'Melden kan tot en met', meetingOn: 'Het bestuur vergadert op' }
const conflict = {
  title: 'Een collega heeft deze dagen intussen gewijzigd.',
  advice: 'Vergelijk beide versies, pas je dagen aan als dat nodig is en bewaar.',
  caption: 'De dagen van je collega naast die van jou',
}

export function MoveForm({ periodId, version, place, start, draft, cancelHref }: MoveFormProps) {
  const form = useEdit(movePeriodAction, { start, draft, version })

  return (
    <EditForm form={form} hidden={{ periodId, ...place }} compared={compared} conflict={conflict} className="max-w-form">
      <DayFields field={form.field} />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn dagen' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
