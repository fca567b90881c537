import { describe, expect, test } from 'vitest'
import { asksNow, digestOf } from '@/lib/domain/digest'
import { digestMail } from '@/lib/domain/digest-mail'
import { dutyDays, dutyTerms, isAsked, nextTerm, sameRhythm, termState } from '@/lib/domain/duty'
import { askingOf, waitingSections, type WaitingItem } from '@/lib/domain/waiting'

const item = (given: Partial<WaitingItem> = {}): WaitingItem => ({
  ...{ kind: 'actions', region: 'Utrecht West', what: 'Bel de scholen', when: 'klaar op 16 juni', path: '/regio/x/acties/1', late: false },
  asking: { on: ['2023-06-16'] },
  ...given,
})

describe('a mail goes when something asks for it', () => {
  test.each([
    ['on the day the period opens', '2023-05-14', '2023-05-15', true],
    ['not the day after', '2023-05-15', '2023-05-16', false],
    ['14 days before it closes', '2023-06-01', '2023-06-02', true],
    ['3 days before it closes', '2023-06-12', '2023-06-13', true],
    ['also when nothing ran on that day', '2023-06-12', '2023-06-15', true],
  ])('of the reporting period %s', (_, since, today, asks) => {
    expect(asksNow(askingOf.reporting({ opensOn: '2023-05-15', closesOn: '2023-06-16' }), since, today)).toBe(asks)
  })

  test('of an action a week ahead, on its day, the day after, and every week since', () => {
    const days = Array.from({ length: 31 }, (_, index) => new Date(Date.UTC(2023, 5, 1 + index)).toISOString().slice(0, 10))
    const asked = days.filter((day, index) => index > 0 && asksNow(askingOf.action('2023-06-10'), days[index - 1]!, day))
    expect(asked).toEqual(['2023-06-03', '2023-06-10', '2023-06-11', '2023-06-18', '2023-06-25'])
  })

  test('and then tells all that asked before, without what asks later or never and what somebody does not want', () => {
    const before = { asking: { on: ['2023-06-01'] } }
    const items = [item(), item(before), item({ asking: {} }), item({ kind: 'questions' }), item({ kind: 'undelivered', ...before })]
    const found = digestOf(items, { since: '2023-06-15', today: '2023-06-16', muted: ['questions'] })
    expect(found?.map(({ kind }) => kind)).toEqual(['actions', 'actions', 'undelivered'])
    expect(digestOf(items, { since: '2023-06-15', today: '2023-06-16', muted: ['actions', 'questions'] })).toBeNull()
    expect(digestOf(items, { since: '2023-06-16', today: '2023-06-17', muted: [] })).toBeNull()
  })
})

describe('what the mail says', () => {
  const mail = digestMail({
    ...{ name: 'Zoë <b>', site: 'https://koersvast.example', choicesPath: '/account/berichten' },
    items: [item({ late: true, what: 'Regel\n"A" & <B>' }), item({ kind: 'reporting', region: 'Utrecht Zuid', what: '1.1a Praten' })],
  })
  test('stands in text with its links, under what it is', () => {
    expect(mail.subject).toBe('Er wachten 2 dingen op je, 1 te laat')
    expect(mail.text).toContain(
      'TE LAAT\n\nRegel "A" & <B> (regio Utrecht West)\nklaar op 16 juni\nhttps://koersvast.example/regio/x/acties/1\n',
    )
    expect(mail.text).toContain('NOG TE MELDEN\n\n1.1a Praten (regio Utrecht Zuid)')
    expect(mail.text).toContain('https://koersvast.example/account/berichten')
  })
  test('and in HTML, where nothing of it becomes a tag', () => {
    expect(mail.html).toContain(
      '<a href="https://koersvast.example/regio/x/acties/1">Regel &quot;A&quot; &amp; &lt;B&gt; (regio Utrecht West)</a>',
    )
    expect(mail.html).toContain('Beste Zoë &lt;b&gt;,')
  })
  test('of a hundred things the first, and how many more', () => {
    const { text } = digestMail({ name: 'A', site: '', choicesPath: '', items: Array.from({ length: 100 }, () => item()) })
    expect(text.match(/Bel de scholen/g)).toHaveLength(25)
    expect(text).toContain('En nog 75.')
  })
})

test.each([
  ['every quarter, on the last day', { timesPerYear: 4, month: 3, day: 31 }, ['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31']],
  ['every year in a leap month', { timesPerYear: 1, month: 2, day: 30 }, ['2023-02-28']],
  ['every half-year from May', { timesPerYear: 2, month: 5, day: 1 }, ['2023-05-01', '2023-11-01']],
])('a duty comes back %s', (_, rhythm, days) => expect(dutyDays(rhythm, '2023-01-01', '2023-12-31')).toEqual(days))

describe('a duty', () => {
  const quarterly = { timesPerYear: 4, month: 3, day: 31, countsFrom: '2023-02-01', endedOn: null }

  test('counts from the day on which it was agreed until the day on which it ended', () => {
    expect(dutyTerms(quarterly, '2022-01-01', '2023-12-31')).toEqual(['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31'])
    expect(dutyTerms({ ...quarterly, endedOn: '2023-09-30' }, '2022-01-01', '2023-12-31')).toEqual(['2023-03-31', '2023-06-30'])
  })

  test('has a next term by itself, as soon as the day after one', () => {
    expect(nextTerm(quarterly, '2023-06-30')).toBe('2023-06-30')
    expect(nextTerm(quarterly, '2023-07-01')).toBe('2023-09-30')
    expect(nextTerm({ ...quarterly, endedOn: '2023-07-01' }, '2023-07-01')).toBeNull()
    expect(nextTerm({ ...quarterly, countsFrom: '2030-01-01' }, '2023-07-01')).toBe('2030-03-31')
  })

  test.each([
    ['of a term that went by', '2023-03-31', true],
    ['of the next one', '2023-06-30', true],
    ['not of the one after', '2023-09-30', false],
    ['not of a day between', '2023-06-29', false],
    ['not of one before it was agreed', '2022-12-31', false],
  ])('can be done: %s', (_, day, may) => expect(isAsked(quarterly, day, '2023-06-05')).toBe(may))

  test('is open up to and including its day, late after that, and done when somebody said so', () => {
    const state = (isDone: boolean, today: string) => termState({ dueOn: '2023-06-30', isDone }, today)
    expect([state(false, '2023-06-30'), state(false, '2023-07-01'), state(true, '2023-07-01')]).toEqual(['open', 'overdue', 'done'])
  })

  test('starts anew when it comes back on other days, not when another word changes', () => {
    expect(sameRhythm(quarterly, { ...quarterly, day: 30 })).toBe(false)
    expect(sameRhythm(quarterly, { timesPerYear: 4, month: 3, day: 31 })).toBe(true)
  })

  test('asks two weeks ahead, three days ahead, on its day, and every week that it is late', () => {
    expect(askingOf.duty('2023-06-30')).toEqual({ on: ['2023-06-16', '2023-06-27', '2023-06-30'], weeklyFrom: '2023-07-01' })
  })
})

test('each thing that waits stands under one heading, and what is late under that', () => {
  const found = waitingSections([item({ kind: 'duties' }), item({ kind: 'sentBack', late: true }), item({ kind: 'evaluations' })])
  expect(found.map(({ title, items }) => [title, items.map(({ kind }) => kind)])).toEqual([
    ['Te laat', ['sentBack']],
    ['Evaluaties', ['evaluations']],
    ['Terugkerende taken', ['duties']],
  ])
})
