import 'server-only'
import type { MeetingPlan } from '@/lib/commands/add-meeting'
import { bringItemsOn } from '@/lib/commands/bring-items-on'
import { writeDay } from '@/lib/commands/meeting-day'
import { findMeeting } from '@/lib/commands/meeting-lock'
import { resubmitMoved } from '@/lib/commands/resubmit-bottleneck'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepMeetings, canSeeMeetings } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeMeetingFailure =
  'not-found' | 'not-allowed' | 'closed' | 'stale' | 'past' | 'day-taken' | 'report-adopted' | 'before-closing' | 'period-waits'

type Change = MeetingPlan & { isCancelled: boolean; note: string }

/**
 * Moves a meeting, cancels it, or lets it go on after all, and gives its day. The reporting periods that end with it go along: their day is
 * that of the meeting. What a meeting that is cancelled leaves goes to the next one. 'past': moved to a day that was. 'stale': somebody else changed it after `version`.
 */
export function changeMeeting(
  viewer: Viewer,
  { meetingId, version, change, now }: { meetingId: string; version: number; change: Change; now: Date },
): Promise<Result<DateString, ChangeMeetingFailure>> {
  return writeDay<DateString, ChangeMeetingFailure>(viewer, 'meeting.changed', { table: 'Meeting', id: meetingId }, async (tx) => {
    const meeting = await findMeeting(tx, meetingId)
    if (!meeting || !canSeeMeetings(viewer, meeting)) return failed('not-found')
    if (!canKeepMeetings(viewer, meeting)) return failed('not-allowed')
    if (meeting.status === 'closed') return failed('closed')
    if (meeting.heldOn !== change.heldOn && change.heldOn < dutchDate(now)) return failed('past')
    const others = { bodyId: meeting.bodyId, heldOn: new Date(change.heldOn), id: { not: meetingId } }
    if ((await tx.meeting.count({ where: others })) > 0) return failed('day-taken')
    const refusal = await refusalOfPeriods(tx, meetingId, { isMoved: meeting.heldOn !== change.heldOn, ...change })
    if (refusal) return failed(refusal)

    const { isCancelled, heldOn, ...rest } = change
    const written = await tx.meeting.updateMany({
      where: { id: meetingId, version, status: { not: 'closed' } },
      data: { ...rest, heldOn: new Date(heldOn), status: isCancelled ? 'cancelled' : 'planned', version: { increment: 1 } },
    })
    if (written.count === 0) return failed('stale')
    if (meeting.heldOn !== heldOn) await resubmitMoved(tx, viewer, { meetingId, was: meeting.heldOn, now })
    await bringItemsOn(tx, viewer, { bodyId: meeting.bodyId, now })
    return ok(heldOn)
  })
}

type Period = { closesOn: DateString; isAdopted: boolean }

async function refusalOfPeriods(
  tx: Tx,
  meetingId: string,
  { isMoved, isCancelled, heldOn }: Change & { isMoved: boolean },
): Promise<'report-adopted' | 'before-closing' | 'period-waits' | null> {
  const periods = await tx.$queryRaw<Period[]>`
    SELECT p."closesOn"::text, coalesce(r.status = 'adopted', false) AS "isAdopted"
      FROM "ReportingPeriod" p LEFT JOIN "Report" r ON r."periodId" = p.id WHERE p."meetingId" = ${meetingId}::uuid`
  if (periods.length === 0) return null
  if ((isMoved || isCancelled) && periods.some(({ isAdopted }) => isAdopted)) return 'report-adopted'
  if (isCancelled) return 'period-waits'
  return isMoved && periods.some(({ closesOn }) => heldOn < closesOn) ? 'before-closing' : null
}
