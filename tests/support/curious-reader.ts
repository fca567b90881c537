import type { FigureCell } from '@/lib/domain/small-numbers'
import { daysOf, measurePeriodKind, type MeasurePeriod } from '@/lib/domain/measure-period'
import { groupBy } from '@/lib/kernel/group-by'

/** A total and its parts, as numbers of cells. */
type Equation = { whole: number; parts: number[] }

/** What figures of one place in several periods say of each other: parts of a whole, the stand on a day, or a stand that never falls. */
export type OverTime = 'flow' | 'stock' | 'cumulative'

/**
 * Tries to compute hidden figures from all a reader gets, in two ways: solving the equations of totals and parts, and narrowing each hidden
 * figure between its lowest and highest value. `truth`: per cell the true count. The reader gets more here than in reality: the shown counts
 * as exact as they are, not rounded. Gives a sentence per figure that came out.
 */
export function whatComesOut(
  cells: readonly FigureCell[],
  truth: readonly number[],
  { over, threshold, addsUp }: { over: OverTime; threshold: number; addsUp: boolean },
): string[] {
  // Where figures are missing, one that stands for the same day may not be.
  const equations = [...equationsOf(cells, over === 'flow'), ...(over === 'flow' || !addsUp ? [] : sameDay(cells))]
  const rises = over === 'cumulative' ? inTime(cells, (a, b) => a < b) : []
  const hidden = cells.flatMap(({ figure }, index) => (figure.status === 'secret' ? [index] : []))
  const solved = solvable(equations, hidden).map((cell) => `${nameOf(cells[cell]!)} can be computed`)
  return addsUp
    ? [...solved, ...narrow({ equations, rises }, new Set(hidden), truth, threshold).map((cell) => `${nameOf(cells[cell]!)} is pinned`)]
    : solved
}

export const nameOf = ({ area, breakdown, period }: FigureCell) => `${area ?? 'region'} / ${breakdown ?? 'total'} / ${period}`

/** A figure that isn't there is taken for zero over areas and breakdowns; over time all parts must be there. */
function equationsOf(cells: readonly FigureCell[], isFlow: boolean): Equation[] {
  const places = new Map(cells.flatMap((cell, index) => (cell.figure.status === 'unknown' ? [] : [[keyOf(cell), index] as const])))
  const there = [...places.values()].map((index) => cells[index]!)
  const names = (of: (cell: FigureCell) => string | null) => [...new Set(there.map(of))].filter((name) => name !== null)
  const [areas, breakdowns, periods] = [names((cell) => cell.area), names((cell) => cell.breakdown), names((cell) => cell.period)]
  return there.flatMap((cell) => {
    const sets = [
      cell.area === null ? areas.map((area) => ({ ...cell, area })) : [],
      cell.breakdown === null ? breakdowns.map((breakdown) => ({ ...cell, breakdown })) : [],
    ]
    const overTime = isFlow ? partitions(cell.period, periods).map((parts) => parts.map((period) => ({ ...cell, period }))) : []
    const complete = overTime.filter((parts) => parts.every((part) => places.has(keyOf(part))))
    return [...sets, ...complete]
      .map((parts) => parts.flatMap((part) => places.get(keyOf(part)) ?? []))
      .flatMap((parts) => (parts.length > 0 ? [{ whole: places.get(keyOf(cell))!, parts }] : []))
  })
}

const keyOf = ({ area, breakdown, period }: Pick<FigureCell, 'area' | 'breakdown' | 'period'>) => JSON.stringify([area, breakdown, period])

/** Pairs of figures of one area and breakdown of which the last days compare so. */
function inTime(cells: readonly FigureCell[], compares: (last: string, other: string) => boolean): (readonly [number, number])[] {
  const there = cells.flatMap((cell, index) =>
    cell.figure.status === 'unknown' ? [] : [{ ...cell, index, last: daysOf(cell.period).last }],
  )
  const rows = groupBy(there, ({ area, breakdown }) => JSON.stringify([area, breakdown]))
  return [...rows.values()].flatMap((row) =>
    row.flatMap((one) => row.flatMap((other) => (compares(one.last, other.last) ? [[one.index, other.index] as const] : []))),
  )
}

/** The stand at the end of the year is that at the end of its last half year. */
const sameDay = (cells: readonly FigureCell[]): Equation[] =>
  inTime(cells, (a, b) => a === b).flatMap(([whole, part]) => (whole < part ? [{ whole, parts: [part] }] : []))

const months = { year: 12, halfYear: 6, quarter: 3, month: 1, day: 0 }

/** All ways to fill a period with shorter ones that are there. */
function partitions(whole: MeasurePeriod, periods: readonly MeasurePeriod[]): MeasurePeriod[][] {
  const { first, last } = daysOf(whole)
  const within = periods.filter((one) => {
    const days = daysOf(one)
    return one !== whole && measurePeriodKind(one) !== 'day' && days.first >= first && days.last <= last
  })
  const grow = (taken: MeasurePeriod[], left: number, from: string): MeasurePeriod[][] => {
    if (left === 0) return [taken]
    const next = within.filter((one) => daysOf(one).first > from && months[measurePeriodKind(one)] <= left)
    return next.flatMap((one) => grow([...taken, one], left - months[measurePeriodKind(one)], daysOf(one).last))
  }
  return within.length === 0 ? [] : grow([], months[measurePeriodKind(whole)], '')
}

/**
 * Gaussian elimination: the unknowns that have one solution. The last column stands for what is known: a number of its own for each shown
 * figure. An unknown that comes out as zero follows from no shown figure, only from taking what isn't there for zero.
 */
function solvable(equations: readonly Equation[], hidden: readonly number[]): number[] {
  const column = new Map(hidden.map((cell, index) => [cell, index]))
  const rows = equations
    .map(({ whole, parts }) => {
      const row = new Float64Array(hidden.length + 1)
      const add = (cell: number, sign: 1 | -1) => {
        const at = column.get(cell)
        if (at === undefined) row[hidden.length] = row[hidden.length]! - sign * (10 + Math.sin(cell))
        else row[at] = sign
      }
      add(whole, 1)
      for (const part of parts) add(part, -1)
      return row
    })
    .filter((row) => row.subarray(0, -1).some((number) => number !== 0))
  let done = 0
  for (let pivot = 0; pivot < hidden.length && done < rows.length; pivot++) {
    let best = done
    for (let row = done + 1; row < rows.length; row++) if (Math.abs(rows[row]![pivot]!) > Math.abs(rows[best]![pivot]!)) best = row
    if (Math.abs(rows[best]![pivot]!) < 1e-9) continue
    ;[rows[done], rows[best]] = [rows[best]!, rows[done]!]
    const line = rows[done]!
    const lead = line[pivot]!
    line.forEach((number, index) => (line[index] = number / lead))
    rows.forEach((row, number) => {
      const factor = row[pivot]!
      if (number === done || Math.abs(factor) < 1e-9) return
      for (let index = 0; index < row.length; index++) row[index] = row[index]! - factor * line[index]!
    })
    done += 1
  }
  return rows.slice(0, done).flatMap((row) => {
    const left = hidden.filter((_, index) => Math.abs(row[index]!) > 1e-7)
    return left.length === 1 && Math.abs(row.at(-1)!) > 1e-7 ? left : []
  })
}

/** Bounds from below (no count is negative) and above, from each equation to the next, until nothing changes. */
function narrow(
  { equations, rises }: { equations: readonly Equation[]; rises: readonly (readonly [number, number])[] },
  hidden: ReadonlySet<number>,
  truth: readonly number[],
  threshold: number,
): number[] {
  const low = truth.map((count, cell) => (hidden.has(cell) ? 0 : count))
  const high = truth.map((count, cell) => (hidden.has(cell) ? Infinity : count))
  for (let changed = true; changed;) {
    changed = false
    const bound = (cell: number, atLeast: number, atMost: number) => {
      if (atLeast > low[cell]! || atMost < high[cell]!) changed = true
      low[cell] = Math.max(low[cell]!, atLeast)
      high[cell] = Math.min(high[cell]!, atMost)
    }
    for (const [earlier, later] of rises) {
      bound(later, low[earlier]!, Infinity)
      bound(earlier, 0, high[later]!)
    }
    for (const { whole, parts } of equations) {
      const sum = (of: readonly number[], without: number) =>
        parts.reduce((total, part) => (part === without ? total : total + of[part]!), 0)
      bound(whole, sum(low, -1), sum(high, -1))
      for (const part of parts) bound(part, low[whole]! - sum(high, part), high[whole]! - sum(low, part))
    }
  }
  return [...hidden].filter((cell) => high[cell]! - low[cell]! + 1 < threshold)
}
