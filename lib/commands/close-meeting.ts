import 'server-only'
import { bringItemsOn } from '@/lib/commands/bring-items-on'
import { holdOpenMeeting, type KeepMeetingFailure } from '@/lib/commands/meeting-lock'
import { planAhead } from '@/lib/commands/plan-meetings'
import { write } from '@/lib/db/transaction'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type CloseMeetingFailure = KeepMeetingFailure | 'stale' | 'not-held'

/** From now on the meeting stays as it is. The year ahead of the body is planned on, so that there is always a next one. */
export function closeMeeting(
  viewer: Viewer,
  { meetingId, version, now }: { meetingId: string; version: number; now: Date },
): Promise<Result<null, CloseMeetingFailure>> {
  return write(viewer, 'meeting.closed', { table: 'Meeting', id: meetingId }, async (tx): Promise<Result<null, CloseMeetingFailure>> => {
    const meeting = await holdOpenMeeting(tx, viewer, meetingId)
    if (!meeting.ok) return meeting
    if (meeting.value.version !== version) return failed('stale')
    if (meeting.value.heldOn > dutchDate(now)) return failed('not-held')
    await tx.meeting.updateMany({
      where: { id: meetingId, version },
      data: { status: 'closed', closedAt: now, closedFunction: viewer.function, version: { increment: 1 } },
    })
    await planAhead(tx, meeting.value, dutchDate(now))
    await bringItemsOn(tx, viewer, { bodyId: meeting.value.bodyId, now })
    return ok(null)
  })
}
