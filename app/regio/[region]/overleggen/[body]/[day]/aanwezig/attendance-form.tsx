'use client'

import { Button, Buttons } from '@/components/ui/button'
import { Checkbox, TextArea } from '@/components/ui/field'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import type { MeetingHead } from '@/lib/queries/body-meeting'
import { EditForm } from '../../../../../edit-form'
import { useEdit } from '../../../../../use-edit'
import { recordAttendanceAction } from '../../../meeting-actions'
import { placeFields, type Place } from '../../../place'

type AttendanceFormProps = {
  meeting: Pick<MeetingHead, 'id' | 'version' | 'guests' | 'attendance'>
  place: Place
  draft: FormValues | null
}

const boxOf = (memberId: string) => `aanwezig-${memberId}`

export function AttendanceForm({ meeting: { id, version, guests, attendance }, place, draft }: AttendanceFormProps) {
  const present = attendance.filter(({ isPresent }) => isPresent).map(({ memberId }) => [boxOf(memberId), 'on'])
  const form = useEdit(recordAttendanceAction, { start: { ...Object.fromEntries(present), guests }, draft, version })
  return (
    <EditForm form={form} hidden={{ ...placeFields(place), meetingId: id }} className="max-w-form">
      <fieldset>
        <legend className="field-label">Leden</legend>
        {attendance.length === 0 && <p className="text-quiet">Dit overleg heeft op deze dag geen leden.</p>}
        {attendance.map(({ memberId, function: works, name }) => (
          <Checkbox key={memberId} {...form.box(boxOf(memberId))} label={name ? `${works} (${name})` : works} />
        ))}
      </fieldset>
      <TextArea
        {...form.field('guests')}
        label="Wie was er nog meer?"
        hint="Functies, bijvoorbeeld: adviseur informele steun, gemeente Montfoort."
        maxLength={longestText}
        optional
      />
      <Buttons>
        <Button disabled={form.pending}>Bewaar</Button>
      </Buttons>
    </EditForm>
  )
}
