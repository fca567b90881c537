import { Prisma } from '@/lib/db/generated/client'
import type { Figure } from '@/lib/domain/kpi'
import { figureOf } from '../format/figures'
import type { KpisFile, MeasuredKpiEntry, OriginEntry, SeriesEntry } from '../format/kpis'
import { nextVersion, saveChanges, type Loading } from './save'

type Ids = { kpis: Map<string, string>; municipalities: Map<string, string>; areas: Map<string, string> }

/** Figures that the region or CBS published itself: published at once, checked by who published them. */
export async function loadMeasurements({ tx, tally, regionId }: Loading, { bronnen, kpis }: KpisFile, ids: Ids) {
  const known = await tx.measurement.findMany({ where: { regionId } })
  const breakdowns = await tx.kpiBreakdown.findMany({ where: { regionId } })
  const change = (id: string, changes: Prisma.MeasurementUncheckedUpdateInput) =>
    tx.measurement.update({ where: { id }, data: { ...changes, ...nextVersion } })
  const missing: Prisma.MeasurementCreateManyInput[] = []
  for (const entry of kpis) {
    const kpiId = ids.kpis.get(entry.nummer)!
    for (const { series, area, period, cell } of listCells(entry)) {
      const place = {
        municipalityId: ids.municipalities.get(area) ?? null,
        referenceAreaId: ids.areas.get(area) ?? null,
        breakdownId: breakdowns.find((row) => row.kpiId === kpiId && row.label === series.deel)?.id ?? null,
      }
      const origin = bronnen.find(({ code }) => code === series.bron)!
      const figure = figureFields(figureOf(cell, series.status))
      const wanted = { ...figure, ...sourceFields(series, origin), note: cell.opmerking ?? series.opmerking }
      const existing = known.find((row) => row.kpiId === kpiId && row.period === period && isAt(row, place))
      if (!existing) missing.push({ regionId, kpiId, period, ...place, ...wanted })
      else await saveChanges(tally, { existing, wanted, update: ({ id }, changes) => change(id, changes) })
    }
  }
  await tx.measurement.createMany({ data: missing })
  tally.added += missing.length
}

type Cell = Parameters<typeof figureOf>[0] & { opmerking?: string }
type PlacedCell = { series: SeriesEntry; area: string; period: string; cell: Cell }

const listCells = ({ metingen }: MeasuredKpiEntry): PlacedCell[] =>
  metingen.flatMap((series) =>
    Object.entries(series.waarden).flatMap(([area, cells]) =>
      cells.flatMap((cell, i) => (cell === null ? [] : [{ series, area, period: series.perioden[i]!, cell }])),
    ),
  )

type Place = { municipalityId: string | null; referenceAreaId: string | null; breakdownId: string | null }

const isAt = (row: Place, place: Place) =>
  row.municipalityId === place.municipalityId && row.referenceAreaId === place.referenceAreaId && row.breakdownId === place.breakdownId

/** Decimals, so that a figure is compared with what the database gives. */
export function figureFields({ value, numerator, denominator, status }: Figure) {
  const decimal = (number: number | null) => (number === null ? null : new Prisma.Decimal(number))
  return { value: decimal(value), numerator: decimal(numerator), denominator: decimal(denominator), status }
}

const sourceFields = ({ tabel }: SeriesEntry, { naam, functie, datum, opgehaald }: OriginEntry) => ({
  ...{ source: naam, sourceTable: tabel ?? null, retrievedOn: opgehaald ?? null, stage: 'published' as const },
  ...{ enteredFunction: functie, enteredAt: datum, checkedFunction: functie, checkedAt: datum },
})
