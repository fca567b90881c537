import 'server-only'
import { boardMeetingOn, type BoardMeetingFailure } from '@/lib/commands/board-meeting'
import { findClash, writePeriod } from '@/lib/commands/period-clash'
import {
  isPartOf,
  mistakesInOrder,
  monthsOf,
  type ClashWithOthers,
  type OrderMistake,
  type PeriodChoice,
  type PeriodDays,
} from '@/lib/domain/period-plan'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canPlanPeriods } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type PlanPeriodFailure =
  'not-found' | 'not-allowed' | 'agenda-closed' | 'no-such-part' | BoardMeetingFailure | OrderMistake | ClashWithOthers

/** Adds a reporting period to an agenda and gives its slug. It opens by itself on its day: nothing is written then. */
export function planPeriod(
  viewer: Viewer,
  input: { agendaId: string; now: Date } & PeriodChoice & PeriodDays,
): Promise<Result<string, PlanPeriodFailure>> {
  return writePeriod<string, PlanPeriodFailure>(viewer, 'period.planned', { table: 'Agenda', id: input.agendaId }, async (tx) => {
    const agenda = await tx.agenda.findUnique({ where: { id: input.agendaId }, select: { id: true, regionId: true, status: true } })
    if (!agenda) return failed('not-found')
    if (!canPlanPeriods(viewer, agenda.regionId)) return failed('not-allowed')
    if (agenda.status === 'closed') return failed('agenda-closed')
    if (!isPartOf(input)) return failed('no-such-part')

    const { opensOn, closesOn, meetingOn, kind, now } = input
    const planned = { ...monthsOf(input), opensOn, closesOn, meetingOn }
    const [mistake] = mistakesInOrder(planned)
    if (mistake) return failed(mistake)
    const clash = await findClash(tx, agenda.id, planned)
    if (clash) return failed(clash)

    const meeting =
      meetingOn === null ? ok(null) : await boardMeetingOn(tx, viewer, { regionId: agenda.regionId, heldOn: meetingOn, now: null, at: now })
    if (!meeting.ok) return meeting

    await tx.reportingPeriod.create({
      data: {
        regionId: agenda.regionId,
        agendaId: agenda.id,
        kind,
        slug: planned.slug,
        startsOn: new Date(planned.startsOn),
        endsOn: new Date(planned.endsOn),
        opensOn: new Date(opensOn),
        closesOn: new Date(closesOn),
        meetingId: meeting.value,
        meetingOn: meetingOn ? new Date(meetingOn) : null,
      },
      select: { id: true },
    })
    return ok(planned.slug)
  })
}
