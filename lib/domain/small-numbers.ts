import type { Figure, KpiKind } from '@/lib/domain/kpi'
import { daysOf, measurePeriodKind, type MeasurePeriod } from '@/lib/domain/measure-period'
import { countsOf } from '@/lib/domain/small-number-counts'
import { periodBlocks } from '@/lib/domain/small-number-periods'
import { SmallNumberTable } from '@/lib/domain/small-number-table'
import { groupBy } from '@/lib/kernel/group-by'

/** One figure of a KPI. `area` null is the region as a whole, `breakdown` null the total of all kinds. */
export type FigureCell = { area: string | null; breakdown: string | null; period: MeasurePeriod; figure: Figure }

const lowestThreshold = 8

/** Counts are shown in fives, as CBS does (conventies-nl.md 3.3). */
export const countsRoundedTo = 5

const rounded = (count: number): number => Math.round(count / countsRoundedTo) * countsRoundedTo

/**
 * The one place that decides what a reader gets to see of the figures of one KPI (conventies-nl.md 3.3). `cells` are all its figures at once:
 * region and municipalities, breakdowns, periods; not those of reference areas, which are public already. The same cells come back in the
 * same order. `threshold`: that of the region, at least 8.
 *
 * - A count below the threshold is secret, also zero; others are rounded to five.
 * - A percentage is secret when its numerator or the rest (denominator minus numerator) is below the threshold; else it is computed from the
 *   rounded numerator and denominator, which are shown with it: what is left is safe against a reader who knows both exactly. One without numerator
 *   and denominator is shown to one decimal, as CBS publishes its own. In a year with such a percentage no numerators and denominators are
 *   shown, for `SmallNumberTable` knows nothing of a total that is only a percentage; nor in a year with figures of more than one kind of period, for
 *   nobody said whether what a percentage is made of adds up over time or stands at its last day.
 * - A number at a KPI that is told in words is secret: nobody said what it counts.
 * - A figure that could be computed from others takes more along, the smallest first (secondary suppression: Hundepool et al., Handbook on
 *   Statistical Disclosure Control, chapter 4). `SmallNumberTable` says why what is left can't be computed.
 * - A running total never falls, so what is hidden in it is hidden in earlier periods too, and is at most what is shown later. A stand or a running total at the last day of a
 *   year is that of its last half year, so they are hidden together. So are percentages, with and without numerator and denominator: what they
 *   are made of may be such a stand (docs/besluiten/0080).
 */
export function figuresForReaders<C extends FigureCell>(
  cells: readonly C[],
  { kind, threshold }: { kind: KpiKind; threshold: number },
): C[] {
  if (kind === 'qualitative') return cells.map((cell) => ({ ...cell, figure: cell.figure.value === null ? cell.figure : hidden }))
  const secret = secretCells(cells, kind, Math.max(lowestThreshold, threshold))
  const shares = kind === 'percentage' ? yearsOfShares(cells) : new Set()
  return cells.map((cell, index) => {
    const figure = secret.has(index) ? hidden : shown(cell.figure, kind)
    return { ...cell, figure: shares.has(yearOf(cell.period)) ? { ...figure, numerator: null, denominator: null } : figure }
  })
}

const yearOf = (period: MeasurePeriod): string => period.slice(0, 4)

/** The years of which only percentages are shown, see figuresForReaders(). */
function yearsOfShares(cells: readonly FigureCell[]): Set<string> {
  const known = cells.filter(isTold)
  const isUnsure = (year: readonly FigureCell[]) =>
    year.some(({ figure }) => countsOf(figure, 'percentage') === null) ||
    new Set(year.map(({ period }) => measurePeriodKind(period))).size > 1
  return new Set([...groupBy(known, ({ period }) => yearOf(period))].flatMap(([year, here]) => (isUnsure(here) ? [year] : [])))
}

const hidden: Figure = { value: null, numerator: null, denominator: null, status: 'secret' }

function shown(figure: Figure, kind: KpiKind): Figure {
  const counts = countsOf(figure, kind)
  if (counts === null) return withoutCounts(figure, kind)
  if (kind !== 'percentage') return { ...figure, value: rounded(counts[0]), numerator: null, denominator: null }
  const numerator = rounded(counts[0])
  const denominator = rounded(counts[0] + counts[1]!)
  return { ...figure, value: Math.round((1000 * numerator) / denominator) / 10, numerator, denominator }
}

function withoutCounts(figure: Figure, kind: KpiKind): Figure {
  if (kind !== 'percentage' || figure.value === null || figure.status === 'unknown') return { ...hidden, status: figure.status }
  return { ...figure, value: Math.round(figure.value * 10) / 10 }
}

/** The places in `cells` of the figures that a reader doesn't get. */
function secretCells(cells: readonly FigureCell[], kind: KpiKind, threshold: number): Set<number> {
  const areas = namesOf(cells.map(({ area }) => area))
  const breakdowns = namesOf(cells.map(({ breakdown }) => breakdown))
  const isAdditive = kind === 'flow' || kind === 'percentage'
  const tables = periodBlocks(
    cells.map(({ period }) => period),
    isAdditive,
  ).map((block) => new SmallNumberTable(areas.size, breakdowns.size, block, kind === 'percentage' ? 2 : 1, threshold))
  const tableOf = new Map(tables.flatMap((table) => table.block.periods.map((period) => [period, table] as const)))
  const places = cells.map(({ area, breakdown, period, figure }) => {
    const table = tableOf.get(period)!
    const place = table.place(areas.get(area)!, breakdowns.get(breakdown)!, table.block.periods.indexOf(period))
    if (figure.status === 'secret') table.setSecret(place)
    else table.set(place, countsOf(figure, kind))
    return { table, place }
  })
  for (const table of tables) table.fillSecrets()
  const together = groupBy(tables, ({ block }) => (isAdditive ? block : daysOf(block.periods[0]!).last))
  const protect = () => protectInTurn([...together.values()], kind === 'cumulative')
  const hiddenNow = () => new Set(places.flatMap(({ table, place }, index) => (table.isHidden(place) ? [index] : [])))
  protect()
  if (kind !== 'percentage') return hiddenNow()
  for (;;) {
    const secret = withSameDay(cells, hiddenNow())
    const more = [...secret].map((index) => places[index]!).filter(({ table, place }) => table.isShown(place))
    if (more.length === 0) return secret
    for (const { table, place } of more) table.hide([place])
    protect()
  }
}

/** Those of `secret` and what may be the same stand: of the same place, in a period that ends on the same day. */
function withSameDay(cells: readonly FigureCell[], secret: ReadonlySet<number>): Set<number> {
  const standOf = ({ area, breakdown, period }: FigureCell) => JSON.stringify([area, breakdown, daysOf(period).last])
  const stands = new Set([...secret].map((index) => standOf(cells[index]!)))
  return new Set(cells.flatMap((cell, index) => (secret.has(index) || (isTold(cell) && stands.has(standOf(cell))) ? [index] : [])))
}

const isTold = ({ figure: { value, status } }: FigureCell): boolean => value !== null && status !== 'unknown' && status !== 'secret'

/** Each name with its number; null, the total, is 0. */
const namesOf = (names: readonly (string | null)[]): Map<string | null, number> =>
  new Map([...new Set([null, ...names])].map((name, index) => [name, index]))

/**
 * Tables that say the same hide the same, until all are safe with it. With `alsoEarlier` what is hidden is hidden in all earlier ones too, and
 * what is shown is a ceiling to them.
 */
function protectInTurn(tables: readonly (readonly SmallNumberTable[])[], alsoEarlier: boolean): void {
  const last = ([table]: readonly SmallNumberTable[]) => daysOf(table!.block.periods[0]!).last
  const hiddenLater = new Set<number>()
  const shownLater = new Map<number, number>()
  for (const same of tables.toSorted((a, b) => (last(a) < last(b) ? 1 : -1))) {
    const places = alsoEarlier ? hiddenLater : new Set<number>()
    const all = same.flatMap((table) => [table, table.withMissing() ?? []]).flat()
    for (const table of all) table.keepBelow(shownLater)
    for (let before = -1; before !== places.size;) {
      before = places.size
      for (const table of all) {
        table.hide(places)
        table.protect()
        for (const place of table.hiddenPlaces()) places.add(place)
      }
    }
    if (alsoEarlier) for (const [place, count] of same.flatMap((table) => table.shownCounts())) lower(shownLater, place, count)
  }
}

/** Where figures contradict each other and a later one is lower, the lowest counts. */
const lower = (counts: Map<number, number>, place: number, count: number) =>
  counts.set(place, Math.min(count, counts.get(place) ?? Infinity))
