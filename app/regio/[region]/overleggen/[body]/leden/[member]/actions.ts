'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { addMember } from '@/lib/commands/add-member'
import { changeMember } from '@/lib/commands/change-member'
import { seatForm } from '@/lib/forms/body-form'
import { formOf, notSaved, parseForm, typedIn, type FormValues } from '@/lib/forms/form-state'
import type { Viewer } from '@/lib/policy/viewer'
import { getSeatNow } from '@/lib/queries/body'
import { answerFault, forgetDraft } from '../../../../../saving'
import type { EditState } from '../../../edit-state'
import { memberFailures } from '../../../messages'
import { placeIn, saying } from '../../../place'
import { seatValues } from './seat-values'

export async function saveSeatAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { memberPath, bodyPath } = placeIn(formData)
  const form = parseForm(seatForm, formData)
  try {
    const viewer = await requireViewerToSave(memberPath, formData)
    if (!form.ok) return form.state

    const { bodyId, memberId, version, ...seat } = form.data
    const result =
      memberId === '' ? await addMember(viewer, { bodyId, seat }) : await changeMember(viewer, { memberId, version: Number(version), seat })
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale' ? await conflict(viewer, memberId, form.values) : notSaved(form.values, memberFailures[failure])
    }
    await forgetDraft(viewer, memberPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(saying(bodyPath, 'lid'))
}

async function conflict(viewer: Viewer, memberId: string, values: FormValues): Promise<EditState> {
  const seat = await getSeatNow(viewer, memberId)
  return seat
    ? { status: 'conflict', values, version: seat.version, theirs: seatValues(seat) }
    : notSaved(values, memberFailures['not-found'])
}
