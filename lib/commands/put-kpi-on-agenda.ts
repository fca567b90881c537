import 'server-only'
import { nextMeeting, putLast } from '@/lib/commands/agenda-of-meeting'
import { findBody } from '@/lib/commands/meeting-lock'
import { write } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { longestTitle } from '@/lib/domain/decisions'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canBringIn } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type PutKpiOnAgendaFailure = 'not-found' | 'no-meeting' | 'already'

/**
 * Puts the signal of a KPI on the agenda of the next meeting of a body, and gives its day (US06). Once: as long as a meeting that has it
 * is still to come or not closed, 'already'.
 */
export function putKpiOnAgenda(
  viewer: Viewer,
  { kpiId, bodyId, signal, now }: { kpiId: string; bodyId: string; signal: string; now: Date },
): Promise<Result<DateString, PutKpiOnAgendaFailure>> {
  return write(viewer, 'item.brought-in', { table: 'Kpi', id: kpiId }, async (tx) => {
    const kpi = await tx.kpi.findUnique({ where: { id: kpiId }, select: { regionId: true, number: true, name: true } })
    const body = await findBody(tx, bodyId)
    if (!kpi || !body || body.regionId !== kpi.regionId || !canBringIn(viewer, body)) return failed('not-found')

    // Two who click at the same moment wait for each other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`Signal ${kpiId}`}, 0))`
    if ((await tx.agendaItem.count({ where: { kpiId, meeting: { status: 'planned' } } })) > 0) return failed('already')
    const meeting = await nextMeeting(tx, bodyId, dutchDate(now))
    if (!meeting) return failed('no-meeting')
    await putLast(tx, meeting, {
      ...{ kind: 'discuss', title: `KPI ${kpi.number} ${kpi.name}`.slice(0, longestTitle).toWellFormed(), text: signal },
      ...{ broughtBy: viewer.function, kpiId },
    })
    return ok(meeting.heldOn)
  })
}
