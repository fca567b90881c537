import { expect, test } from 'vitest'
import { isSet, setState } from '@/lib/domain/steps-set'

const track = (lifecycle: 'running' | 'completed' | 'dropped', takesPart = true) => ({ lifecycle, takesPart })

test.each([
  ['completed everywhere', [track('completed'), track('completed')], { done: 2, of: 2 }, true],
  ['completed in one of two', [track('completed'), track('running')], { done: 1, of: 2 }, false],
  [
    'who dropped it or takes no part does not count',
    [track('completed'), track('dropped'), track('running', false)],
    { done: 1, of: 1 },
    true,
  ],
  ['dropped everywhere', [track('dropped')], { done: 0, of: 0 }, false],
])('%s', (_, tracks, state, set) => {
  expect(setState(tracks, false)).toEqual(state)
  expect(isSet(state)).toBe(set)
})

test('a reader goes by what the document called ready', () => {
  expect(isSet(setState(null, true))).toBe(true)
  expect(isSet(setState(null, false))).toBe(false)
})
