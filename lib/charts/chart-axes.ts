import { scaleLinear } from 'd3-scale'
import { daysOf, measurePeriodKind, type MeasurePeriod } from '@/lib/domain/measure-period'
import { isKnown, type LineChart } from './chart-model'

export type ValueAxis = { low: number; high: number; ticks: number[]; startsAtZero: boolean }

/**
 * From where to where the figures are drawn. The axis starts at 0, so that half as high is half as much, unless the change would then
 * take less than a fifth of the height; it never starts elsewhere unsaid (`startsAtZero`). Targets and baseline are always within.
 */
export function valueAxis(chart: LineChart, count: number): ValueAxis {
  const shown = [
    ...chart.series.flatMap(({ points }) => points.filter(isKnown).map(({ value }) => value)),
    ...chart.targets.flatMap(({ low, high }) => [low, high]),
    ...(chart.baseline ? [chart.baseline.value] : []),
  ]
  const least = shown.length ? Math.min(...shown) : 0
  const most = shown.length ? Math.max(...shown) : 1
  const hidesChange = least > 0 && most > least && most - least < most / 5
  const margin = (most - least) / 8
  const from = hidesChange ? least - margin : Math.min(0, least)
  const to = most > from ? most : from + 1
  const isWhole = shown.every(Number.isInteger)
  const scale = scaleLinear().domain([from, to]).nice(count)
  const [low, high] = scale.domain() as [number, number]
  const ticks = scale.ticks(count).filter((tick) => !isWhole || Number.isInteger(tick))
  return { low, high, ticks, startsAtZero: low <= 0 }
}

const dayLength = 86_400_000

/** The middle of a period in days since 1970: periods lie on the axis as far apart as they are in time. */
export function timeOf(period: MeasurePeriod): number {
  const { first, last } = daysOf(period)
  return (Date.parse(first) + Date.parse(last) + dayLength) / 2 / dayLength
}

/** The period of this chart's kind in which a target of a year must have been reached: the year itself, or its last half, quarter, month or day. */
export function periodOfTarget(chart: LineChart, year: number): MeasurePeriod {
  const kind = chart.periods[0] ? measurePeriodKind(chart.periods[0].period) : 'year'
  return `${year}${{ year: '', halfYear: '-h2', quarter: '-k4', month: '-m12', day: '-12-31' }[kind]}`
}

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** What stands under a stop of the axis: the part of the year, and the year. */
export function axisWords(period: MeasurePeriod): { part: string | null; year: string } {
  const year = period.slice(0, 4)
  const rest = period.slice(5)
  switch (measurePeriodKind(period)) {
    case 'year':
      return { part: null, year }
    case 'halfYear':
      return { part: `${rest.slice(1)}e hj`, year }
    case 'quarter':
      return { part: `${rest.slice(1)}e kw`, year }
    case 'month':
      return { part: months[Number(rest.slice(1)) - 1]!, year }
    case 'day':
      return { part: `${Number(rest.slice(3))} ${months[Number(rest.slice(0, 2)) - 1]!}`, year }
  }
}

export type AxisLabel = { x: number; lines: string[] }

/**
 * The words under the axis that fit: all of them, else years only, else every second, third … year. `places` in order, each with its x;
 * `width` is the room that one label needs.
 */
export function axisLabels(places: readonly { period: MeasurePeriod; x: number }[], width: number): AxisLabel[] {
  const closest = Math.min(...places.slice(1).map(({ x }, index) => x - places[index]!.x))
  const words = places.map(({ period, x }) => ({ x, ...axisWords(period) }))
  const startsYear = (index: number) => index === 0 || words[index]!.year !== words[index - 1]!.year
  if (!(closest < width))
    return words.map(({ x, part, year }, index) => ({ x, lines: part === null ? [year] : startsYear(index) ? [part, year] : [part] }))
  const years = words.filter((_, index) => startsYear(index))
  const step = Math.ceil(width / Math.min(...years.slice(1).map(({ x }, index) => x - years[index]!.x)))
  return years.filter((_, index) => index % Math.max(step, 1) === 0).map(({ x, year }) => ({ x, lines: [year] }))
}
