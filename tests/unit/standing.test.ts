import { describe, expect, test } from 'vitest'
import { changeBetween, countLights, isOverdue, reportState, shownLight, sumCounts } from '@/lib/domain/standing'
import type { Lifecycle, Light } from '@/lib/domain/progress'

test.each([
  ['not in this half year', 'vorig', 'change', 'notReported'],
  ['never', null, null, 'notReported'],
  ['something new', 'dit', 'change', 'reported'],
  ['unchanged', 'dit', 'confirmation', 'confirmed'],
] as const)('reported %s', (_, lastPeriod, kind, state) => expect(reportState(lastPeriod, kind, 'dit')).toBe(state))

test.each([
  ['the day itself is in time', '2023-06-05', 'running', false],
  ['the day after is late', '2023-06-04', 'running', true],
  ['what is ready is not late', '2022-04-30', 'completed', false],
  ['what was dropped is not late', '2022-04-30', 'dropped', false],
  ['without a date nothing is late', null, 'running', false],
] as const)('%s', (_, due, lifecycle, late) => expect(isOverdue(due, lifecycle, '2023-06-05')).toBe(late))

test('the light of last half year is not shown as if it were of this one', () => {
  expect(shownLight({ light: 'onTrack', lastPeriodId: 'vorig' }, 'dit')).toBe('notReported')
  expect(shownLight({ light: 'onTrack', lastPeriodId: 'dit' }, 'dit')).toBe('onTrack')
  expect(shownLight({ light: 'onTrack', lastPeriodId: null }, null)).toBe('onTrack')
})

test('a state of many is a count of each light with its total', () => {
  const counts = countLights([{ light: 'onTrack' }, { light: 'onTrack' }, { light: 'stuck', count: 3 }])
  expect(counts).toEqual({ onTrack: 2, atRisk: 0, stuck: 3, noJudgement: 0, notReported: 0, total: 5 })
  expect(sumCounts([counts, counts])).toMatchObject({ onTrack: 4, stuck: 6, total: 10 })
})

describe('between two periods', () => {
  const at = (light: Light, lifecycle: Lifecycle = 'running') => ({ light, lifecycle })
  test.each([
    ['a risk that became stuck is worse', at('atRisk'), at('stuck'), 'worse'],
    ['a risk that went away is better', at('atRisk'), at('onTrack'), 'better'],
    ['a first judgement is neither', at('noJudgement'), at('stuck'), 'same'],
    ['finished counts as finished, whatever the light', at('atRisk'), at('onTrack', 'completed'), 'finished'],
    ['dropped counts as dropped', at('onTrack'), at('onTrack', 'dropped'), 'dropped'],
    ['nothing happened', at('onTrack'), at('onTrack'), 'same'],
  ] as const)('%s', (_, before, after, change) => expect(changeBetween(before, after)).toBe(change))
})
