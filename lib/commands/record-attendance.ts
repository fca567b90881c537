import 'server-only'
import { holdOpenMeeting, type KeepMeetingFailure } from '@/lib/commands/meeting-lock'
import { write } from '@/lib/db/transaction'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type RecordAttendanceFailure = KeepMeetingFailure | 'stale' | 'not-held'

/** Writes down which members were there, by their function of that day, and who else: from the day of the meeting on. 'stale': somebody else changed the meeting after `version`. */
export function recordAttendance(
  viewer: Viewer,
  {
    meetingId,
    version,
    present,
    guests,
    now,
  }: { meetingId: string; version: number; present: readonly string[]; guests: string; now: Date },
): Promise<Result<null, RecordAttendanceFailure>> {
  return write(
    viewer,
    'meeting.attended',
    { table: 'Meeting', id: meetingId },
    async (tx): Promise<Result<null, RecordAttendanceFailure>> => {
      const meeting = await holdOpenMeeting(tx, viewer, meetingId)
      if (!meeting.ok) return meeting
      if (meeting.value.version !== version) return failed('stale')
      const { regionId, bodyId, heldOn } = meeting.value
      if (heldOn > dutchDate(now)) return failed('not-held')
      const day = new Date(heldOn)
      const members = await tx.bodyMember.findMany({
        where: { bodyId, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gte: day } }] },
        select: { id: true, function: true, role: true, userId: true },
      })
      for (const { id: memberId, ...seat } of members) {
        const said = { ...seat, isPresent: present.includes(memberId) }
        await tx.attendance.upsert({
          where: { meetingId_memberId: { meetingId, memberId } },
          create: { ...said, meetingId, memberId, regionId },
          update: said,
        })
      }
      await tx.meeting.updateMany({ where: { id: meetingId, version }, data: { guests, version: { increment: 1 } } })
      return ok(null)
    },
  )
}
