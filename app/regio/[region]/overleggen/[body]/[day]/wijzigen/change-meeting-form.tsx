'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Checkbox, TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import type { FormValues } from '@/lib/forms/form-state'
import { ticked } from '../../../../../compared'
import { EditForm } from '../../../../../edit-form'
import { useEdit } from '../../../../../use-edit'
import { changeMeetingAction } from '../../../meeting-actions'
import { MeetingFields } from '../../../meeting-fields'
import { placeFields, type Place } from '../../../place'

type ChangeMeetingFormProps = {
  meeting: { id: string; version: number }
  place: Place
  start: FormValues
  /** What becomes of its agenda when it does not take place. */ leaves: string
  draft: FormValues | null
  cancelHref: string
}

const compared = { heldOn: 'Dag', startsAt: 'Tijd', place: 'Plaats', isCancelled: ticked('Gaat niet door'), note: 'Reden' }

export function ChangeMeetingForm({ meeting, place, start, leaves, draft, cancelHref }: ChangeMeetingFormProps) {
  const form = useEdit(changeMeetingAction, { start, draft, version: meeting.version })
  return (
    <EditForm form={form} compared={compared} hidden={{ ...placeFields(place), meetingId: meeting.id }} className="max-w-form">
      <MeetingFields field={form.field} />
      <Checkbox {...form.box('isCancelled')} label="De vergadering gaat niet door" hint={leaves} />
      <TextInput
        {...form.field('note')}
        label="Waarom op deze dag, of waarom niet?"
        hint="Nodig als de vergadering niet doorgaat."
        maxLength={longestTitle}
        optional
      />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
