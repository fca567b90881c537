import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Figure, KpiKind } from '@/lib/domain/kpi'
import { daysOf } from '@/lib/domain/measure-period'
import { figuresForReaders, type FigureCell } from '@/lib/domain/small-numbers'
import { nameOf, whatComesOut } from '@/tests/support/curious-reader'
import { figureTables } from '@/tests/support/figure-tables'

const count = (value: number | null, status: Figure['status'] = 'final'): Figure => ({ value, numerator: null, denominator: null, status })
const share = (numerator: number, rest: number): Figure => ({
  value: (100 * numerator) / (numerator + rest),
  numerator,
  denominator: numerator + rest,
  status: 'provisional',
})
const cell = (area: string | null, value: number | Figure | null, period = '2022', breakdown: string | null = null): FigureCell => ({
  area,
  breakdown,
  period,
  figure: typeof value === 'object' && value !== null ? value : count(value, value === null ? 'unknown' : 'final'),
})
const read = (cells: FigureCell[], kind: KpiKind = 'flow', threshold = 10) =>
  figuresForReaders(cells, { kind, threshold }).map(({ figure }) => (figure.status === 'secret' ? 'geheim' : figure.value))

test('a count below the threshold is secret, also zero, and others are rounded to five', () => {
  expect(read([cell('a', 9), cell('b', 0), cell('c', 12), cell('d', 13)])).toEqual(['geheim', 'geheim', 10, 15])
})

test('no region can set the threshold below eight', () => {
  expect(read([cell('a', 7), cell('b', 8)], 'stock', 1)).toEqual(['geheim', 10])
})

test('a percentage without numerator and denominator is shown to one decimal, as CBS does', () => {
  expect(read([cell('a', 14.2857), cell('b', 10.1)], 'percentage')).toEqual([14.3, 10.1])
})

test('a number at a KPI that is told in words is secret: nobody said what it counts', () => {
  expect(read([cell('a', 3), cell('b', 300)], 'qualitative')).toEqual(['geheim', 'geheim'])
})

test('one hidden municipality takes the smallest other along, for the total would give it away', () => {
  expect(read([cell(null, 193), cell('a', 3), cell('b', 100), cell('c', 30), cell('d', 60)])).toEqual([195, 'geheim', 100, 'geheim', 60])
})

test('with one municipality the total gives it away, so the total goes', () => {
  expect(read([cell(null, 3), cell('a', 3)])).toEqual(['geheim', 'geheim'])
})

test('small municipalities that together are large enough hide each other', () => {
  expect(read([cell(null, 120), cell('a', 4), cell('b', 6), cell('c', 2), cell('d', 8), cell('e', 100)])).toEqual([
    120,
    'geheim',
    'geheim',
    'geheim',
    'geheim',
    100,
  ])
})

test('a hidden half year takes the other half along, and in both another municipality', () => {
  const cells = ['2022-h1', '2022-h2', '2022'].flatMap((period, time) => [
    cell(null, [103, 120, 223][time]!, period),
    cell('a', [3, 20, 23][time]!, period),
    cell('b', [40, 40, 80][time]!, period),
    cell('c', [60, 60, 120][time]!, period),
  ])
  expect(read(cells)).toEqual([105, 'geheim', 'geheim', 60, 120, 'geheim', 'geheim', 60, 225, 25, 80, 120])
  expect(read(cells, 'stock')).toEqual([105, 'geheim', 'geheim', 60, 120, 20, 40, 60, 225, 25, 80, 120])
})

test('a hidden breakdown takes another along, in two municipalities', () => {
  const cells = [null, 'x', 'y', 'z'].flatMap((breakdown, kind) => [
    cell(null, [298, 63, 90, 145][kind]!, '2022', breakdown),
    cell('a', [93, 3, 40, 50][kind]!, '2022', breakdown),
    cell('b', [65, 20, 20, 25][kind]!, '2022', breakdown),
    cell('c', [140, 40, 30, 70][kind]!, '2022', breakdown),
  ])
  const shown = read(cells)
  expect(shown.filter((value) => value === 'geheim')).toHaveLength(4)
  expect([shown[5], shown[6], shown[9], shown[10]]).toEqual(['geheim', 'geheim', 'geheim', 'geheim'])
})

test('a percentage is made of the rounded numerator and denominator, and is secret when one of both sides is small', () => {
  const cells = [cell('a', share(12, 88)), cell('b', share(9, 991)), cell('c', share(96, 4)), cell('d', share(33, 33))]
  expect(figuresForReaders(cells, { kind: 'percentage', threshold: 10 }).map(({ figure }) => figure)).toEqual([
    { value: 10, numerator: 10, denominator: 100, status: 'provisional' },
    { value: null, numerator: null, denominator: null, status: 'secret' },
    { value: null, numerator: null, denominator: null, status: 'secret' },
    { value: 53.8, numerator: 35, denominator: 65, status: 'provisional' },
  ])
})

test('numerators and denominators are shown only where all figures of the year have them and are of one kind of period', () => {
  const counted = (cells: FigureCell[]) =>
    figuresForReaders(cells, { kind: 'percentage', threshold: 10 }).map(({ figure: { value, numerator, denominator } }) => [
      value,
      numerator,
      denominator,
    ])
  const own = cell('a', share(52, 148))
  expect(counted([own, cell('b', share(33, 33))])).toEqual([
    [25, 50, 200],
    [53.8, 35, 65],
  ])
  expect(counted([own, cell(null, count(26.3)), cell('a', share(52, 148), '2021')])).toEqual([
    [25, null, null],
    [26.3, null, null],
    [25, 50, 200],
  ])
  expect(counted([own, cell('b', share(33, 33), '2022-h2')])).toEqual([
    [25, null, null],
    [53.8, null, null],
  ])
})

test('a national percentage without numerator and denominator stays as it is', () => {
  expect(read([cell('a', count(7.9)), cell('b', count(0.4))], 'percentage')).toEqual([7.9, 0.4])
})

test('with only a numerator or only a denominator the other is computed, as a reader would', () => {
  const half = (value: number | null, numerator: number | null, denominator: number | null) =>
    cell('a', { value, numerator, denominator, status: 'final' })
  expect(read([half(1, null, 500)], 'percentage')).toEqual(['geheim'])
  expect(read([half(10, 50, null)], 'percentage')).toEqual([10])
  expect(read([half(0, 0, null)], 'percentage')).toEqual(['geheim'])
})

test('a count never carries a numerator or denominator out', () => {
  const [only] = figuresForReaders([cell('a', { value: 50, numerator: 3, denominator: 7, status: 'final' })], {
    kind: 'stock',
    threshold: 10,
  })
  expect(only!.figure).toEqual(count(50))
})

test('what was secret at its source is not given away by a total', () => {
  expect(read([cell(null, 100), cell('a', count(null, 'secret')), cell('b', 40), cell('c', 56)])).toEqual([100, 'geheim', 'geheim', 55])
})

test('an unknown municipality is not given away by a total either, but stays unknown', () => {
  expect(read([cell(null, 100), cell('a', null), cell('b', 40), cell('c', 56)])).toEqual([100, null, 'geheim', 'geheim'])
  expect(read([cell(null, 96), cell('a', null), cell('b', 40), cell('c', 56)])).toEqual([95, null, 40, 55])
})

test('a year is not used to compute a quarter, also when other quarters are missing', () => {
  expect(read([cell('a', 45, '2022'), cell('a', 3, '2022-k1'), cell('a', 40, '2022-k2')])).toEqual([45, 'geheim', 'geheim'])
  expect(read([cell('a', 90, '2022'), cell('a', 3, '2022-k1'), cell('a', 40, '2022-k2')])).toEqual([90, 'geheim', 40])
  expect(read([cell('a', 103, '2022'), cell('a', 100, '2022-h1')])).toEqual([105, 'geheim'])
})

test('what is unknown brings nothing out that was left behind it', () => {
  const left = cell('a', { value: 12, numerator: 3, denominator: 25, status: 'unknown' })
  for (const kind of ['percentage', 'stock'] as const)
    expect(figuresForReaders([left], { kind, threshold: 10 })[0]!.figure).toEqual(count(null, 'unknown'))
})

test('a running total never falls, so what is hidden is hidden in earlier periods too', () => {
  const periods = ['2021-h1', '2021-h2', '2022-h1']
  const cells = periods.flatMap((period, time) => [
    cell(null, 93 + 50 * time, period),
    cell('a', time === 2 ? 9 : 3, period),
    cell('b', 30 + time, period),
    cell('c', 60 + 49 * time, period),
  ])
  expect(read(cells, 'cumulative').filter((_, index) => index % 4 === 2)).toEqual(['geheim', 'geheim', 'geheim'])
})

test('beside a hidden running total goes one that still grows: the shown figures of later say how high it can be', () => {
  const cells = [99, 9, 30, 60, 120, 10, 30, 80].map((value, index) =>
    cell([null, 'a', 'b', 'c'][index % 4]!, value, index < 4 ? '2021' : '2022'),
  )
  expect(read(cells, 'cumulative')).toEqual([100, 'geheim', 30, 'geheim', 120, 10, 30, 80])
})

test('a stand at the end of the year is that of the second half, so both hide the same', () => {
  const cells = [cell(null, 93, '2022'), cell('a', 3, '2022'), cell('b', 30, '2022'), cell('c', 60, '2022'), cell('b', 30, '2022-h2')]
  expect(read(cells, 'stock')).toEqual([95, 'geheim', 'geheim', 60, 'geheim'])
})

test('a percentage of the year and that of its last half year are hidden together, also where only one tells its numerator: both may say one stand', () => {
  const known = [cell('a', share(3, 97), '2022-h2'), cell('b', share(52, 148), '2022-h2')]
  const only = [
    cell('a', count(3), '2022'),
    cell('b', count(26), '2022'),
    cell('a', count(4.2), '2022-h1'),
    cell('a', count(3.1), '2022-k4'),
  ]
  expect(read([...known, ...only], 'percentage')).toEqual(['geheim', 25, 'geheim', 26, 4.2, 'geheim'])
  expect(read([cell('a', count(null, 'secret'), '2022'), cell('a', count(7.5), '2022-12-31')], 'percentage')).toEqual(['geheim', 'geheim'])
  expect(read([cell('a', null, '2022'), cell('a', share(3, 97), '2022-h2')], 'percentage')).toEqual([null, 'geheim'])
})

test('words pass', () => {
  expect(read([cell('a', null)], 'qualitative')).toEqual([null])
})

/** What can be the same stand: of one place, at the end of one day. */
const onDay = ({ area, breakdown, period }: FigureCell) => [area, breakdown, daysOf(period).last].join(' ')

const layersOf = (kind: KpiKind): ((figure: Figure) => number)[] =>
  kind === 'percentage'
    ? [(figure) => figure.numerator ?? 0, (figure) => (figure.denominator ?? 0) - (figure.numerator ?? 0)]
    : [(figure) => figure.value ?? 0]

test.each(['flow', 'stock', 'percentage', 'cumulative'] as const)(
  'of a %s nobody can compute a hidden figure from all that is shown',
  (kind) => {
    const figureOf = (counts: number[]) => (kind === 'percentage' ? share(counts[0]!, counts[1]!) : count(counts[0]!))
    fc.assert(
      fc.property(
        figureTables(figureOf, kind === 'percentage' ? 2 : 1, kind === 'stock' || kind === 'cumulative' ? 'running' : 'added'),
        fc.integer({ min: 8, max: 15 }),
        ({ cells, isComplete }, threshold) => {
          const seen = figuresForReaders(cells, { kind, threshold })
          for (const layer of layersOf(kind)) {
            const truth = cells.map(({ figure }) => layer(figure))
            expect(whatComesOut(seen, truth, { over: kind === 'percentage' ? 'flow' : kind, threshold, addsUp: isComplete })).toEqual([])
            seen.forEach(({ figure }, index) => {
              if (figure.status !== 'secret' && figure.value !== null) expect(truth[index]).toBeGreaterThanOrEqual(threshold)
            })
          }
        },
      ),
      { numRuns: 80 },
    )
  },
  60_000,
)

test('of a percentage of which the periods are stands nobody can compute a hidden figure either, nor read it from a percentage alone', () => {
  const alone = fc.infiniteStream(fc.integer({ min: 0, max: 3 }))
  fc.assert(
    fc.property(
      figureTables((counts) => share(counts[0]!, counts[1]!), 2, 'running'),
      fc.integer({ min: 8, max: 15 }),
      alone,
      ({ cells, isComplete }, threshold, told) => {
        const given = cells.map((one) =>
          told.next().value === 0 && one.area !== null && one.figure.status === 'provisional'
            ? { ...one, figure: count(one.figure.value) }
            : one,
        )
        const seen = figuresForReaders(given, { kind: 'percentage', threshold })
        const hidden = new Set(seen.filter(({ figure }) => figure.status === 'secret').map(onDay))
        expect(seen.filter((one) => one.figure.value !== null && hidden.has(onDay(one))).map(nameOf)).toEqual([])
        // Whoever tells no counts is in no total that can be subtracted from.
        if (given.some((one, index) => one !== cells[index])) return
        for (const layer of layersOf('percentage')) {
          const truth = cells.map(({ figure }) => layer(figure))
          expect(whatComesOut(seen, truth, { over: 'stock', threshold, addsUp: isComplete })).toEqual([])
        }
      },
    ),
    { numRuns: 120 },
  )
}, 60_000)

test('nobody can compute the small figure of a municipality that is unknown, nor others through it', () => {
  const complete = (kind: 'flow' | 'stock') =>
    figureTables(([value]) => count(value!), 1, kind === 'flow' ? 'added' : 'running').filter(({ isComplete }) => isComplete)
  const kinds = fc.constantFrom('flow' as const, 'stock' as const)
  fc.assert(
    fc.property(
      kinds.chain((kind) => complete(kind).map(({ cells }) => ({ cells, kind }))),
      ({ cells, kind }) => {
        const isMissing = ({ area }: FigureCell) => area === 'm1'
        const given = cells.map((one) => (isMissing(one) ? { ...one, figure: count(null, 'unknown') } : one))
        const seen = figuresForReaders(given, { kind, threshold: 10 }).map((one) =>
          isMissing(one) ? { ...one, figure: count(null, 'secret') } : one,
        )
        const truth = cells.map(({ figure }) => figure.value!)
        const mayComeOut = cells.flatMap((one, index) =>
          isMissing(one) && (truth[index] === 0 || truth[index]! >= 10) ? [nameOf(one)] : [],
        )
        const out = whatComesOut(seen, truth, { over: kind, threshold: 10, addsUp: true })
        expect(out.filter((sentence) => !mayComeOut.some((name) => sentence.startsWith(`${name} `)))).toEqual([])
      },
    ),
  )
})

test('the curious reader of these tests does find what is hidden alone', () => {
  const cells = [cell(null, 103), cell('a', count(null, 'secret')), cell('b', 40), cell('c', 60)]
  const attempt = { over: 'flow' as const, threshold: 10, addsUp: true }
  expect(whatComesOut(cells, [103, 3, 40, 60], attempt)).toEqual(['a / total / 2022 can be computed', 'a / total / 2022 is pinned'])
  const growing = [99, 9, 30, 60, 120, 10, 30, 80].map((value, index) => {
    const figure = index === 1 || index === 2 ? count(null, 'secret') : count(value)
    return cell([null, 'a', 'b', 'c'][index % 4]!, figure, index < 4 ? '2021' : '2022')
  })
  const known = { over: 'cumulative' as const, threshold: 10, addsUp: true }
  expect(whatComesOut(growing, [99, 9, 30, 60, 120, 10, 30, 80], known)).toEqual([
    'a / total / 2021 is pinned',
    'b / total / 2021 is pinned',
  ])
  const two = [cell(null, 45), cell('a', count(null, 'secret')), cell('b', count(null, 'secret')), cell('c', 40)]
  expect(whatComesOut(two, [45, 3, 2, 40], attempt)).toEqual(['a / total / 2022 is pinned', 'b / total / 2022 is pinned'])
})

test('figures come back in their order, in fives, and nothing is hidden where nothing is small', () => {
  fc.assert(
    fc.property(
      figureTables(([value]) => count(value! + 10), 1),
      ({ cells, isComplete }) => {
        const seen = figuresForReaders(cells, { kind: 'stock', threshold: 10 })
        expect(seen.map(({ area, breakdown, period }) => [area, breakdown, period])).toEqual(
          cells.map((one) => [one.area, one.breakdown, one.period]),
        )
        expect(seen.every(({ figure }) => figure.value === null || figure.value % 5 === 0)).toBe(true)
        if (isComplete) expect(seen.every(({ figure }) => figure.status === 'final')).toBe(true)
      },
    ),
  )
})

test('ten years of half years of fifteen municipalities with four breakdowns take at most 50 ms', () => {
  const number = (area: number, kind: number, time: number) => (7 * area * area + 13 * kind + 5 * time) % (area % 3 === 0 ? 23 : 180)
  const cells = Array.from({ length: 10 }, (_, year) => ['h1', 'h2'].map((half) => `${2013 + year}-${half}`)).flatMap((halves, year) =>
    [...halves, String(2013 + year)].flatMap((period, time) =>
      Array.from({ length: 16 }, (_, area) =>
        Array.from({ length: 5 }, (_, kind) => {
          const sum = (areas: number[]) =>
            areas.flatMap((a) =>
              (kind === 0 ? [1, 2, 3, 4] : [kind]).flatMap((k) => (time === 2 ? [0, 1] : [time]).map((t) => number(a, k, 2 * year + t))),
            )
          const areas = area === 0 ? Array.from({ length: 15 }, (_, other) => other + 1) : [area]
          return cell(
            area === 0 ? null : `m${area}`,
            sum(areas).reduce((a, b) => a + b, 0),
            period,
            kind === 0 ? null : `b${kind}`,
          )
        }),
      ).flat(),
    ),
  )
  expect(cells).toHaveLength(2400)
  const runs = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage()
    read(cells)
    return process.cpuUsage(start).user / 1000
  })
  expect(Math.min(...runs)).toBeLessThan(50)
})
