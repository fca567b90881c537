import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { eventWords } from '@/lib/domain/trail-event-words'
import { fieldChanges, momentInWords, refusalInWords } from '@/lib/domain/trail-words'

describe('every event that is written down has words for the screen', () => {
  const source = globSync('lib/commands/*.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const events = [...source.matchAll(/(?<!import[^\n]*)'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g)].map(([, event]) => event!)
  test.each([...new Set(events)].toSorted())('%s', (event) => expect(eventWords).toHaveProperty([event]))
})

test('what changed stands field by field; an empty field of a new row says nothing', () => {
  expect(fieldChanges({ version: 1, light: 'onTrack' }, { version: 2, light: 'onTrack' })).toEqual([
    { field: 'version', before: '1', after: '2' },
  ])
  expect(fieldChanges(null, { title: 'Nieuw', note: null, list: ['a'] })).toEqual([
    { field: 'title', before: '', after: 'Nieuw' },
    { field: 'list', before: '', after: '["a"]' },
  ])
})

test('a refusal says why', () => {
  expect(refusalInWords('done')).toBeNull()
  expect(refusalInWords('refused: not-allowed')).toBe('Geweigerd: geen recht')
  expect(refusalInWords('refused: wrong-password')).toBe('Geweigerd: wrong-password')
})

test('a moment stands in Dutch local time', () => expect(momentInWords('2023-06-16T22:03:25.123Z')).toBe('17 juni 2023, 00:03:25'))
