import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateWords, dayAndMonth, daysBetween, fullDate, monthsBetween, readDutchDate, shortDate } from '@/lib/domain/dutch-dates'

test.each([
  ['31-12-2023', '2023-12-31', 'day'],
  ['1/2/2023', '2023-02-01', 'day'],
  ['2023-02-01', '2023-02-01', 'day'],
  ['31 december 2023', '2023-12-31', 'day'],
  ['  3 Mrt 2023 ', '2023-03-03', 'day'],
  ['3 maa 2023', '2023-03-03', 'day'],
  ['december 2023', '2023-12-31', 'month'],
  ['feb 2024', '2024-02-29', 'month'],
  ['sept. 2023', '2023-09-30', 'month'],
  ['4e kwartaal 2023', '2023-12-31', 'quarter'],
  ['Q2 2023', '2023-06-30', 'quarter'],
  ['2023', '2023-12-31', 'year'],
  ['eind 2023', '2023-12-31', 'year'],
  ['30-02-2023', null, null],
  ['31-04-2023', null, null],
  ['5e kwartaal 2023', null, null],
  ['1823', null, null],
  ['na de zomer', null, null],
  ['', null, null],
])('"%s" is read as %s', (text, date, precision) => {
  expect(readDutchDate(text)).toEqual(date === null ? null : { date, precision })
})

test('what the app writes it can read again', () => {
  const dates = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(dates, fc.constantFrom('day' as const, 'month' as const, 'quarter' as const, 'year' as const), (date, precision) => {
      const words = dateWords(date, precision)
      const read = readDutchDate(words)
      expect(read?.precision).toBe(precision)
      expect(dateWords(read!.date, precision)).toBe(words)
    }),
  )
})

test('any text is read or refused, never a crash', () => fc.assert(fc.property(fc.string(), (text) => void readDutchDate(text))))

test('dates in words', () => {
  expect([dayAndMonth('2023-06-16'), fullDate('2023-06-16')]).toEqual(['16 juni', '16 juni 2023'])
  expect([shortDate('2023-06-16', '2023-01-01'), shortDate('2022-06-16', '2023-01-01')]).toEqual(['16 juni', '16 juni 2022'])
})

test('days and whole months between two dates', () => {
  expect(daysBetween('2023-03-25', '2023-03-27')).toBe(2)
  expect([
    monthsBetween('2022-04-30', '2023-06-05'),
    monthsBetween('2023-05-31', '2023-06-05'),
    monthsBetween('2023-06-05', '2023-01-01'),
  ]).toEqual([13, 0, 0])
})
