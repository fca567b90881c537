import type { DateString } from '@/lib/domain/dutch-dates'
import type { CountingLevel, Figure, KpiFrequency, KpiKind, ValueStatus } from '@/lib/domain/kpi'
import { addedUp, sumInWords, sumLabel, sumOfTotals, type SumTotals } from '@/lib/domain/kpi-sums'
import { hasValue } from '@/lib/domain/kpi-target'
import { groupBy } from '@/lib/kernel/group-by'
import { comparePeriods, measurePeriodKind, type MeasurePeriod, type MeasurePeriodKind } from '@/lib/domain/measure-period'

export type CountedKpi = { kind: KpiKind | null; countingLevel: CountingLevel | null; frequency: KpiFrequency | null }

/** A figure at its place in time; `note` is what must be said with it: "som van gemeenten, onvolledig (4 van 5)". */
export type PlacedFigure = { period: MeasurePeriod; figure: Figure; note: string | null }

/** `isSum`: it was added up before it was published. */
type GivenFigure = Figure & { isSum?: boolean }

/** What there is of a region in a period: the figure that was given for it as a whole, and those of its municipalities added up. */
export type RegionFigures = {
  period: MeasurePeriod
  given: GivenFigure | null
  /** Null where nothing may be added: figures that were made safe for readers. `status` is that of the least sure one. */
  totals: (SumTotals & { status: ValueStatus }) | null
}

/**
 * The figures of a region, earliest first. Per kind of period they are those given for the region as a whole, and where there are none the sums
 * of its municipalities: never some of both, as these may count differently. A sum without all its parts has no value, only its note.
 */
export function regionSeries(kpi: CountedKpi, rows: readonly RegionFigures[]): PlacedFigure[] {
  const kinds = new Set(rows.filter(({ given }) => given !== null).map(({ period }) => measurePeriodKind(period)))
  const placed = rows.flatMap(({ period, given, totals }): PlacedFigure[] => {
    if (kinds.has(measurePeriodKind(period))) return given ? [{ period, ...asGiven(kpi, given) }] : []
    return totals && kpi.kind !== null && kpi.kind !== 'qualitative' ? [{ period, ...summed({ ...kpi, kind: kpi.kind }, totals) }] : []
  })
  return placed.toSorted((a, b) => comparePeriods(a.period, b.period))
}

const asGiven = ({ countingLevel }: CountedKpi, { isSum, ...figure }: GivenFigure) => ({
  figure,
  note: isSum && hasValue(figure) ? sumLabel(countingLevel) : null,
})

/**
 * The figures of a region, earliest first, from those of its areas without breakdowns. `municipalities` null: nothing may be added, for the figures
 * were made safe for readers.
 */
export const regionOf = (kpi: CountedKpi, cells: readonly AreaCell[], municipalities: readonly { id: string }[] | null): PlacedFigure[] =>
  regionSeries(kpi, regionFiguresIn(cells, municipalities && municipalities.map(({ id }) => id)))

type AreaCell = GivenFigure & { municipality: { id: string } | null; reference: object | null; period: MeasurePeriod }

/** What there is of a region in each period. */
function regionFiguresIn(cells: readonly AreaCell[], municipalityIds: readonly string[] | null): RegionFigures[] {
  const own = cells.filter(({ reference }) => reference === null)
  return [...groupBy(own, ({ period }) => period)].map(([period, here]) => ({
    period,
    given: here.find(({ municipality }) => municipality === null) ?? null,
    totals: municipalityIds && totalsOf(municipalityIds.map((id) => here.find(({ municipality }) => municipality?.id === id) ?? null)),
  }))
}

const leastSure: readonly ValueStatus[] = ['provisional', 'revisedProvisional']

function totalsOf(parts: readonly (Figure | null)[]): NonNullable<RegionFigures['totals']> {
  const statuses = parts.flatMap((part) => (part && hasValue(part) ? part.status : []))
  return { ...addedUp(parts), status: leastSure.find((status) => statuses.includes(status)) ?? 'final' }
}

function summed(kpi: { kind: KpiKind; countingLevel: CountingLevel | null }, totals: NonNullable<RegionFigures['totals']>) {
  const result = sumOfTotals(kpi, totals)
  const note = sumInWords(result) || null
  if (!result.ok || result.sum.known < result.sum.total || result.sum.value === null)
    return { figure: { value: null, numerator: null, denominator: null, status: 'unknown' as const }, note }
  const { value, numerator, denominator } = result.sum
  return { figure: { value, numerator, denominator, status: totals.status }, note }
}

const order: readonly MeasurePeriodKind[] = ['year', 'halfYear', 'quarter', 'month', 'day']

/** Those of one kind of period: the kind in which the KPI is measured, else the longest; a kind without any value only where there is no other. */
export function mainSeries(frequency: KpiFrequency | null, series: readonly PlacedFigure[]): PlacedFigure[] {
  const known = series.filter(({ figure }) => hasValue(figure))
  const kinds = new Set((known.length > 0 ? known : series).map(({ period }) => measurePeriodKind(period)))
  const main = frequency !== null && kinds.has(frequency) ? frequency : order.find((kind) => kinds.has(kind))
  return series.filter(({ period }) => measurePeriodKind(period) === main)
}

/** The newest figure with a value; null where there is none. */
export const newestKnown = (series: readonly PlacedFigure[]): PlacedFigure | null =>
  series.findLast(({ figure }) => hasValue(figure)) ?? null

/**
 * What of another area stands beside a figure of `period`: that of the same period, else its newest value of the same kind of period, for a half
 * year is never laid beside a year. Null where there is none.
 */
export function figureBeside(series: readonly PlacedFigure[], period: MeasurePeriod): PlacedFigure | null {
  const alike = series.filter((each) => measurePeriodKind(each.period) === measurePeriodKind(period))
  return alike.find((each) => each.period === period && hasValue(each.figure)) ?? newestKnown(alike)
}

const years = 6

/** The first year of which a dashboard shows figures. */
export const firstYearShown = (today: DateString): number => Number(today.slice(0, 4)) - years
