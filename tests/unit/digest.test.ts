import { describe, expect, test } from 'vitest'
import { askingOf, asksNow, digestOf, type DigestItem } from '@/lib/domain/digest'
import { digestMail } from '@/lib/domain/digest-mail'
import { dutyDays } from '@/lib/domain/duty'

const item = (given: Partial<DigestItem> = {}): DigestItem => ({
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

  test('and then tells all that waits, without what somebody does not want', () => {
    const items = [item(), item({ asking: {} }), item({ kind: 'questions' }), item({ kind: 'undelivered', asking: {} })]
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
