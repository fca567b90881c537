import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { canKeepBottleneck, canSeeBottlenecks } from '@/lib/policy/bottleneck-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listBottleneckRows, type BottleneckRow } from '@/lib/queries/bottleneck-rows'
import type { AgendaHead, RegionFrame } from '@/lib/queries/region-page'

export type BottlenecksHere = { rows: BottleneckRow[]; mayRaise: boolean }
export const noBottlenecks: BottlenecksHere = { rows: [], mayRaise: false }

type Place = { kind: 'ambition' | 'activity' | 'kpi'; id: string; ambitionId: string | null; activityId: string | null }

/** What holds up an ambition with all that is in it, an activity, or a KPI now; and whether the viewer may write down what does. */
export async function findBottlenecksAt(
  tx: Tx,
  viewer: Viewer,
  { region, agenda }: RegionFrame & { agenda: AgendaHead },
  { kind, id, ambitionId, activityId }: Place,
): Promise<BottlenecksHere> {
  if (!canSeeBottlenecks(viewer, region.id)) return noBottlenecks
  const here = { ambition: Prisma.sql`m.id`, activity: Prisma.sql`n."activityId"`, kpi: Prisma.sql`n."kpiId"` }[kind]
  const of = { regionId: region.id, agendaId: agenda.id, agendaStatus: agenda.status, ambitionId, activityId, isKpi: kind === 'kpi' }
  return {
    rows: (await listBottleneckRows(tx, Prisma.sql`n."agendaId" = ${agenda.id}::uuid AND ${here} = ${id}::uuid AND n.status <> 'resolved'`))
      .rows,
    mayRaise: canKeepBottleneck(viewer, of),
  }
}
