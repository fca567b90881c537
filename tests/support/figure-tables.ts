import fc from 'fast-check'
import type { Figure } from '@/lib/domain/kpi'
import { daysOf } from '@/lib/domain/measure-period'
import type { FigureCell } from '@/lib/domain/small-numbers'

export type FigureTable = { cells: FigureCell[]; isComplete: boolean }

const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 14 }) },
  { weight: 2, arbitrary: fc.integer({ min: 10, max: 60 }) },
  { weight: 3, arbitrary: fc.integer({ min: 60, max: 900 }) },
)

const shapes = {
  year: { parts: [['2022']], sums: {} },
  halves: { parts: [['2022-h1'], ['2022-h2']], sums: { '2022': ['2022-h1', '2022-h2'] } },
  quarters: {
    parts: [['2022-k1'], ['2022-k2'], ['2022-k3'], ['2022-k4']],
    sums: { '2022-h1': ['2022-k1', '2022-k2'], '2022-h2': ['2022-k3', '2022-k4'], '2022': ['2022-h1', '2022-h2'] },
  },
} as const

/**
 * Tables whose totals are right: 3-15 municipalities, 0-4 breakdowns, a year with or without its halves or quarters. When not complete, some
 * figures are unknown or not there, or were secret at their source, and some totals are not those of their parts. `over` time a period is the sum
 * of its parts, or what there was up to its last day.
 */
export const figureTables = (
  figureOf: (counts: number[]) => Figure,
  layers: number,
  over: 'added' | 'running' = 'added',
): fc.Arbitrary<FigureTable> =>
  fc
    .record({
      areas: fc.integer({ min: 3, max: 15 }),
      breakdowns: fc.integer({ min: 0, max: 4 }),
      shape: fc.constantFrom('year' as const, 'halves' as const, 'quarters' as const),
      isComplete: fc.boolean(),
      smallness: fc.constantFrom(1, 1, 4),
    })
    .chain(({ areas, breakdowns, shape, isComplete, smallness }) => {
      const leaves = areas * Math.max(1, breakdowns) * shapes[shape].parts.length
      const counts = fc.array(fc.array(count, { minLength: layers, maxLength: layers }), { minLength: leaves, maxLength: leaves })
      const fates = fc.infiniteStream(fc.integer({ min: 0, max: 39 }))
      return fc.tuple(counts, fates).map(([drawn, fate]) => {
        const small = drawn.map((numbers) => numbers.map((number) => Math.floor(number / smallness)))
        const all = withTotals(small, areas, breakdowns, shape, over)
        const cells = [...all].map(([key, numbers]): FigureCell => ({ ...keyParts(key), figure: figureOf(numbers) }))
        return { isComplete, cells: isComplete ? cells : cells.flatMap((cell) => spoiled(cell, fate.next().value!)) }
      })
    })

function spoiled(cell: FigureCell, fate: number): FigureCell[] {
  if (fate === 0) return []
  if (fate > 3) return [cell]
  const none = { value: null, numerator: null, denominator: null }
  if (fate < 3) return [{ ...cell, figure: { ...none, status: fate === 1 ? 'unknown' : 'secret' } }]
  const { value, numerator } = cell.figure
  return [{ ...cell, figure: { ...cell.figure, value: numerator === null && value !== null ? value + 13 : value } }]
}

const keyOf = (area: string | null, breakdown: string | null, period: string) => JSON.stringify([area, breakdown, period])
const keyParts = (key: string) => {
  const [area, breakdown, period] = JSON.parse(key) as [string | null, string | null, string]
  return { area, breakdown, period }
}

type Shape = keyof typeof shapes

/** The periods that count what was drawn for this part. */
function countingIn(part: string, shape: Shape, over: 'added' | 'running'): string[] {
  const { parts, sums } = shapes[shape]
  if (over === 'running') {
    const all = [...parts.flat(), ...Object.keys(sums)]
    return all.filter((period) => daysOf(period).last >= daysOf(part).last)
  }
  const whole = Object.entries(sums).find(([, inner]) => (inner as readonly string[]).includes(part))?.[0]
  return whole === undefined ? [part] : [part, ...countingIn(whole, shape, over)]
}

function withTotals(
  drawn: readonly number[][],
  areas: number,
  breakdowns: number,
  shape: Shape,
  over: 'added' | 'running',
): Map<string, number[]> {
  const sums = new Map<string, number[]>()
  const add = (key: string, numbers: readonly number[]) =>
    sums.set(
      key,
      numbers.map((number, layer) => number + (sums.get(key)?.[layer] ?? 0)),
    )
  const [next] = [drawn[Symbol.iterator]()]
  for (const [part] of shapes[shape].parts) {
    for (let area = 0; area < areas; area++) {
      for (let breakdown = 0; breakdown < Math.max(1, breakdowns); breakdown++) {
        const numbers = next.next().value as number[]
        for (const period of countingIn(part, shape, over)) {
          for (const where of [`m${area}`, null]) {
            for (const kind of breakdowns > 0 ? [`b${breakdown}`, null] : [null]) add(keyOf(where, kind, period), numbers)
          }
        }
      }
    }
  }
  return sums
}
