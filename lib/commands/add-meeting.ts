import 'server-only'
import { bringItemsOn } from '@/lib/commands/bring-items-on'
import { createMeeting } from '@/lib/commands/agenda-of-meeting'
import { writeDay } from '@/lib/commands/meeting-day'
import { findBody } from '@/lib/commands/meeting-lock'
import type { DateString } from '@/lib/domain/dutch-dates'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepMeetings, canSeeMeetings } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type AddMeetingFailure = 'not-found' | 'not-allowed' | 'day-taken'

/** When and where a meeting is. */
export type MeetingPlan = { heldOn: DateString; startsAt: string | null; place: string }

/** Adds a meeting beside those of the rhythm, and gives its day. */
export function addMeeting(
  viewer: Viewer,
  { bodyId, plan, now }: { bodyId: string; plan: MeetingPlan; now: Date },
): Promise<Result<DateString, AddMeetingFailure>> {
  return writeDay<DateString, AddMeetingFailure>(viewer, 'meeting.added', { table: 'Body', id: bodyId }, async (tx) => {
    const body = await findBody(tx, bodyId)
    if (!body || !canSeeMeetings(viewer, body)) return failed('not-found')
    if (!canKeepMeetings(viewer, body)) return failed('not-allowed')
    if ((await tx.meeting.count({ where: { bodyId, heldOn: new Date(plan.heldOn) } })) > 0) return failed('day-taken')
    await createMeeting(tx, body, plan)
    await bringItemsOn(tx, viewer, { bodyId, now })
    return ok(plan.heldOn)
  })
}
