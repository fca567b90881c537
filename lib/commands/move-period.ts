import 'server-only'
import { boardMeetingOn, type BoardMeetingFailure } from '@/lib/commands/board-meeting'
import { findClash, writePeriod } from '@/lib/commands/period-clash'
import type { Tx } from '@/lib/db/transaction'
import type { Period } from '@/lib/domain/period'
import { mistakesInOrder, type ClashWithOthers, type OrderMistake, type PeriodDays } from '@/lib/domain/period-plan'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canPlanPeriods } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type MovePeriodFailure =
  'not-found' | 'not-allowed' | 'report-adopted' | 'stale' | BoardMeetingFailure | OrderMistake | ClashWithOthers

type Planned = Pick<Period, 'slug' | 'startsOn' | 'endsOn'> & {
  meetingId: string | null
  regionId: string
  agendaId: string
  version: number
}

/**
 * Changes the days on which a period opens and closes and the board meets; the meeting goes along with its agenda. What was reported in it before stays counted for it.
 * 'stale': somebody else moved it after `version`; nothing is written.
 */
export function movePeriod(
  viewer: Viewer,
  input: { periodId: string; version: number; now: Date } & PeriodDays,
): Promise<Result<null, MovePeriodFailure>> {
  const { periodId, version, opensOn, closesOn, meetingOn, now } = input
  return writePeriod<null, MovePeriodFailure>(viewer, 'period.moved', { table: 'ReportingPeriod', id: periodId }, async (tx) => {
    const [period] = await tx.$queryRaw<Planned[]>`
      SELECT "regionId", "agendaId", version, slug, "startsOn"::text, "endsOn"::text, "meetingId"
        FROM "ReportingPeriod" WHERE id = ${periodId}::uuid`
    if (!period) return failed('not-found')
    if (!canPlanPeriods(viewer, period.regionId)) return failed('not-allowed')
    if (await isAdopted(tx, periodId)) return failed('report-adopted')
    if (!(await isHeldAt(tx, periodId, version))) return failed('stale')

    const moved = { slug: period.slug, startsOn: period.startsOn, endsOn: period.endsOn, opensOn, closesOn, meetingOn }
    const [mistake] = mistakesInOrder(moved)
    if (mistake) return failed(mistake)
    const clash = await findClash(tx, period.agendaId, moved, periodId)
    if (clash) return failed(clash)

    const held = period.meetingId === null ? null : { meetingId: period.meetingId, periodId }
    const meeting =
      meetingOn === null ? ok(null) : await boardMeetingOn(tx, viewer, { regionId: period.regionId, heldOn: meetingOn, now: held, at: now })
    if (!meeting.ok) return meeting

    const written = await tx.reportingPeriod.updateMany({
      where: { id: periodId, version },
      data: {
        opensOn: new Date(opensOn),
        closesOn: new Date(closesOn),
        meetingId: meeting.value,
        meetingOn: meetingOn ? new Date(meetingOn) : null,
        version: { increment: 1 },
      },
    })
    return written.count === 1 ? ok(null) : failed('stale')
  })
}

// Held, so that the report is not adopted at this very moment with the days as they were.
async function isAdopted(tx: Tx, periodId: string): Promise<boolean> {
  const [report] = await tx.$queryRaw<
    { status: string }[]
  >`SELECT status::text FROM "Report" WHERE "periodId" = ${periodId}::uuid FOR SHARE`
  return report?.status === 'adopted'
}

// Locked, so that nobody moves it after this and its meeting goes along with it.
async function isHeldAt(tx: Tx, periodId: string, version: number): Promise<boolean> {
  const [period] = await tx.$queryRaw<{ version: number }[]>`SELECT version FROM "ReportingPeriod" WHERE id = ${periodId}::uuid FOR UPDATE`
  return period?.version === version
}
