import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { breaks, caveats, comparability } from '@/lib/db/report-kpis'
import type { Tx } from '@/lib/db/transaction'
import type { Indicator } from '@/lib/domain/indicator'
import { countingDifferences, type Counting, type CountingDifference } from '@/lib/domain/kpi-comparison'
import type { Comparability } from '@/lib/domain/kpi-caveats'
import type { MeasurePeriod } from '@/lib/domain/measure-period'
import { regionFigure, type KeptRegionFigure, type RegionFigure } from '@/lib/domain/region-figure'
import type { Viewer } from '@/lib/policy/viewer'
import { listFigures, listKpiRows } from '@/lib/queries/kpi-rows'
import { agendaPage } from '@/lib/queries/region-page'

/** What a region lets others see of a KPI: app.shared_kpis. */
type SharedKpi = Counting & {
  regionId: string
  region: string
  isExample: boolean
  number: string
  name: string
  source: string
  /** Newest first. */
  definitions: { text: string; fromPeriod: MeasurePeriod | null }[]
  caveats: { period: MeasurePeriod; text: string }[]
  comparability: Comparability[]
  figures: RegionFigure[]
}

export type OtherRegion = SharedKpi & { differences: CountingDifference[] }

/**
 * A KPI beside those of other regions that follow the same national indicator: published figures of regions as a whole, for everybody the same.
 * `others` null: the KPI follows none, or the board has not adopted it.
 */
export function getOtherRegions(viewer: Viewer, address: { region: string; agenda: string; number: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, { agenda, region, today }) => {
    const [kpi] = await listKpiRows(tx, Prisma.sql`k."agendaId" = ${agenda.id}::uuid AND k.number = ${address.number}`, {
      seesMeasurements: false,
      today,
    })
    if (!kpi) return null
    const isShared = kpi.indicator !== null && kpi.status === 'adopted'
    const rows = isShared ? await listSharedKpis(tx, kpi.indicator!) : []
    const figures = (await listFigures(tx, [kpi.id], false)).filter(({ municipality, breakdown }) => !municipality && !breakdown)
    const references = new Map(figures.flatMap(({ reference }) => (reference ? [[reference.code, reference.name] as const] : [])))
    return {
      kpi,
      figures: figures.filter(({ reference }) => reference === null).map((figure) => figureOf(figure, kpi)),
      references: [...references].map(([code, name]) => ({
        ...{ code, name },
        figures: figures.filter(({ reference }) => reference?.code === code).map((figure) => figureOf(figure, kpi)),
      })),
      said: await findSaid(tx, kpi.id),
      own: rows.find(({ regionId }) => regionId === region.id) ?? null,
      others: isShared
        ? rows
            .filter(({ regionId }) => regionId !== region.id)
            .map((other): OtherRegion => ({ ...other, differences: countingDifferences(kpi, other) }))
        : null,
    }
  })
}

const figureOf = ({ period, value, status, isSum }: KeptRegionFigure, { countingLevel }: Pick<Counting, 'countingLevel'>): RegionFigure =>
  regionFigure({ period, value, status, isSum }, countingLevel)

/** What must be read with the figures of this KPI itself: another agenda of the region may follow the same indicator. */
async function findSaid(tx: Tx, kpiId: string): Promise<Pick<SharedKpi, 'caveats' | 'comparability'> & { breaks: MeasurePeriod[] }> {
  const [said] = await tx.$queryRaw<[Awaited<ReturnType<typeof findSaid>>]>`
    SELECT ${caveats} AS caveats, ${comparability} AS comparability, ${breaks} AS breaks FROM "Kpi" k WHERE k.id = ${kpiId}::uuid`
  return said
}

async function listSharedKpis(tx: Tx, indicator: Indicator): Promise<SharedKpi[]> {
  const rows = await tx.$queryRaw<(Omit<SharedKpi, 'figures'> & { figures: KeptRegionFigure[] })[]>`
  SELECT "regionId", region, "isExample", number, name, kind::text, unit, "countingLevel"::text, frequency::text, source, definitions, caveats, comparability, figures
    FROM app.shared_kpis(${indicator}::"Indicator") ORDER BY region`
  return rows.map((row) => ({ ...row, figures: row.figures.map((figure) => regionFigure(figure, row.countingLevel)) }))
}
