'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import type { FormValues } from '@/lib/forms/form-state'
import { EditForm } from '../../../../edit-form'
import { useEdit } from '../../../../use-edit'
import { addMeetingAction } from '../../meeting-actions'
import { MeetingFields } from '../../meeting-fields'
import { placeFields, type Place } from '../../place'

type NewMeetingFormProps = { bodyId: string; place: Place; draft: FormValues | null; cancelHref: string }

export function NewMeetingForm({ bodyId, place, draft, cancelHref }: NewMeetingFormProps) {
  const form = useEdit(addMeetingAction, { draft })
  return (
    <EditForm form={form} hidden={{ ...placeFields(place), bodyId }} className="max-w-form">
      <MeetingFields field={form.field} />
      <Buttons>
        <Button disabled={form.pending}>Voeg toe</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
