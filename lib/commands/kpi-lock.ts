import 'server-only'
import { isMemberOn } from '@/lib/db/membership'
import type { Tx } from '@/lib/db/transaction'
import type { CountingLevel, KpiKind } from '@/lib/domain/kpi'
import { publishedFigures, type MeasuredFigure } from '@/lib/domain/published-figures'

export type HeldKpi = { id: string; regionId: string; kind: KpiKind | null; countingLevel: CountingLevel | null; threshold: number }

/** The region of a KPI, to ask who may do something with it; null where the viewer sees none. */
export const findKpiPlace = (tx: Tx, kpiId: string) => tx.kpi.findUnique({ where: { id: kpiId }, select: { regionId: true } })

/** Who changes figures of a KPI waits for those who do at the same moment. Only for who may change it: others can't hold it. */
export async function holdKpi(tx: Tx, kpiId: string): Promise<HeldKpi> {
  await keepThreshold(tx, [kpiId])
  const [kpi] = await tx.$queryRaw<[HeldKpi]>`
    SELECT k.id, k."regionId", k.kind::text, k."countingLevel"::text, r."smallNumberThreshold" AS threshold
      FROM "Kpi" k JOIN "Region" r ON r.id = k."regionId" WHERE k.id = ${kpiId}::uuid FOR UPDATE OF k`
  return kpi
}

/** From here on the region of these KPIs has the threshold it has; before any of them is held, so that nobody waits for each other. */
export const keepThreshold = (tx: Tx, kpiIds: readonly string[]) => tx.$executeRaw`
  SELECT pg_advisory_xact_lock_shared(hashtextextended('threshold ' || "regionId", 0))
    FROM (SELECT DISTINCT "regionId" FROM "Kpi" WHERE id = ANY (${[...kpiIds]}::uuid[])) region`

/** Who changes the threshold of a region waits for everybody who publishes by it, and they wait for him. */
export const holdThreshold = (tx: Tx, regionId: string) => tx.$executeRaw`
  SELECT pg_advisory_xact_lock(hashtextextended('threshold ' || ${regionId}, 0))`

/** Makes anew what readers get of a KPI that is held. */
export async function publishAnew(tx: Tx, kpi: HeldKpi, now: Date): Promise<void> {
  const figures = await tx.$queryRaw<MeasuredFigure[]>`
    SELECT "municipalityId", "referenceAreaId", "breakdownId", period, value::float8, numerator::float8, denominator::float8, status::text,
           stage = 'published' AS "isPublished", interpretation, concat_ws(', ', nullif(source, ''), "sourceTable") AS source
      FROM "Measurement" WHERE "kpiId" = ${kpi.id}::uuid`
  const members = await tx.$queryRaw<{ id: string }[]>`
    SELECT s."municipalityId" AS id FROM "RegionMembership" s WHERE s."regionId" = ${kpi.regionId}::uuid AND ${isMemberOn(dutchDate(now))}`
  await tx.publishedFigure.deleteMany({ where: { kpiId: kpi.id } })
  await tx.publishedFigure.createMany({
    data: publishedFigures(
      figures,
      kpi,
      members.map(({ id }) => id),
    ).map((figure) => ({ ...figure, regionId: kpi.regionId, kpiId: kpi.id })),
  })
}
import { dutchDate } from '@/lib/kernel/clock'
