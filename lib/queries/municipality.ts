import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Caveat } from '@/lib/domain/kpi-caveats'
import { figureBeside, firstYearShown, mainSeries, newestKnown, regionSeries, type PlacedFigure } from '@/lib/domain/kpi-series'
import { groupBy } from '@/lib/kernel/group-by'
import { canSeeMeasurements } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listActivityRows } from '@/lib/queries/activity-rows'
import { getFactsOfAgenda } from '@/lib/queries/kpi-facts'
import { listKpiRows, type KpiRow } from '@/lib/queries/kpi-rows'
import { listFiguresOfMunicipality, listRegionFigures, type AreaFigure } from '@/lib/queries/region-figures'
import { agendaPage } from '@/lib/queries/region-page'

export type FiguresBeside = {
  own: PlacedFigure | null
  region: PlacedFigure | null
  references: { name: string; figure: PlacedFigure }[]
}
export type KpiOfMunicipality = KpiRow &
  FiguresBeside & { /** How this municipality counts differently. */ countsDifferently: string | null; caveats: readonly Caveat[] }

/** A municipality (US21): its local activities and its figures beside those of the region and the country. Null for one outside the region. */
export function getMunicipality(viewer: Viewer, address: { region: string; agenda: string; slug: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, { agenda, region, today, seesProgress }) => {
    const { kpis: facts, municipalities } = await getFactsOfAgenda(tx, { regionId: region.id, agendaId: agenda.id, today })
    const municipality = municipalities.find(({ slug }) => slug === address.slug)
    if (!municipality) return null
    const asked = {
      ...{ regionId: region.id, agendaId: agenda.id, today, sinceYear: firstYearShown(today), municipalityId: municipality.id },
      seesMeasurements: canSeeMeasurements(viewer, region.id),
    }
    const rows = await listKpiRows(tx, Prisma.sql`k."agendaId" = ${agenda.id}::uuid AND k.status <> 'withdrawn'`, asked)
    const ofRegion = groupBy(await listRegionFigures(tx, asked), ({ kpiId }) => kpiId)
    const figures = groupBy(await listFiguresOfMunicipality(tx, asked), ({ kpiId }) => kpiId)
    const kpis = rows.map((row): KpiOfMunicipality => ({
      ...row,
      ...beside(row, figures.get(row.id) ?? [], regionSeries(row, ofRegion.get(row.id) ?? [])),
      countsDifferently: facts.get(row.id)?.comparability[municipality.id] ?? null,
      caveats: facts.get(row.id)?.caveats ?? [],
    }))
    return {
      municipality,
      kpis,
      activities: seesProgress ? (await listActivityRows(tx, { agendaId: agenda.id, municipality: municipality.slug })).rows : null,
    }
  })
}

/** The newest figure of the municipality, even when it is hidden, and of the others what can stand beside it. */
function beside(kpi: KpiRow, figures: readonly AreaFigure[], region: readonly PlacedFigure[]): FiguresBeside {
  const placed = ({ period, figure }: AreaFigure): PlacedFigure => ({ period, figure, note: null })
  const main = mainSeries(kpi.frequency, figures.filter(({ reference }) => reference === null).map(placed))
  const own = newestKnown(main) ?? main.at(-1) ?? null
  const areas = groupBy(
    figures.filter(({ reference }) => reference !== null),
    ({ reference }) => reference!.name,
  )
  const pick = (series: readonly PlacedFigure[]) =>
    own ? figureBeside(series, own.period) : newestKnown(mainSeries(kpi.frequency, series))
  return {
    own,
    region: pick(region),
    references: [...areas].flatMap(([name, of]) => {
      const figure = pick(of.map(placed))
      return figure ? [{ name, figure }] : []
    }),
  }
}
