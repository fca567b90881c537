import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { canAddKpi, canKeepKpi, canSeeMeasurements, isKept } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listKpiRows } from '@/lib/queries/kpi-rows'
import { findRegionLimits } from '@/lib/queries/region-limits'
import { agendaPage } from '@/lib/queries/region-page'

/** The KPIs of an agenda, adopted or not, with the limits that the region set itself. */
export function getKpis(viewer: Viewer, address: { region: string; agenda: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, { agenda, region, today }) => {
    const kpis = await listKpiRows(tx, Prisma.sql`k."agendaId" = ${agenda.id}::uuid`, {
      seesMeasurements: canSeeMeasurements(viewer, region.id),
      today,
    })
    const limits = await findRegionLimits(tx, { regionId: region.id, agendaId: agenda.id })
    return {
      kpis,
      limits,
      mayKeep: isKept(agenda) && canKeepKpi(viewer, region.id),
      mayAdd: canAddKpi(viewer, { regionId: region.id, status: agenda.status }),
    }
  })
}
