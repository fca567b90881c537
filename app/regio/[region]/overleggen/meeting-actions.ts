'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer, requireViewerToSave } from '@/lib/auth/session'
import { addMeeting } from '@/lib/commands/add-meeting'
import { changeMeeting } from '@/lib/commands/change-meeting'
import { closeMeeting } from '@/lib/commands/close-meeting'
import { putReportsOnAgenda } from '@/lib/commands/put-report-on-agenda'
import { recordAttendance } from '@/lib/commands/record-attendance'
import { reopenMeeting } from '@/lib/commands/reopen-meeting'
import { formOf, notSaved, parseForm, typedIn, type FormValues } from '@/lib/forms/form-state'
import {
  addMeetingForm,
  attendanceForm,
  changeMeetingForm,
  closeMeetingForm,
  putReportsForm,
  reopenMeetingForm,
} from '@/lib/forms/meeting-form'
import { attendancePath, changeMeetingPath, meetingPath, newMeetingPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getMeetingNow } from '@/lib/queries/body-meeting'
import { answerFault, forgetDraft } from '../../saving'
import { smallFormPath } from '../../small-form-path'
import type { EditState } from './edit-state'
import { meetingValues } from './meeting-values'
import { addMeetingFailures, attendanceFailures, changeMeetingFailures, closeFailures, reopenFailures } from './messages'
import { refusalWords } from './notices'
import { placeIn, saying } from './place'

export async function addMeetingAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { region, body } = placeIn(formData)
  const formPath = newMeetingPath(region, body)
  const form = parseForm(addMeetingForm, formData)
  let day: string
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state
    const { bodyId, ...plan } = form.data
    const result = await addMeeting(viewer, { bodyId, plan, now: now() })
    if (!result.ok) return notSaved(form.values, addMeetingFailures[result.failure])
    day = result.value
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(saying(meetingPath(region, body, day), 'vergadering'))
}

export async function changeMeetingAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { region, body, day: was } = placeIn(formData)
  const formPath = changeMeetingPath(region, body, was)
  const form = parseForm(changeMeetingForm, formData)
  let day: string
  const cancelled = form.ok && form.data.isCancelled
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state
    const { meetingId, version, ...change } = form.data
    const result = await changeMeeting(viewer, { meetingId, version, change, now: now() })
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale' ? await conflict(viewer, meetingId, form.values) : notSaved(form.values, changeMeetingFailures[failure])
    }
    day = result.value
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(saying(meetingPath(region, body, day), cancelled ? 'gaat-niet-door' : 'vergadering'))
}

async function conflict(viewer: Viewer, meetingId: string, values: FormValues): Promise<EditState> {
  const meeting = await getMeetingNow(viewer, meetingId)
  if (!meeting) return notSaved(values, changeMeetingFailures['not-found'])
  return { status: 'conflict', values, version: meeting.version, theirs: meetingValues(meeting) }
}

export async function recordAttendanceAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { region, body, day, meetingPath: page } = placeIn(formData)
  const formPath = attendancePath(region, body, day)
  const form = parseForm(attendanceForm, formData)
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state
    const result = await recordAttendance(viewer, form.data)
    revalidatePath(formPath) // also when it failed: the page shows what a colleague did
    if (!result.ok) return notSaved(form.values, attendanceFailures[result.failure])
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(saying(page, 'aanwezig'))
}

export async function closeMeetingAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { meetingPath: page } = placeIn(formData)
  const form = parseForm(closeMeetingForm, formData)
  try {
    const viewer = await requireViewerToSave(page, new FormData())
    if (!form.ok) return form.state
    const result = await closeMeeting(viewer, { ...form.data, now: now() })
    revalidatePath(page) // also when it failed: the page shows what a colleague did
    if (!result.ok) return notSaved({}, closeFailures[result.failure])
  } catch (error) {
    return answerFault(error, {})
  }
  redirect(saying(page, 'gesloten'))
}

export async function reopenMeetingAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { meetingPath: page } = placeIn(formData)
  const formPath = smallFormPath(page, 'heropenen')
  const form = parseForm(reopenMeetingForm, formData)
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state
    const result = await reopenMeeting(viewer, form.data)
    if (!result.ok) return notSaved(form.values, reopenFailures[result.failure])
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(saying(page, 'heropend'))
}

export async function putReportsAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const page = placeIn(formData).meetingPath
  const viewer = await requireViewer()
  const form = parseForm(putReportsForm, formData)
  if (!form.ok) redirect(saying(page, 'niet-goed-aangekomen'))
  const result = await putReportsOnAgenda(viewer, form.data)
  redirect(saying(page, result.ok ? 'rapport' : refusalWords[result.failure]))
}
