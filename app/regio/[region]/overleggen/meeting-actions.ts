'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { addMeeting } from '@/lib/commands/add-meeting'
import { changeMeeting } from '@/lib/commands/change-meeting'
import { closeMeeting } from '@/lib/commands/close-meeting'
import { putReportsOnAgenda } from '@/lib/commands/put-report-on-agenda'
import { recordAttendance } from '@/lib/commands/record-attendance'
import { reopenMeeting } from '@/lib/commands/reopen-meeting'
import { formOf, notSaved, parseForm } from '@/lib/forms/form-state'
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
import { getMeetingNow } from '@/lib/queries/body-meeting'
import { conflictWith, type EditState } from '../../edit-state'
import { saveForm } from '../../saving'
import { smallFormPath } from '../../small-form-path'
import { meetingValues } from './meeting-values'
import { addMeetingFailures, attendanceFailures, changeMeetingFailures, closeFailures, reopenFailures } from './messages'
import { refusalWords } from './notices'
import { placeIn, saying } from './place'

export async function addMeetingAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { region, body } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: addMeetingForm,
    at: newMeetingPath(region, body),
    act: (viewer, { bodyId, ...plan }) => addMeeting(viewer, { bodyId, plan, now: now() }),
    refused: (failure, { values }) => notSaved(values, addMeetingFailures[failure]),
    next: (day) => saying(meetingPath(region, body, day), 'vergadering'),
  })
}

export async function changeMeetingAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { region, body, day: was } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: changeMeetingForm,
    at: changeMeetingPath(region, body, was),
    act: (viewer, { meetingId, version, ...change }) => changeMeeting(viewer, { meetingId, version, change, now: now() }),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, await getMeetingNow(viewer, data.meetingId), {
            valuesOf: meetingValues,
            gone: changeMeetingFailures['not-found'],
          })
        : notSaved(values, changeMeetingFailures[failure]),
    next: (day, { isCancelled }) => saying(meetingPath(region, body, day), isCancelled ? 'gaat-niet-door' : 'vergadering'),
  })
}

export async function recordAttendanceAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { region, body, day, meetingPath: page } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: attendanceForm,
    at: attendancePath(region, body, day),
    redraws: true,
    act: (viewer, data) => recordAttendance(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, attendanceFailures[failure]),
    next: () => saying(page, 'aanwezig'),
  })
}

export async function closeMeetingAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { meetingPath: page } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: closeMeetingForm,
    at: page,
    redraws: true,
    act: (viewer, data) => closeMeeting(viewer, { ...data, now: now() }),
    // Without what was sent: sending once more is about the meeting that the page shows by then.
    refused: (failure) => notSaved({}, closeFailures[failure]),
    next: () => saying(page, 'gesloten'),
  })
}

export async function reopenMeetingAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { meetingPath: page } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: reopenMeetingForm,
    at: smallFormPath(page, 'heropenen'),
    act: reopenMeeting,
    refused: (failure, { values }) => notSaved(values, reopenFailures[failure]),
    next: () => saying(page, 'heropend'),
  })
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
