import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouchOfAll, type LastTouch } from '@/lib/db/last-touch'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { isUntouchedSince } from '@/lib/domain/freshness'
import { canAddKpi, canEnterMeasurements, canKeepKpi, canSeeMeasurements, isKept } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listKpiRows, type KpiRow } from '@/lib/queries/kpi-rows'
import { findRegionLimits } from '@/lib/queries/region-limits'
import { agendaPage } from '@/lib/queries/region-page'

/** `touched`: who changed the KPI last, or entered or checked its newest figure. */
export type ListedKpi = KpiRow & { touched: LastTouch }

/** The KPIs of an agenda, adopted or not, with the limits that the region set itself; for who works there perhaps only those that nobody touched since a day. */
export function getKpis(viewer: Viewer, address: { region: string; agenda: string; now: Date; untouchedSince?: DateString }) {
  return agendaPage(viewer, address, async (tx, { agenda, region, today, seesProgress }) => {
    const seesMeasurements = canSeeMeasurements(viewer, region.id)
    const [rows, touches] = await Promise.all([
      listKpiRows(tx, Prisma.sql`k."agendaId" = ${agenda.id}::uuid`, { seesMeasurements, today }),
      seesProgress ? listTouches(tx, agenda.id) : [],
    ])
    const byId = new Map(touches.map(({ id, touched }) => [id, touched]))
    const kpis = rows.map((row): ListedKpi => ({ ...row, touched: byId.get(row.id) ?? null }))
    const since = seesProgress ? address.untouchedSince : undefined
    const limits = await findRegionLimits(tx, { regionId: region.id, agendaId: agenda.id })
    const mayEnter = isKept(agenda) && canEnterMeasurements(viewer, region.id)
    return {
      kpis,
      listed: since ? kpis.filter((kpi) => isUntouchedSince(kpi, since)) : kpis,
      corrected: mayEnter ? await listCorrected(tx, agenda.id) : [],
      limits,
      mayKeep: isKept(agenda) && canKeepKpi(viewer, region.id),
      mayAdd: canAddKpi(viewer, { regionId: region.id, status: agenda.status }),
    }
  })
}

// Of its figures only the newest is looked up: a long series would make the list slow.
const touchedKpi = lastTouchOfAll(Prisma.sql`
  SELECT 'Kpi', k.id UNION ALL
  (SELECT 'Measurement', id FROM "Measurement" WHERE "kpiId" = k.id ORDER BY greatest("enteredAt", "checkedAt") DESC LIMIT 1)`)

const listTouches = (tx: Tx, agendaId: string) =>
  listOf<{ id: string; touched: LastTouch }>(
    tx,
    Prisma.sql`SELECT k.id, ${touchedKpi} AS touched FROM "Kpi" k WHERE k."agendaId" = ${agendaId}::uuid`,
  )

/** KPIs of which readers still see figures as they were before they were corrected; how many. */
const listCorrected = (tx: Tx, agendaId: string) => tx.$queryRaw<{ number: string; name: string; figures: number }[]>`
  SELECT k.number, k.name, count(*)::int AS figures
    FROM "Kpi" k
    JOIN "Measurement" m ON m."kpiId" = k.id AND m.stage <> 'published'
    JOIN "PublishedFigure" f ON f."kpiId" = k.id AND f.period = m.period AND f."municipalityId" IS NOT DISTINCT FROM m."municipalityId"
     AND f."referenceAreaId" IS NOT DISTINCT FROM m."referenceAreaId" AND f."breakdownId" IS NOT DISTINCT FROM m."breakdownId" AND NOT f."isSum"
   WHERE k."agendaId" = ${agendaId}::uuid
   GROUP BY k.id ORDER BY k.position`
