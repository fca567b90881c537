'use client'

import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestTitle } from '@/lib/domain/decisions'
import type { FormValues } from '@/lib/forms/form-state'
import { EditForm } from '../../../../edit-form'
import { useEdit } from '../../../../use-edit'
import { closeMeetingAction, reopenMeetingAction } from '../../meeting-actions'
import { placeFields, type Place } from '../../place'

type ClosingProps = { meeting: { id: string; version: number }; place: Place }

export function CloseForm({ meeting, place }: ClosingProps) {
  const form = useEdit(closeMeetingAction, { draft: null, version: meeting.version })
  return (
    <EditForm form={form} hidden={{ ...placeFields(place), meetingId: meeting.id }}>
      <Button disabled={form.pending}>Sluit de vergadering</Button>
    </EditForm>
  )
}

export function ReopenForm({ meeting, place, draft }: ClosingProps & { draft: FormValues | null }) {
  const form = useEdit(reopenMeetingAction, { draft, version: meeting.version })
  return (
    <Fold title="Heropen de vergadering…" isOpen={form.isOpen}>
      <EditForm form={form} hidden={{ ...placeFields(place), meetingId: meeting.id }} className="max-w-form">
        <TextInput {...form.field('reason')} label="Waarom heropen je de vergadering?" maxLength={longestTitle} />
        <Button variant="secondary" disabled={form.pending}>
          Heropen
        </Button>
      </EditForm>
    </Fold>
  )
}
