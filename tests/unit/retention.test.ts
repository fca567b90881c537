import { describe, expect, test } from 'vitest'
import {
  itemOutcomeInWords,
  mayGoFrom,
  mayGoOn,
  retainedKinds,
  retentionOf,
  tallyOf,
  tallyOfKinds,
  type RetainedKind,
  type RetainedRow,
} from '@/lib/domain/retention'
import { judgeDestructionListForm, makeDestructionListForm } from '@/lib/forms/retention-forms'

const row = (given: Partial<RetainedRow> = {}): RetainedRow => ({
  ...{ kind: 'risk', objectId: 'a', description: 'Risico 101', startedOn: '2019-03-01', staysBecause: null },
  ...given,
})

test.each(retainedKinds)('%s has a term in words that is the one that counts, and says why', (kind) => {
  const { months, term, source } = retentionOf[kind]
  expect(term).toBe(months % 12 === 0 ? `${months / 12} jaar` : `${months} maanden`)
  expect(source).toMatch(/Selectielijst|AVG|BIO2/)
})

describe('the first day on which something may go', () => {
  test.each<[RetainedKind, string, string]>([
    ['meeting', '2016-11-28', '2026-11-28'],
    ['risk', '2019-03-01', '2026-03-01'],
    ['story', '2026-11-30', '2027-02-28'],
    ['story', '2026-12-15', '2027-03-15'],
    ['fileImport', '2024-02-29', '2025-02-28'],
  ])('of a %s from %s is %s', (kind, startedOn, day) => expect(mayGoFrom({ kind, startedOn })).toBe(day))
})

test('goes on a list from that day on, unless something that is kept refers to it', () => {
  expect(mayGoOn([row()], '2026-02-28')).toEqual([])
  expect(mayGoOn([row()], '2026-03-01')).toEqual([row()])
  expect(mayGoOn([row({ staysBecause: 'decision' })], '2026-03-01')).toEqual([])
})

test('is counted by kind: what may go, what stays, and what is not past its term', () => {
  const rows = [
    row(),
    row({ staysBecause: 'onAgenda' }),
    row({ startedOn: '2024-05-01' }),
    row({ startedOn: '2023-05-01' }),
    row({ kind: 'story' }),
  ]
  expect(tallyOf('risk', rows, '2026-11-28')).toEqual({ past: 1, stays: 1, running: 2, nextOn: '2030-05-01' })
  expect(tallyOf('meeting', rows, '2026-11-28')).toEqual({ past: 0, stays: 0, running: 0, nextOn: null })
})

test('stands on the declaration by kind, with the oldest and the newest, and with the reason where it was left', () => {
  const items = [
    { ...row(), outcome: 'destroyed' as const, leftBecause: null },
    { ...row({ startedOn: '2018-01-01' }), outcome: 'left' as const, leftBecause: 'gone' as const },
    { ...row({ kind: 'story', startedOn: '2020-01-01' }), outcome: null, leftBecause: null },
  ]
  expect(tallyOfKinds(items)).toEqual([
    { kind: 'risk', count: 2, destroyed: 1, oldest: '2018-01-01', newest: '2019-03-01' },
    { kind: 'story', count: 1, destroyed: 0, oldest: '2020-01-01', newest: '2020-01-01' },
  ])
  expect(items.map(itemOutcomeInWords)).toEqual(['Vernietigd', 'Blijft. Het was er al niet meer, of het is weer in gebruik.', 'Nog niet'])
})

describe('the forms', () => {
  const id = '01900000-0000-7000-8000-000000000001'
  test('a list has at least one kind on it', () => {
    expect(makeDestructionListForm.safeParse({ regionId: id, risk: 'on', story: 'on' }).data).toEqual({
      ...{ regionId: id, note: '', kinds: ['risk', 'story'] },
    })
    expect(makeDestructionListForm.safeParse({ regionId: id }).error?.issues[0]?.message).toBe('Kies ten minste één soort.')
  })

  test('who refuses says why; who approves need not', () => {
    const judged = (given: object) => judgeDestructionListForm.safeParse({ listId: id, version: '1', ...given })
    expect(judged({ verdict: 'carriedOut' }).success).toBe(true)
    expect(judged({ verdict: 'refused', note: 'Risico 3 speelt nog.' }).success).toBe(true)
    expect(judged({ verdict: 'refused' }).error?.issues[0]?.message).toBe('Schrijf op waarom je de lijst afwijst.')
    expect(judged({ verdict: 'withdrawn' }).success).toBe(false)
  })
})
