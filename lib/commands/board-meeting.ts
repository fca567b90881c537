import 'server-only'
import { bringItemsOn } from '@/lib/commands/bring-items-on'
import { createMeeting } from '@/lib/commands/agenda-of-meeting'
import { resubmitMoved } from '@/lib/commands/resubmit-bottleneck'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { MeetingStatus } from '@/lib/domain/meeting'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type BoardMeetingFailure = 'no-board' | 'meeting-cancelled' | 'meeting-closed'

type Found = { bodyId: string; regionId: string; fixedItems: string[]; meetingId: string | null; status: MeetingStatus | null }

/**
 * The meeting of the board on a day, for a reporting period that ends with one: the one that is there, else the meeting that the period has
 * `now` moved to it, else a new one. A meeting with which a period of another agenda ends too is not moved along.
 */
export async function boardMeetingOn(
  tx: Tx,
  viewer: Viewer,
  { regionId, heldOn, now, at }: { regionId: string; heldOn: DateString; now: { meetingId: string; periodId: string } | null; at: Date },
): Promise<Result<string, BoardMeetingFailure>> {
  // Two who plan on the same day wait for each other, so that both get the one meeting.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`Board ${regionId}`}, 0))`
  const [board] = await tx.$queryRaw<Found[]>`
    SELECT b.id AS "bodyId", b."regionId", b."fixedItems", m.id AS "meetingId", m.status::text
      FROM "Body" b LEFT JOIN "Meeting" m ON m."bodyId" = b.id AND m."heldOn" = ${heldOn}::date
     WHERE b."regionId" = ${regionId}::uuid AND b.kind = 'board' ORDER BY b.status, b.name LIMIT 1`
  if (!board) return failed('no-board')
  if (board.status === 'cancelled') return failed('meeting-cancelled')
  // One that was held says nothing about what is reported now, unless it is the one that the period had already.
  if (board.status === 'closed' && board.meetingId !== now?.meetingId) return failed('meeting-closed')
  if (board.meetingId !== null) return ok(board.meetingId)
  if (now !== null && (await isMovable(tx, now))) {
    const was = await dayOf(tx, now.meetingId)
    await tx.meeting.updateMany({ where: { id: now.meetingId }, data: { heldOn: new Date(heldOn), version: { increment: 1 } } })
    await resubmitMoved(tx, viewer, { meetingId: now.meetingId, was, now: at })
    return ok(now.meetingId)
  }
  const made = await createMeeting(tx, board, { heldOn })
  await bringItemsOn(tx, viewer, { bodyId: board.bodyId, now: at })
  return ok(made)
}

// Not one that was held, or with which another period ends, or one whose report was adopted.
const isMovable = async (tx: Tx, { meetingId, periodId }: { meetingId: string; periodId: string }): Promise<boolean> =>
  (await tx.meeting.count({
    where: {
      ...{ id: meetingId, status: 'planned' },
      periods: { none: { OR: [{ id: { not: periodId } }, { report: { status: 'adopted' } }] } },
    },
  })) > 0

async function dayOf(tx: Tx, meetingId: string): Promise<DateString> {
  const [meeting] = await tx.$queryRaw<[{ on: DateString }]>`SELECT "heldOn"::text AS on FROM "Meeting" WHERE id = ${meetingId}::uuid`
  return meeting.on
}
