import type { Figure, KpiDirection, KpiFrequency } from '@/lib/domain/kpi'
import { regionLine } from '@/lib/domain/figure-choice'
import { placedCaveats } from '@/lib/domain/kpi-caveats'
import type { PlacedFigure } from '@/lib/domain/kpi-series'
import { hasValue, trajectory, type Baseline } from '@/lib/domain/kpi-target'
import {
  comparePeriods,
  measurePeriodKind,
  measurePeriodWords,
  type MeasurePeriod,
  type MeasurePeriodKind,
} from '@/lib/domain/measure-period'
import { chartPoint, lineChart, type ChartPoint, type ChartTarget, type LineChart, type LineChartInput } from './chart-model'

export type CellOfChart = Figure & {
  municipality: { id: string; slug: string; name: string } | null
  reference: { code: string; name: string } | null
  period: MeasurePeriod
  /** Of the region: added up before it was published. */
  isSum?: boolean
}

export type KpiOfChart = {
  name: string
  unit: string
  direction: KpiDirection
  frequency: KpiFrequency | null
  baselinePeriod: MeasurePeriod | null
  baselineValue: number | null
}

export type SheetOfChart = {
  municipalities: readonly { id: string; slug: string; name: string }[]
  targets: readonly {
    year: number
    value: number | null
    low: number | null
    high: number | null
    share: number | null
    decisionNeeded: string | null
  }[]
  caveats: readonly { period: MeasurePeriod; text: string }[]
  definitions: readonly { fromPeriod: MeasurePeriod | null }[]
  comparability: readonly { municipalityId: string; text: string }[]
}

/**
 * The figures of a KPI (without breakdowns) as charts: one for each kind of period there is, for a half year is never read as a year; the kind in
 * which it is measured comes first. `region`: the figures of the region as a whole (regionSeries).
 */
export function kpiCharts(
  kpi: KpiOfChart,
  cells: readonly CellOfChart[],
  sheet: SheetOfChart,
  region: readonly PlacedFigure[],
): LineChart[] {
  const kinds = [...new Set(cells.map(({ period }) => measurePeriodKind(period)))]
  const first = (kind: MeasurePeriodKind) => (kind === kpi.frequency ? 0 : 1)
  return kinds
    .sort((a, b) => first(a) - first(b) || order.indexOf(a) - order.indexOf(b))
    .map((kind) =>
      chartOf(
        kpi,
        cells.filter(({ period }) => measurePeriodKind(period) === kind),
        sheet,
        region,
      ),
    )
}

const order: readonly MeasurePeriodKind[] = ['year', 'halfYear', 'quarter', 'month', 'day']

function chartOf(kpi: KpiOfChart, cells: readonly CellOfChart[], sheet: SheetOfChart, ofRegion: readonly PlacedFigure[]): LineChart {
  const periods = [...new Set(cells.map(({ period }) => period))].sort(comparePeriods)
  const at = (matches: (cell: CellOfChart) => boolean) =>
    periods.map((period) => cells.find((cell) => cell.period === period && matches(cell)))
  const municipalities = sheet.municipalities
    .map(({ id, slug, name }) => ({ id, slug, name, found: at(({ municipality }) => municipality?.id === id) }))
    .filter(({ found }) => found.some((cell) => cell !== undefined))
  const references = [...new Map(cells.flatMap(({ reference }) => (reference ? [[reference.code, reference] as const] : []))).values()]
  const isGiven = cells.some(({ municipality, reference, isSum }) => municipality === null && reference === null && !isSum)
  const region = lineOfRegion(isGiven ? 'Regio' : 'Som van gemeenten', periods, ofRegion)
  const series: LineChartInput['series'] = [
    ...municipalities.map(({ id, slug, name, found }) => ({
      ...{ id: slug, name, kind: 'area' as const, points: found.map(chartPoint) },
      note: sheet.comparability.find(({ municipalityId }) => municipalityId === id)?.text,
    })),
    ...(region ? [{ id: regionLine, name: region.name, kind: 'region' as const, points: region.points }] : []),
    ...references.map(({ code, name }) => ({
      id: code,
      name,
      kind: 'reference' as const,
      points: at(({ reference }) => reference?.code === code).map(chartPoint),
    })),
  ]
  const indexFrom = (period: MeasurePeriod) => periods.findIndex((each) => comparePeriods(each, period) >= 0)
  // A half year is never judged by what a year should become.
  const targets = ['year', 'day'].includes(measurePeriodKind(periods[0]!)) ? sheet.targets.flatMap(targetOf) : []
  const baseline =
    kpi.baselinePeriod !== null && kpi.baselineValue !== null && periods.includes(kpi.baselinePeriod)
      ? { period: kpi.baselinePeriod, label: measurePeriodWords(kpi.baselinePeriod), value: kpi.baselineValue }
      : null
  return lineChart({
    title: kpi.name,
    unit: kpi.unit,
    periods: periods.map((period) => ({ period, label: measurePeriodWords(period) })),
    series,
    ...{ targets, baseline, paths: baseline ? targets.flatMap((target) => pathTo(target, baseline, kpi.direction)) : [] },
    breaks: sheet.definitions.flatMap(({ fromPeriod }) => {
      const beforeIndex = fromPeriod === null ? -1 : indexFrom(fromPeriod)
      return beforeIndex > 0 ? [{ beforeIndex, label: 'andere definitie' }] : []
    }),
    caveats: [...placedCaveats(sheet.caveats, periods), ...(region?.notes ?? [])].sort((a, b) => a.index - b.index),
  })
}

/** Null where no period has a figure. */
const lineOfRegion = (name: string, periods: readonly MeasurePeriod[], series: readonly PlacedFigure[]) =>
  series.some(({ period, figure }) => periods.includes(period) && hasValue(figure)) ? pointsOfRegion(name, periods, series) : null

/** The figures of a region at their periods. A sum without all its parts is no lower figure: the line stops there, and a note says why. */
export function pointsOfRegion(name: string, periods: readonly MeasurePeriod[], series: readonly PlacedFigure[]) {
  const placed = periods.map((period) => series.find((each) => each.period === period) ?? null)
  const isIncomplete = (each: PlacedFigure | null) => each !== null && each.figure.value === null && each.note !== null
  return {
    name,
    points: placed.map((each): ChartPoint => (isIncomplete(each) ? { gap: 'incomplete' } : chartPoint(each?.figure))),
    notes: placed.flatMap((each, index) => (isIncomplete(each) ? [{ index, text: noteOf(name, each!.note!) }] : [])),
  }
}

/** A line that is called a sum needs no note that it is one. */
const noteOf = (name: string, note: string): string =>
  `${name}: ${note.startsWith(`${name.toLowerCase()}, `) ? note.slice(name.length + 2) : note}`

/** The line by which judgeTarget() says whether a figure is on course to this target. */
function pathTo({ year, low, high }: ChartTarget, baseline: Baseline, direction: KpiDirection): LineChart['paths'] {
  if (direction === 'follow') return []
  const path = trajectory(baseline, [{ year, goal: { kind: 'band', low, high }, needsDecision: false, printed: null }], direction)
  return path.length > 1 ? [path] : []
}

/** What still needs a decision is no target yet. */
const targetOf = ({ year, value, low, high, share, decisionNeeded }: SheetOfChart['targets'][number]): ChartTarget[] => {
  if (decisionNeeded !== null) return []
  if (low !== null && high !== null) return [{ year, low, high }]
  const one = value ?? share
  return one === null ? [] : [{ year, low: one, high: one }]
}
