import { comparePeriods, daysOf, measurePeriodKind, type MeasurePeriod } from '@/lib/domain/measure-period'
import { groupBy } from '@/lib/kernel/group-by'

/** What a change of one period by +1 does to it and others, so that parts still add up to the whole: period number and change. */
type PeriodChange = readonly (readonly [period: number, change: 1 | -1])[]

/** Periods that may add up to each other. `parts[i]`: those that together are period i. `changes[i]`: the ways in which i can change. */
export type PeriodBlock = { periods: MeasurePeriod[]; parts: number[][]; changes: PeriodChange[][] }

/** Groups periods: those of one year when figures add up over time, else each alone. What is missing in a year gets a place too. */
export function periodBlocks(periods: readonly MeasurePeriod[], isAdditive: boolean): PeriodBlock[] {
  const all = [...new Set(periods)]
  const blocks = groupBy(all, (period) => (isAdditive && measurePeriodKind(period) !== 'day' ? period.slice(0, 4) : period))
  return [...blocks].map(([year, block]) => periodBlock(isAdditive ? completed(year, block) : block))
}

const partsOfYear = [
  ['h1', 'h2'],
  ['k1', 'k2', 'k3', 'k4'],
  Array.from({ length: 12 }, (_, month) => `m${String(month + 1).padStart(2, '0')}`),
]

/** Of each kind of part that is there, all; then the parts always fill the longer periods. */
function completed(year: string, periods: readonly MeasurePeriod[]): MeasurePeriod[] {
  const kinds = partsOfYear
    .map((parts) => parts.map((part) => `${year}-${part}`))
    .filter((kind) => kind.some((part) => periods.includes(part)))
  return [...new Set([...periods, ...kinds.flat()])]
}

const monthsIn = { year: 12, halfYear: 6, quarter: 3, month: 1, day: 0 }

function periodBlock(unordered: readonly MeasurePeriod[]): PeriodBlock {
  const periods = unordered.toSorted(comparePeriods)
  const days = periods.map(daysOf)
  const months = periods.map((period) => monthsIn[measurePeriodKind(period)])
  const isWithin = (inner: number, outer: number) =>
    months[inner]! < months[outer]! && days[inner]!.first >= days[outer]!.first && days[inner]!.last <= days[outer]!.last
  const numbers = periods.map((_, index) => index)
  const parts = numbers.map((whole) => {
    const within = numbers.filter((inner) => isWithin(inner, whole))
    return within.filter((inner) => !within.some((between) => isWithin(inner, between)))
  })
  return { periods, parts, changes: numbers.map((period) => changesOf(period, parts)) }
}

/**
 * The smallest parts are free; what stands above a part changes along. So a period changes through one of its smallest parts, and either all
 * above it change too, or another smallest part of the same whole changes the other way.
 */
function changesOf(period: number, parts: readonly number[][]): PeriodChange[] {
  const above = (part: number): number[] => {
    const whole = parts.findIndex((inner) => inner.includes(part))
    return whole < 0 ? [part] : [part, ...above(whole)]
  }
  const smallest = parts.flatMap((inner, index) => (inner.length === 0 ? [above(index)] : []))
  const through = smallest.filter((line) => line.includes(period))
  return through.flatMap((line) => {
    const others = smallest.filter((other) => !other.includes(period) && other.at(-1) === line.at(-1))
    const swaps = others.map((other) => [
      ...line.filter((one) => !other.includes(one)).map((one) => [one, 1] as const),
      ...other.filter((one) => !line.includes(one)).map((one) => [one, -1] as const),
    ])
    return [line.map((one) => [one, 1] as const), ...swaps]
  })
}
