import { expect, test } from 'vitest'
import { daysLeft, isOpen, periodName } from '@/lib/domain/period'
import { dutchDate } from '@/lib/kernel/clock'

const period = { opensOn: '2023-03-20', closesOn: '2023-03-26' }

test.each([
  ['the last minute before opening', '2023-03-19T22:59:00Z', false],
  ['the first minute', '2023-03-19T23:00:00Z', true],
  ['the last minute, on the day that summer time begins', '2023-03-26T21:59:00Z', true],
  ['the minute after closing', '2023-03-26T22:00:00Z', false],
])('%s', (_, moment, open) => expect(isOpen(period, dutchDate(new Date(moment)))).toBe(open))

test('days left after today', () => expect([daysLeft(period, '2023-03-26'), daysLeft(period, '2023-03-20')]).toEqual([0, 6]))

test.each([
  ['2023-1', 'halfYear', '1e halfjaar 2023'],
  ['2023-3', 'quarter', '3e kwartaal 2023'],
  ['2023', 'year', '2023'],
] as const)('%s is called %s', (slug, kind, name) => expect(periodName({ slug, kind })).toBe(name))
