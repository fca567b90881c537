import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { canManagePeople } from '@/lib/policy/people-policy'
import { canSeeProgramme } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listLapsing } from '@/lib/queries/budget-lines'
import { listAmbitionStates, listMunicipalityStates } from '@/lib/queries/light-counts'
import { listOpenPlaces } from '@/lib/queries/open-places'
import { findListToJudge } from '@/lib/queries/retention'
import { findReviewTask } from '@/lib/queries/rights'
import { findRegionLimits, isBackgroundKpi } from '@/lib/queries/region-limits'
import { agendaPage } from '@/lib/queries/region-page'

export type AgendaGaps = {
  withoutPlanning: number
  unreadablePlanning: number
  withoutParties: number
  kpisToDetermine: number
  kpis: number
  sourceNotes: number
}

/** The region as a whole, for who runs the programme. Null for who doesn't. */
export function getProgramme(viewer: Viewer, region: string, now: Date) {
  return agendaPage(viewer, { region, now }, async (tx, frame) => {
    if (!canSeeProgramme(viewer, frame.region.id)) return null
    const periodId = frame.period?.id ?? null
    return {
      ambitions: await listAmbitionStates(tx, frame.agenda.id, periodId),
      municipalities: await listMunicipalityStates(tx, frame.agenda.id, periodId),
      open: await listOpenPlaces(tx, viewer, { regionId: frame.region.id, agendaId: frame.agenda.id, today: frame.today, periodId }),
      limits: await findRegionLimits(tx, { regionId: frame.region.id, agendaId: frame.agenda.id }),
      gaps: await countGaps(tx, frame.agenda.id),
      review: canManagePeople(viewer, frame.region.id) ? await findReviewTask(tx, frame.region.id, frame.today) : null,
      toJudge: await findListToJudge(tx, viewer, frame.region.id),
      lapsing: await listLapsing(tx, frame.agenda.id, frame),
    }
  })
}

async function countGaps(tx: Tx, agendaId: string): Promise<AgendaGaps> {
  const [gaps] = await tx.$queryRaw<[AgendaGaps]>`
    SELECT (SELECT count(*) FROM "Activity" WHERE "agendaId" = a.id AND "planningKind" = 'missing')::int AS "withoutPlanning",
           (SELECT count(*) FROM "Activity" WHERE "agendaId" = a.id AND "planningKind" = 'unreadable')::int AS "unreadablePlanning",
           (SELECT count(*) FROM "Activity" x WHERE "agendaId" = a.id AND NOT EXISTS (SELECT FROM "ActivityParty" WHERE "activityId" = x.id))::int AS "withoutParties",
           (SELECT count(*) FROM "Kpi" k WHERE "agendaId" = a.id AND status = 'toBeDetermined' AND NOT ${isBackgroundKpi})::int AS "kpisToDetermine",
           (SELECT count(*) FROM "Kpi" k WHERE "agendaId" = a.id AND NOT ${isBackgroundKpi})::int AS kpis,
           (SELECT count(*) FROM "SourceNote" WHERE "agendaId" = a.id)::int AS "sourceNotes"
      FROM "Agenda" a WHERE a.id = ${agendaId}::uuid`
  return gaps
}
