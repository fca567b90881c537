import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { canAddKpi, canEnterMeasurements, canKeepKpi, canSeeMeasurements, isKept } from '@/lib/policy/kpi-policy'
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
    const mayEnter = isKept(agenda) && canEnterMeasurements(viewer, region.id)
    return {
      kpis,
      corrected: mayEnter ? await listCorrected(tx, agenda.id) : [],
      limits,
      mayKeep: isKept(agenda) && canKeepKpi(viewer, region.id),
      mayAdd: canAddKpi(viewer, { regionId: region.id, status: agenda.status }),
    }
  })
}

/** KPIs of which readers still see figures as they were before they were corrected; how many. */
const listCorrected = (tx: Tx, agendaId: string) => tx.$queryRaw<{ number: string; name: string; figures: number }[]>`
  SELECT k.number, k.name, count(*)::int AS figures
    FROM "Kpi" k
    JOIN "Measurement" m ON m."kpiId" = k.id AND m.stage <> 'published'
    JOIN "PublishedFigure" f ON f."kpiId" = k.id AND f.period = m.period AND f."municipalityId" IS NOT DISTINCT FROM m."municipalityId"
     AND f."referenceAreaId" IS NOT DISTINCT FROM m."referenceAreaId" AND f."breakdownId" IS NOT DISTINCT FROM m."breakdownId" AND NOT f."isSum"
   WHERE k."agendaId" = ${agendaId}::uuid
   GROUP BY k.id ORDER BY k.position`
