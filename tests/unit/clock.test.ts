import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dutchDate, now } from '@/lib/kernel/clock'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

const at = (real: string, pretended: string): Date => {
  vi.setSystemTime(new Date(real))
  vi.stubEnv('KOERSVAST_TODAY', pretended)
  return now()
}

test.each([
  ['2026-11-27T22:30:00Z', '2023-06-05', '2023-06-05T21:30:00.000Z'],
  ['2026-11-27T23:30:00Z', '2023-06-05', '2023-06-04T22:30:00.000Z'],
  ['2026-07-01T22:30:00Z', '2024-12-05', '2024-12-04T23:30:00.000Z'],
  ['2026-07-01T21:59:59Z', '2024-12-05', '2024-12-05T22:59:59.000Z'],
  ['2026-10-25T22:30:00Z', '2023-06-05', '2023-06-04T22:30:00.000Z'],
])('at %s the day %s is %s: the Dutch time of day, on that day', (real, pretended, expected) => {
  const moment = at(real, pretended)
  expect(moment.toISOString()).toBe(expected)
  expect(dutchDate(moment)).toBe(pretended)
})

test('from a moment the clock runs on', () => {
  const first = at('2026-11-27T22:30:00Z', '2023-06-05T08:00Z')
  vi.advanceTimersByTime(90_000)
  expect(now().getTime() - first.getTime()).toBe(90_000)
  expect(dutchDate(first)).toBe('2023-06-05')
})
