import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { FigureRules } from '@/lib/domain/figure-rules'

export type RegionLimits = Pick<FigureRules, 'kpis' | 'activities'> & {
  /** KPIs in use and activities that run, of the agenda. */
  counts: { kpis: number; activities: number }
}

/** The rule of isBackground() in lib/domain/kpi.ts, for KPI k. */
export const isBackgroundKpi = Prisma.sql`(k.background AND k.status = 'toBeDetermined' AND num_nonnulls(k."ambitionId", k."resultId", k."activityId") = 0)`

/** How many KPIs and running activities the region wants at most, and how many there are. */
export async function findRegionLimits(
  tx: Tx,
  { regionId, agendaId }: { regionId: string; agendaId: string | null },
): Promise<RegionLimits> {
  const [limits] = await tx.$queryRaw<[RegionLimits]>`
    SELECT r."kpiLimit" AS kpis, r."activityLimit" AS activities, jsonb_build_object(
             'kpis', (SELECT count(*) FROM "Kpi" k WHERE k."agendaId" = ${agendaId}::uuid AND k.status <> 'withdrawn' AND NOT ${isBackgroundKpi}),
             'activities', (SELECT count(DISTINCT t."activityId") FROM "ActivityTrack" t JOIN "Activity" x ON x.id = t."activityId"
                             WHERE x."agendaId" = ${agendaId}::uuid AND t.lifecycle = 'running' AND t.participation = 'takesPart')) AS counts
      FROM "Region" r WHERE r.id = ${regionId}::uuid`
  return limits
}
