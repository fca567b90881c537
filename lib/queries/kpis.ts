import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { canKeepKpi, canSeeMeasurements } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listKpiRows } from '@/lib/queries/kpi-rows'
import { agendaPage } from '@/lib/queries/region-page'

export type KpiLimits = {
  /** How many the region wants at most; null: no limit. */
  kpis: number | null
  activities: number | null
  /** Activities that run now. */
  running: number
}

/** The KPIs of an agenda, adopted or not, with the limits that the region set itself. */
export function getKpis(viewer: Viewer, address: { region: string; agenda: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, { agenda, region }) => {
    const kpis = await listKpiRows(tx, Prisma.sql`k."agendaId" = ${agenda.id}::uuid`, canSeeMeasurements(viewer, region.id))
    const [limits] = await tx.$queryRaw<[KpiLimits]>`
      SELECT r."kpiLimit" AS kpis, r."activityLimit" AS activities,
             (SELECT count(DISTINCT t."activityId")::int FROM "ActivityTrack" t JOIN "Activity" x ON x.id = t."activityId"
               WHERE x."agendaId" = ${agenda.id}::uuid AND t.lifecycle = 'running' AND t.participation = 'takesPart') AS running
        FROM "Region" r WHERE r.id = ${region.id}::uuid`
    return { kpis, limits, mayKeep: canKeepKpi(viewer, region.id) }
  })
}
