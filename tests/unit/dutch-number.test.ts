import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberInWords, readDutchNumber } from '@/lib/domain/dutch-number'

test.each([
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1 234', 1234],
  ['1 234,50', 1234.5],
  ['1.234.567', 1234567],
  ['12.34567', 12.34567],
  ['0,125', 0.125],
  ['0.125', 0.125],
  ['1234.567', 1234.567],
  ['-3', -3],
  ['−3', -3],
  [' 9,8 % ', 9.8],
  ['3.865,0%', 3865],
  ['0', 0],
  ['-0', 0],
])('"%s" is %d, with comma or with dot', (text, value) => {
  expect(readDutchNumber(text)).toEqual({ ok: true, value })
})

test.each([
  ['1.234', 1234, 1.234],
  ['12,345', 12345, 12.345],
  ['-1.500', -1500, -1.5],
  ['1.234%', 1234, 1.234],
])('"%s" can mean two things, so it is asked back', (text, whole, decimal) => {
  expect(readDutchNumber(text)).toEqual({ ok: false, failure: 'ambiguous', readings: [whole, decimal] })
})

test.each(['', '-', '.', 'x', '12,', ',5', '1.23.4', '1.234.5', '1,234,5', '12 34', '1e5', '--3', '5 %%', 'NaN', '9'.repeat(400)])(
  '"%s" is no number',
  (text) => {
    expect(readDutchNumber(text)).toEqual({ ok: false, failure: 'not-a-number' })
  },
)

test('what the app writes it can read again, or asks back with the right one among the readings', () => {
  const numbers = fc.integer({ min: -1e9, max: 1e9 }).map((number) => number / 100)
  fc.assert(
    fc.property(numbers, (value) => {
      const read = readDutchNumber(numberInWords(value))
      if (read.ok) expect(read.value).toBe(value)
      else expect(read.failure === 'ambiguous' && read.readings).toContain(value)
    }),
  )
})

test('any text is read or refused, never a crash', () => fc.assert(fc.property(fc.string(), (text) => void readDutchNumber(text))))

test('numbers in words', () => {
  expect([numberInWords(1234.5), numberInWords(12, 1), numberInWords(9.84, 1), numberInWords(-3)]).toEqual(['1.234,5', '12,0', '9,8', '-3'])
})
