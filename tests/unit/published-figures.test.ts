import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Figure } from '@/lib/domain/kpi'
import { publishedFigures, type MeasuredFigure } from '@/lib/domain/published-figures'
import type { FigureCell } from '@/lib/domain/small-numbers'
import { nameOf, whatComesOut } from '@/tests/support/curious-reader'
import { figureTables } from '@/tests/support/figure-tables'

const figure = (municipalityId: string | null, value: number, given: Partial<MeasuredFigure> = {}): MeasuredFigure => ({
  ...{ municipalityId, referenceAreaId: null, breakdownId: null, period: '2022', isPublished: true },
  ...{ value, numerator: null, denominator: null, status: 'final', interpretation: `Wij tellen ${value}.`, source: 'ZorgNed' },
  ...given,
})
const kpi = { kind: 'flow', countingLevel: 'trajectory', threshold: 10 } as const
const shown = (figures: MeasuredFigure[], municipalityIds: string[]) =>
  Object.fromEntries(publishedFigures(figures, kpi, municipalityIds).map(({ municipalityId, value }) => [municipalityId ?? 'regio', value]))

test('the region is the sum of its municipalities when all are published', () => {
  expect(shown([figure('a', 40), figure('b', 60)], ['a', 'b'])).toEqual({ a: 40, b: 60, regio: 100 })
  expect(shown([figure('a', 40), figure('b', 60, { isPublished: false })], ['a', 'b'])).toEqual({ a: 40 })
})

test('what is not published can not be computed from a total that is', () => {
  const given = shown([figure(null, 100), figure('a', 40), figure('b', 60, { isPublished: false })], ['a', 'b'])
  expect([given.a, given.regio].filter((value) => value !== null)).toHaveLength(1)
})

test('a municipality that left the region hides nobody: it is in no sum of today', () => {
  const given = shown([figure('a', 3), figure('b', 100), figure('c', 60), figure('weg', 12)], ['a', 'b', 'c'])
  const now = [given.a, given.b, given.c]
  expect(given.regio === null || now.filter((value) => value === null).length >= 2).toBe(true)
  expect(given.a).toBeNull()
})

test('with a hidden figure nothing is said that could give it away', () => {
  const [hidden] = publishedFigures([figure('a', 3)], kpi, ['a', 'b'])
  expect(hidden).toMatchObject({ value: null, status: 'secret', interpretation: '', source: '' })
})

test('of a percentage readers get what it is made of, rounded, also of the sum; with a hidden one nothing', () => {
  const share = (id: string, numerator: number, denominator: number) =>
    figure(id, (100 * numerator) / denominator, { numerator, denominator })
  const percentage = { ...kpi, kind: 'percentage' } as const
  const counts = (figures: MeasuredFigure[]) =>
    publishedFigures(figures, percentage, ['a', 'b', 'c']).map(({ municipalityId, value, numerator, denominator }) => [
      ...[municipalityId, value, numerator, denominator],
    ])
  expect(counts([share('a', 52, 201), share('b', 101, 399), share('c', 36, 148)])).toEqual([
    ['a', 25, 50, 200],
    ['b', 25, 100, 400],
    ['c', 23.3, 35, 150],
    [null, 25.3, 190, 750],
  ])
  const few = counts([share('a', 3, 201), share('b', 101, 399), share('c', 36, 148)])
  expect(few.filter(([, value]) => value === null)).toEqual([
    ['a', null, null, null],
    ['c', null, null, null],
  ])
})

test('areas of reference are public already', () => {
  expect(publishedFigures([figure(null, 3, { referenceAreaId: 'NL01' })], kpi, ['a'])).toMatchObject([{ value: 3, status: 'final' }])
})

test('readers get a mark at what was added up, and none at what was given', () => {
  const marks = (figures: MeasuredFigure[]) =>
    publishedFigures(figures, kpi, ['a', 'b']).map(({ municipalityId, isSum }) => [municipalityId, isSum])
  expect(marks([figure('a', 40), figure('b', 60)])).toEqual([
    ['a', false],
    ['b', false],
    [null, true],
  ])
  expect(marks([figure(null, 100)])).toEqual([[null, false]])
})

const exMember = 'm0'
const noFigure = { value: null, numerator: null, denominator: null, status: 'secret' as const }
type ProtectedKind = 'flow' | 'cumulative' | 'percentage'
const figureOf = (kind: ProtectedKind, [count, rest]: readonly number[]): Figure =>
  kind === 'percentage'
    ? { value: (100 * count!) / (count! + rest!), numerator: count!, denominator: count! + rest!, status: 'final' }
    : { value: count!, numerator: null, denominator: null, status: 'final' }
/** The counts of persons in a figure: of a percentage its numerator and the rest. */
const countsIn = ({ value, numerator, denominator }: Figure): number[] =>
  numerator === null ? [value!] : [numerator, denominator! - numerator]
const complete = (kind: ProtectedKind) =>
  figureTables((counts) => figureOf(kind, counts), kind === 'percentage' ? 2 : 1, kind === 'cumulative' ? 'running' : 'added')
    .filter(({ isComplete }) => isComplete)
    .map(({ cells }) => ({ kind, cells }))

/** A table of which the first municipality left the region, with the totals of those that stayed. */
function withoutExMember(cells: readonly FigureCell[]): FigureCell[] {
  const left = new Map(
    cells.flatMap(({ area, breakdown, period, figure }) => (area === exMember ? [[`${breakdown} ${period}`, countsIn(figure)]] : [])),
  )
  return cells.map((one) => {
    if (one.area !== null) return one
    const gone = left.get(`${one.breakdown} ${one.period}`)!
    const kind = one.figure.numerator === null ? 'flow' : 'percentage'
    return {
      ...one,
      figure: figureOf(
        kind,
        countsIn(one.figure).map((count, layer) => count - gone[layer]!),
      ),
    }
  })
}

const aTable = fc
  .constantFrom('flow' as const, 'cumulative' as const, 'percentage' as const)
  .chain(complete)
  .map(({ kind, cells }) => ({ kind, cells: withoutExMember(cells) }))

test('nobody can compute what is hidden or not published from what is, nor from the sums of the region, also where a municipality left', () => {
  const stages = fc.infiniteStream(fc.integer({ min: 0, max: 9 }))
  fc.assert(
    fc.property(
      aTable,
      fc.constantFrom('given', 'summed'),
      fc.constantFrom(0, 1),
      stages,
      ({ kind, cells }, region, unpublished, stage) => {
        const entered = cells
          .filter(({ area }) => area !== null || region === 'given')
          .map((one) =>
            figure(one.area, one.figure.value!, {
              ...{ ...one.figure, breakdownId: one.breakdown, period: one.period, isPublished: stage.next().value! >= unpublished },
            }),
          )
        const members = [...new Set(cells.flatMap(({ area }) => (area === null || area === exMember ? [] : [area])))]
        const shownCells = publishedFigures(entered, { kind, countingLevel: 'trajectory', threshold: 10 }, members).map(
          (one): FigureCell => ({
            ...{ area: one.municipalityId, breakdown: one.breakdownId, period: one.period },
            figure: { value: one.value, numerator: one.numerator, denominator: one.denominator, status: one.status },
          }),
        )
        const known = new Set(shownCells.map(nameOf))
        const seen = cells.map((one) => shownCells.find((other) => nameOf(other) === nameOf(one)) ?? { ...one, figure: noFigure })
        for (const isOf of [(area: string | null) => area !== exMember, (area: string | null) => area === exMember]) {
          const own = seen.filter(({ area }) => isOf(area))
          const counts = cells.filter(({ area }) => isOf(area)).map(({ figure }) => countsIn(figure))
          // What is hidden for the sake of a municipality that left may come out, for it is as good as shown.
          const isOurs = (one: FigureCell, index: number) =>
            counts[index]!.some((count) => count < 10) || (one.area !== null && !known.has(nameOf(one)))
          const secrets = own.flatMap((one, index) => (isOurs(one, index) ? [nameOf(one)] : []))
          // Of a percentage the reader here knows both counts of all that is shown, exactly: more than what is rounded says.
          for (const layer of counts[0]!.keys()) {
            const truth = counts.map((each) => each[layer]!)
            const out = whatComesOut(own, truth, { over: kind === 'percentage' ? 'flow' : kind, threshold: 10, addsUp: true })
            expect(out.filter((sentence) => secrets.some((name) => sentence.startsWith(`${name} `)))).toEqual([])
          }
          own.forEach(({ figure: { value, numerator, denominator } }, index) => {
            if (value !== null) for (const count of counts[index]!) expect(count).toBeGreaterThanOrEqual(10)
            else expect([numerator, denominator]).toEqual([null, null])
            for (const count of [numerator, denominator]) if (count !== null) expect(count % 5).toBe(0)
          })
        }
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)
