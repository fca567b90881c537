import 'server-only'
import { findMeeting } from '@/lib/commands/meeting-lock'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canReopenMeeting, canSeeMeetings } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type ReopenMeetingFailure = 'not-found' | 'not-allowed' | 'not-closed' | 'stale'

/** Opens a closed meeting again, with the reason, which stays to be read. 'stale': somebody else did something with it after `version`. */
export function reopenMeeting(
  viewer: Viewer,
  { meetingId, version, reason }: { meetingId: string; version: number; reason: string },
): Promise<Result<null, ReopenMeetingFailure>> {
  return write(viewer, 'meeting.reopened', { table: 'Meeting', id: meetingId }, async (tx) => {
    const meeting = await findMeeting(tx, meetingId)
    if (!meeting || !canSeeMeetings(viewer, meeting)) return failed('not-found')
    if (!canReopenMeeting(viewer, meeting.regionId)) return failed('not-allowed')
    if (meeting.status !== 'closed') return failed('not-closed')
    const written = await tx.meeting.updateMany({
      where: { id: meetingId, version },
      data: { status: 'planned', closedAt: null, closedFunction: null, reopenReason: reason, version: { increment: 1 } },
    })
    return written.count === 0 ? failed('stale') : ok(null)
  })
}
