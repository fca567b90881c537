import { expect, test } from 'vitest'
import { isUntouchedSince } from '@/lib/domain/freshness'

test.each([
  ['the day before', { on: '2023-05-31' }, true],
  ['on that day', { on: '2023-06-01' }, false],
  ['later', { on: '2023-06-02' }, false],
  ['never', null, true],
])('what somebody did something with %s', (_, touched, expected) => expect(isUntouchedSince({ touched }, '2023-06-01')).toBe(expected))
