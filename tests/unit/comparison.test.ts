import { describe, expect, test } from 'vitest'
import { compareStandings, countChanges, dateMove, twoPeriods, type Standing } from '@/lib/domain/comparison'
import { lightChange } from '@/lib/domain/standing'
import { comparisonAddress, readComparison } from '@/lib/forms/comparison-address'

const standing = (given: Partial<Standing> = {}): Standing => ({
  ...{ light: 'onTrack', lifecycle: 'running', expectedOn: null, expectedPrecision: null },
  ...given,
})

test.each([
  ['onTrack', 'stuck', 'worse'],
  ['stuck', 'atRisk', 'better'],
  ['atRisk', 'atRisk', 'same'],
  ['noJudgement', 'noJudgement', 'same'],
  ['noJudgement', 'stuck', null],
  ['onTrack', 'noJudgement', null],
] as const)('from %s to %s is %s', (before, after, change) => expect(lightChange(before, after)).toBe(change))

describe('one state in two periods', () => {
  test.each([
    ['what had never been reported is new', null, standing(), { change: 'new', differs: true, moved: null }],
    ['what is dropped at once is dropped', null, standing({ lifecycle: 'dropped' }), { change: 'dropped', differs: true, moved: null }],
    ['what was never reported did not change', null, null, { change: 'same', differs: false, moved: null }],
    ['the same again', standing(), standing(), { change: 'same', differs: false, moved: null }],
    [
      'another life cycle under the same light differs',
      standing(),
      standing({ lifecycle: 'paused' }),
      { change: 'same', differs: true, moved: null },
    ],
    [
      'a later date under the same light differs',
      standing({ expectedOn: '2023-06-30', expectedPrecision: 'month' }),
      standing({ expectedOn: '2023-12-31', expectedPrecision: 'year' }),
      { change: 'same', differs: true, moved: 'later' },
    ],
  ] as const)('%s', (_, before, after, comparison) => expect(compareStandings(before, after)).toEqual(comparison))
})

test('a date moves only where there were two', () => {
  expect(dateMove('2023-12-31', '2023-06-30')).toBe('earlier')
  expect(dateMove(null, '2023-06-30')).toBeNull()
  expect(dateMove('2023-06-30', null)).toBeNull()
})

test('changes are counted by kind', () => {
  expect(countChanges(['worse', 'worse', 'new', 'same'])).toEqual({ better: 0, worse: 2, new: 1, finished: 0, dropped: 0, same: 1 })
})

describe('which two periods', () => {
  const periods = ['2022-1', '2022-2', '2023-1'].map((slug) => ({ slug }))
  test.each([
    ['the last two without a choice', {}, ['2022-2', '2023-1']],
    ['those that are asked for', { from: '2022-1', to: '2023-1' }, ['2022-1', '2023-1']],
    ['the earlier one first, however they are asked', { from: '2023-1', to: '2022-1' }, ['2022-1', '2023-1']],
    ['not one with itself', { from: '2022-1', to: '2022-1' }, ['2022-1', '2022-2']],
    ['nonsense counts as no choice', { from: 'x', to: 'y' }, ['2022-2', '2023-1']],
    ['only the last is asked', { from: '2023-1' }, ['2022-2', '2023-1']],
    ['only the first is asked', { to: '2022-1' }, ['2022-1', '2022-2']],
  ] as const)('%s', (_, asked, [from, to]) => expect(twoPeriods(periods, asked)).toEqual({ from: { slug: from }, to: { slug: to } }))

  test('there are no two in the first period', () => {
    expect(twoPeriods(periods.slice(0, 1), {})).toBeNull()
    expect(twoPeriods([], {})).toBeNull()
  })
})

test('filters come back from the address that they made', () => {
  const input = { van: '2022-2', naar: '2023-1', ambitie: '3', toon: 'worse', pagina: 2 } as const
  const params = Object.fromEntries(new URLSearchParams(comparisonAddress(input)))
  expect(readComparison(params)).toEqual(input)
  expect(readComparison({ toon: 'onzin', pagina: '-1', ambitie: 'a\0b' })).toEqual({ pagina: 1 })
})
