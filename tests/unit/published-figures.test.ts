import fc from 'fast-check'
import { expect, test } from 'vitest'
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
const complete = (kind: 'flow' | 'cumulative') =>
  figureTables(
    ([value]) => ({ value: value!, numerator: null, denominator: null, status: 'final' }),
    1,
    kind === 'flow' ? 'added' : 'running',
  )
    .filter(({ isComplete }) => isComplete)
    .map(({ cells }) => ({ kind, cells }))

/** A table of which the first municipality left the region, with the totals of those that stayed. */
function withoutExMember(cells: readonly FigureCell[]): FigureCell[] {
  const left = new Map(
    cells.flatMap(({ area, breakdown, period, figure }) => (area === exMember ? [[`${breakdown} ${period}`, figure.value!]] : [])),
  )
  return cells.map((one) => {
    const value = one.figure.value! - left.get(`${one.breakdown} ${one.period}`)!
    return one.area === null ? { ...one, figure: { ...one.figure, value } } : one
  })
}

const aTable = fc
  .constantFrom('flow' as const, 'cumulative' as const)
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
          .map(({ area, breakdown, period, figure: { value } }) =>
            figure(area, value!, { breakdownId: breakdown, period, isPublished: stage.next().value! >= unpublished }),
          )
        const members = [...new Set(cells.flatMap(({ area }) => (area === null || area === exMember ? [] : [area])))]
        const shownCells = publishedFigures(entered, { kind, countingLevel: 'trajectory', threshold: 10 }, members).map(
          (one): FigureCell => ({
            ...{ area: one.municipalityId, breakdown: one.breakdownId, period: one.period },
            figure: { ...noFigure, value: one.value, status: one.status },
          }),
        )
        const known = new Set(shownCells.map(nameOf))
        const seen = cells.map((one) => shownCells.find((other) => nameOf(other) === nameOf(one)) ?? { ...one, figure: noFigure })
        for (const isOf of [(area: string | null) => area !== exMember, (area: string | null) => area === exMember]) {
          const own = seen.filter(({ area }) => isOf(area))
          const truth = cells.filter(({ area }) => isOf(area)).map(({ figure: { value } }) => value!)
          // What is hidden for the sake of a municipality that left may come out, for it is as good as shown.
          const isOurs = (one: FigureCell, index: number) => truth[index]! < 10 || (one.area !== null && !known.has(nameOf(one)))
          const secrets = own.flatMap((one, index) => (isOurs(one, index) ? [nameOf(one)] : []))
          const out = whatComesOut(own, truth, { over: kind, threshold: 10, addsUp: true })
          expect(out.filter((sentence) => secrets.some((name) => sentence.startsWith(`${name} `)))).toEqual([])
          own.forEach(({ figure: { value } }, index) => {
            if (value !== null) expect(truth[index]).toBeGreaterThanOrEqual(10)
          })
        }
      },
    ),
    { numRuns: 60 },
  )
})
