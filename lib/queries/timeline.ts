import 'server-only'
import type { DatePrecision, DateString } from '@/lib/domain/dutch-dates'
import type { PlanningKind } from '@/lib/domain/planning'
import { groupBy } from '@/lib/kernel/group-by'
import type { Viewer } from '@/lib/policy/viewer'
import { listMilestones, type MilestoneRow } from '@/lib/queries/milestones'
import { agendaPage } from '@/lib/queries/region-page'

export type PlannedActivity = {
  code: string
  title: string
  ambitionNumber: string
  planningPrinted: string
  planningKind: PlanningKind
  planningStart: DateString | null
  planningDue: DateString | null
  planningPrecision: DatePrecision | null
  timesPerYear: number | null
  planningMonth: number | null
}

/** What is planned for an ambition, or for the agenda as a whole (null). */
export type PlannedPart = { ambition: { number: string; title: string } | null; activities: PlannedActivity[]; milestones: MilestoneRow[] }

/** All that an agenda plans, in the order of its document: first what holds for the whole, then each ambition. */
export function getTimeline(viewer: Viewer, address: { region: string; agenda: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, { agenda }): Promise<PlannedPart[]> => {
    const ambitions = await tx.ambition.findMany({
      where: { agendaId: agenda.id, withdrawnOn: null },
      select: { number: true, title: true },
      orderBy: { position: 'asc' },
    })
    const activities = await tx.$queryRaw<PlannedActivity[]>`
      SELECT x.code, x.title, m.number AS "ambitionNumber", x."planningPrinted", x."planningKind"::text, x."planningStart"::text, x."planningDue"::text,
             x."planningPrecision"::text, x."timesPerYear", x."planningMonth"
        FROM "Activity" x JOIN "Ambition" m ON m.id = x."ambitionId"
       WHERE x."agendaId" = ${agenda.id}::uuid AND x."withdrawnOn" IS NULL ORDER BY x.position`
    const milestones = groupBy(await listMilestones(tx, agenda.id), ({ ambitionNumber }) => ambitionNumber)
    const ofAmbitions = groupBy(activities, ({ ambitionNumber }) => ambitionNumber)
    const parts = ambitions.map((ambition) => ({
      ambition,
      activities: ofAmbitions.get(ambition.number) ?? [],
      milestones: milestones.get(ambition.number) ?? [],
    }))
    return [{ ambition: null, activities: [], milestones: milestones.get(null) ?? [] }, ...parts]
  })
}
