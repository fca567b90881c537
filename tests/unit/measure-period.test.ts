import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  comparePeriods,
  daysOf,
  isMeasurePeriod,
  measurePeriodKind,
  measurePeriodWords,
  previousOf,
  readMeasurePeriod,
} from '@/lib/domain/measure-period'

test.each([
  ['2022', '2022'],
  ['2022-h1', '1e halfjaar 2022'],
  ['2022-k3', '3e kwartaal 2022'],
  ['2022-m06', 'juni 2022'],
  ['2025-06-30', '30 juni 2025'],
])('%s is shown as "%s" and read again', (period, words) => {
  expect(measurePeriodWords(period)).toBe(words)
  expect(readMeasurePeriod(words)).toEqual({ period, status: null })
})

test.each([
  ['2022JJ00', '2022', null],
  ['2022HJ01', '2022-h1', null],
  ['2022KW03', '2022-k3', null],
  ['2022MM06', '2022-m06', null],
  [' 2022MM10  ', '2022-m10', null],
  ['2022-1', '2022-h1', null],
  ['2022-h2', '2022-h2', null],
  ['eerste halfjaar 2022', '2022-h1', null],
  ['Tweede half jaar 2022', '2022-h2', null],
  ['vierde kwartaal 2022', '2022-k4', null],
  ['Q2 2023', '2023-k2', null],
  ['30 juni 2025*', '2025-06-30', 'provisional'],
  ['2023 **', '2023', 'revisedProvisional'],
  ['2022JJ00*', '2022', 'provisional'],
  ['30-6-2025', '2025-06-30', null],
  ['2025-06-30', '2025-06-30', null],
])('the table says "%s": that is %s', (text, period, status) => {
  expect(readMeasurePeriod(text)).toEqual({ period, status })
})

test.each([
  '',
  '*',
  '2022***',
  '2022JJ01',
  '2022HJ03',
  '2022KW05',
  '2022MM13',
  '2022-3',
  '3e halfjaar 2022',
  '5e kwartaal 2022',
  '31 juni 2025',
  'totaal',
])('"%s" is no period that exists', (text) => {
  expect(readMeasurePeriod(text)).toBeNull()
})

test.each([
  ['2022', '2021'],
  ['2022-h1', '2021-h2'],
  ['2022-h2', '2022-h1'],
  ['2022-k1', '2021-k4'],
  ['2022-k3', '2022-k2'],
  ['2022-m01', '2021-m12'],
  ['2022-m11', '2022-m10'],
  ['2025-06-30', '2024-06-30'],
  ['2024-02-29', '2023-02-28'],
])('before %s comes %s, of the same kind', (period, before) => {
  expect(previousOf(period)).toBe(before)
})

test('periods stand in the order of their first day, the longest first', () => {
  const periods = ['2022-01-01', '2022-k2', '2022-h1', '2021-m12', '2022-k1', '2022', '2022-m01']
  expect(periods.toSorted(comparePeriods)).toEqual(['2021-m12', '2022', '2022-h1', '2022-k1', '2022-m01', '2022-01-01', '2022-k2'])
  expect(comparePeriods('2022', '2022')).toBe(0)
})

const year = fc.integer({ min: 2000, max: 2099 })
const periods = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.constantFrom('h1', 'h2', 'k1', 'k2', 'k3', 'k4', 'm01', 'm06', 'm12')).map(([y, part]) => `${y}-${part}`),
  fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
)

test('of every period: its words can be read, and the one before exists, is of its kind and ends before it starts', () => {
  fc.assert(
    fc.property(periods, (period) => {
      expect(readMeasurePeriod(measurePeriodWords(period))?.period).toBe(period)
      const before = previousOf(period)
      expect([isMeasurePeriod(before), measurePeriodKind(before)]).toEqual([true, measurePeriodKind(period)])
      expect(daysOf(before).last < daysOf(period).first).toBe(true)
      expect(comparePeriods(before, period)).toBeLessThan(0)
    }),
  )
})

test('any text is read or refused, never a crash', () => fc.assert(fc.property(fc.string(), (text) => void readMeasurePeriod(text))))
