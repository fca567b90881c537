import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Figure } from '@/lib/domain/kpi'
import { sumInWords, sumOfMunicipalities, sumOfPeriods } from '@/lib/domain/kpi-sums'

const count = (value: number | null, status: Figure['status'] = 'final'): Figure => ({ value, numerator: null, denominator: null, status })
const share = (numerator: number, denominator: number): Figure => ({
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
  status: 'final',
})
const flow = { kind: 'flow', countingLevel: 'trajectory' } as const
const percentage = { kind: 'percentage', countingLevel: 'family' } as const

test('a region is the sum of its municipalities', () => {
  const sum = sumOfMunicipalities(flow, [count(10), count(0), count(2.5)])
  expect(sum).toEqual({ ok: true, sum: { value: 12.5, numerator: null, denominator: null, known: 3, total: 3, label: null } })
  expect(sumInWords(sum)).toBe('')
})

test('a missing or secret municipality makes the sum incomplete, never a silent zero', () => {
  const sum = sumOfMunicipalities(flow, [count(10), count(20), count(5), count(1), count(null, 'secret')])
  expect(sum).toMatchObject({ ok: true, sum: { value: 36, known: 4, total: 5 } })
  expect(sumInWords(sum)).toBe('onvolledig (4 van 5)')
  const nothing = sumOfMunicipalities(flow, [null, count(null, 'unknown')])
  expect(nothing).toMatchObject({ ok: true, sum: { value: null, known: 0, total: 2 } })
  expect(sumInWords(nothing)).toBe('onbekend (0 van 2)')
})

test('unique youths that are added are called a sum of municipalities', () => {
  const sum = sumOfMunicipalities({ kind: 'stock', countingLevel: 'youth' }, [count(10), null])
  expect(sumInWords(sum)).toBe('som van gemeenten, onvolledig (1 van 2)')
})

test('a percentage of the region comes from numerators and denominators, never from a mean of percentages', () => {
  expect(sumOfMunicipalities(percentage, [share(10, 100), share(90, 100), null])).toMatchObject({
    ok: true,
    sum: { value: 50, numerator: 100, denominator: 200, known: 2, total: 3 },
  })
  const without = sumOfMunicipalities(percentage, [share(10, 100), count(12)])
  expect(without).toEqual({ ok: false, failure: 'no-parts-of-percentage' })
  expect(sumInWords(without)).toBe('Niet te berekenen: teller of noemer ontbreekt')
  expect(sumOfMunicipalities(percentage, [{ ...share(1, 1), numerator: 0, denominator: 0 }])).toMatchObject({ sum: { value: null } })
})

test('words are never added', () => {
  expect(sumOfMunicipalities({ kind: 'qualitative', countingLevel: null }, [])).toEqual({ ok: false, failure: 'qualitative' })
})

const halves = (first: Figure | null, second: Figure | null) => [
  { period: '2022-h1', figure: first },
  { period: '2022-h2', figure: second },
]

test('half years add up to a year of what came in, when both are there', () => {
  expect(sumOfPeriods(flow, '2022', halves(count(10), count(12)))).toMatchObject({ ok: true, sum: { value: 22, known: 2, total: 2 } })
  const quarters = ['2022-k1', '2022-k2', '2022-k3', '2022-k4'].map((period) => ({ period, figure: count(5) }))
  expect(sumOfPeriods(flow, '2022', quarters)).toMatchObject({ ok: true, sum: { value: 20 } })
  expect(sumOfPeriods(flow, '2022-h2', quarters.slice(2))).toMatchObject({ ok: true, sum: { value: 10 } })
})

test.each([
  ['one half is unknown', halves(count(10), null)],
  ['one half is secret', halves(count(10), count(null, 'secret'))],
  ['one half is not there', halves(count(10), count(12)).slice(0, 1)],
  ['one half is there twice', [...halves(count(10), count(12)).slice(0, 1), ...halves(count(10), count(12)).slice(0, 1)]],
  ['a half is of another year', [{ period: '2021-h2', figure: count(1) }, ...halves(count(10), null).slice(0, 1)]],
  ['nothing is there', []],
])('there is no year when %s', (_, parts) => {
  expect(sumOfPeriods(flow, '2022', parts)).toEqual({ ok: false, failure: 'parts-missing' })
})

test('a stand, a running total, a percentage and unique youths are never added over periods', () => {
  const parts = halves(count(10), count(12))
  for (const kind of ['stock', 'cumulative', 'percentage', 'qualitative'] as const) {
    expect(sumOfPeriods({ kind, countingLevel: null }, '2022', parts)).toEqual({ ok: false, failure: 'not-over-periods' })
  }
  expect(sumOfPeriods({ kind: 'flow', countingLevel: 'youth' }, '2022', parts)).toEqual({ ok: false, failure: 'unique-youths' })
})

const known = fc.integer({ min: 0, max: 5000 }).map((value) => count(value))
const parts = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 })).map(([a, b]) => share(Math.min(a, b), b))
const missing = fc.constantFrom(null, count(null, 'secret'), count(null, 'unknown'))

test('in any order the sum is the same, and what is missing changes only the completeness', () => {
  fc.assert(
    fc.property(fc.array(known), fc.array(missing), fc.constantFrom('stock', 'flow', 'cumulative'), (figures, gaps, kind) => {
      const kpi = { kind, countingLevel: null } as const
      const all = sumOfMunicipalities(kpi, [...gaps, ...figures.toReversed()])
      expect(all).toMatchObject({ sum: { known: figures.length, total: figures.length + gaps.length } })
      const value = figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure.value!, 0)
      expect(all.ok && all.sum.value).toBe(value)
    }),
  )
})

test('a percentage of the region lies between the lowest and the highest of its municipalities', () => {
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1 }), (figures) => {
      const result = sumOfMunicipalities(percentage, figures)
      const values = figures.map(({ value }) => value!)
      expect(result.ok && result.sum.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
      expect(result.ok && result.sum.value).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
    }),
  )
})

test('a late correction changes the sum by exactly the correction', () => {
  fc.assert(
    fc.property(fc.array(known, { minLength: 1 }), fc.integer({ min: 0, max: 5000 }), (figures, corrected) => {
      const [old, ...others] = figures as [Figure, ...Figure[]]
      const before = sumOfMunicipalities(flow, [old, ...others])
      const after = sumOfMunicipalities(flow, [count(corrected, 'revisedProvisional'), ...others])
      expect(after.ok && before.ok && after.sum.value! - before.sum.value!).toBe(corrected - old.value!)
    }),
  )
})
