'use client'

import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import type { FormValues } from '@/lib/forms/form-state'
import { EditForm } from '../../edit-form'
import { closeMeetingAction, reopenMeetingAction } from '../../meeting-actions'
import { placeFields, type Place } from '../../place'
import { useEdit } from '../../use-edit'

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
    <details open={form.isOpen} className="min-w-0">
      <summary className="py-1 font-semibold text-action">Heropen de vergadering…</summary>
      <EditForm form={form} hidden={{ ...placeFields(place), meetingId: meeting.id }} className="mt-2 max-w-form">
        <TextInput {...form.field('reason')} label="Waarom heropen je de vergadering?" maxLength={longestTitle} />
        <Button variant="secondary" disabled={form.pending}>
          Heropen
        </Button>
      </EditForm>
    </details>
  )
}
