import type { Figure, ValueStatus } from '@/lib/domain/kpi'
import { measurePeriodKind, type MeasurePeriod } from '@/lib/domain/measure-period'

/** Why a place on a line is empty: the figure may not be shown, is not known, or was never given. */
export type Gap = 'secret' | 'unknown' | 'missing' | 'incomplete'
export type KnownStatus = Exclude<ValueStatus, 'secret' | 'unknown'>
export type ChartPoint = { value: number; status: KnownStatus } | { gap: Gap }

/** An area is one of those that stand beside each other: municipalities of a region, or regions. */
type SeriesKind = 'area' | 'region' | 'reference'

export type Series = {
  id: string
  name: string
  kind: SeriesKind
  /** Decides mark and colour, and stays when other series are left out. */
  slot: number
  /** One for every period. */
  points: ChartPoint[]
  /** How this series differs from the others: "Telt gezinnen in plaats van jeugdigen". */
  note?: string
}

/** Low and high are equal where the target is one value. */
export type ChartTarget = { year: number; low: number; high: number }
export type ChartPeriod = { period: MeasurePeriod; /** In full: "1e halfjaar 2022". */ label: string }

/** Figures over time as plain data; drawn by lib/charts/chart-layout.ts. */
export type LineChart = {
  title: string
  /** "%", or what is counted: "jeugdigen". */
  unit: string
  /** In order of time and all of one kind. */
  periods: ChartPeriod[]
  series: Series[]
  /** The series that the chart is about: the others are grey. */
  highlight: string | null
  /** In order of years. */
  targets: ChartTarget[]
  baseline: (ChartPeriod & { value: number }) | null
  /** For each target what is expected per year, from the baseline up to its own year. */
  paths: { year: number; value: number }[][]
  /** Figures from this period on follow another definition: no line runs across. */
  breaks: { beforeIndex: number; label: string }[]
  caveats: { index: number; text: string }[]
}

export type LineChartInput = Pick<LineChart, 'title' | 'unit' | 'periods'> &
  Partial<Omit<LineChart, 'series'>> & { series: Omit<Series, 'slot'>[] }

/**
 * A chart from its parts; what is left out is empty, and each series gets its slot, counted within its kind.
 * Throws where periods of different kinds are mixed (a half year is never read as a year), are out of order, or a series has another
 * number of points: mistakes of the caller, not of a user.
 */
export function lineChart(input: LineChartInput): LineChart {
  const { periods, series } = input
  const kinds = new Set(periods.map(({ period }) => measurePeriodKind(period)))
  if (kinds.size > 1) throw new Error(`a chart of more than one kind of period: ${[...kinds].join(', ')}`)
  if (periods.some(({ period }, index) => index > 0 && period <= periods[index - 1]!.period)) throw new Error('periods out of order')
  const uneven = series.find(({ points }) => points.length !== periods.length)
  if (uneven) throw new Error(`${uneven.id} has ${uneven.points.length} points for ${periods.length} periods`)
  return {
    highlight: null,
    targets: [],
    baseline: null,
    paths: [],
    breaks: [],
    caveats: [],
    ...input,
    series: series.map((each, index) => ({ ...each, slot: series.slice(0, index).filter(({ kind }) => kind === each.kind).length })),
  }
}

/** The place on a line of one figure; `undefined` where none was given. */
export function chartPoint(figure: Pick<Figure, 'value' | 'status'> | undefined): ChartPoint {
  if (!figure) return { gap: 'missing' }
  const { value, status } = figure
  if (status === 'secret' || status === 'unknown') return { gap: status }
  return value === null ? { gap: 'unknown' } : { value, status }
}

export const isKnown = (point: ChartPoint | undefined): point is { value: number; status: KnownStatus } =>
  point !== undefined && 'value' in point

/** Part of a chart: some series, from one period up to and including another (both an index). Slots stay, so marks and colours do too. */
export function partOfChart(chart: LineChart, ids: readonly string[], first: number, last: number): LineChart {
  const within = (index: number) => index >= first && index <= last
  // A target of a year that is left out behind the last period would look as if it came next.
  const isDrawn = (year: number) => last === chart.periods.length - 1 || year <= yearOf(chart, last)
  return {
    ...chart,
    periods: chart.periods.slice(first, last + 1),
    series: chart.series.filter(({ id }) => ids.includes(id)).map((each) => ({ ...each, points: each.points.slice(first, last + 1) })),
    breaks: chart.breaks
      .filter(({ beforeIndex }) => beforeIndex > first && beforeIndex <= last)
      .map((each) => ({ ...each, beforeIndex: each.beforeIndex - first })),
    caveats: chart.caveats.filter(({ index }) => within(index)).map((each) => ({ ...each, index: each.index - first })),
    targets: chart.targets.filter(({ year }) => isDrawn(year)),
    paths: chart.paths.filter((path) => isDrawn(path.at(-1)!.year)),
  }
}

const yearOf = (chart: LineChart, index: number): number => Number(chart.periods[index]!.period.slice(0, 4))
