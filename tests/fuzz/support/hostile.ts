import type { Entry, Field, PageForm } from '@/scripts/testing/forms'
import type { Dice } from './dice'

/** What somebody types, or makes a program send, who wants to break something. */
export const hostileValues: readonly string[] = [
  ...[
    '',
    ' ',
    '\t\n',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\ufffe',
    '\u202e\u200f',
    'e\u0301'.repeat(500),
    '🦺'.repeat(2_000),
    '𝒜',
    'İ'.repeat(50),
  ],
  ...['x'.repeat(201), 'x'.repeat(5_001), 'x'.repeat(20_001), 'x'.repeat(300_000), '\n'.repeat(9_000), ' \t'.repeat(9_000) + 'x'],
  ...["' OR 1=1 --", '"; DROP TABLE "User"; --', "\\'); SELECT pg_sleep(30) --", '%_\\', '${7*7}', '{{7*7}}', '$(id)', '=HYPERLINK("x")'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</textarea><h1>x', 'javascript:alert(1)', '<!--', '&lt;', ']]>'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    'null',
    'undefined',
    'NaN',
    'Infinity',
    'true',
    '[object Object]',
  ],
  ...[
    '0',
    '-1',
    '-0',
    '1.5',
    '1,5',
    '1e999',
    '-1e308',
    '0x10',
    '2147483648',
    '9223372036854775808',
    '99999999999999999999',
    '1.000.000.000.000',
    '٣',
  ],
  ...[
    '0000-00-00',
    '2023-02-30',
    '2023-13-01',
    '9999-12-31',
    '99999-01-01',
    '-0001-01-01',
    '0001-01-01',
    '30-02-2023',
    '2023-06-05T25:00',
    '24:60',
    '31-12-275760',
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '01900000-0000-7000-8000-00000000000',
    '{}',
    '[]',
    '["a"]',
  ],
  ...[
    '../../../../etc/passwd',
    '/',
    '//elders.example',
    'https://elders.example',
    'a@b',
    'a@b.example\r\nBcc: c@d.example',
    '@',
    '#',
    '?',
    '%00',
    '%ff',
  ],
]

type Choice = { dice: Dice; foreign: readonly string[] }

const isOfNext = ({ name }: Field) => name.startsWith('$ACTION')

/** The name of the act that Next calls: the same for every page that has a form for it. */
export const actOf = ({ action, fields }: PageForm): string => {
  const reference = fields
    .filter(isOfNext)
    .map(({ name, value }) => `${name.match(/^\$ACTION_ID_.*/)?.[0] ?? ''}${value.match(/"id":"[^"]+"/)?.[0] ?? ''}`)
  return reference.join('') || `${action} ${fields.map(({ name }) => name).join()}`
}

/** Whether two forms are about the same, as it was then. */
export const isSameForm = (one: PageForm, other: PageForm): boolean => {
  const subject = ({ fields }: PageForm) =>
    JSON.stringify(fields.filter((field) => field.kind === 'hidden' && !isOfNext(field)).map(({ name, value }) => [name, value]))
  return actOf(one) === actOf(other) && subject(one) === subject(other)
}

/** As a browser sends it when nobody touched anything. */
export const untouched = ({ fields }: PageForm): Entry[] => {
  const first = new Set<string>()
  return fields.flatMap(({ name, value, kind }): Entry[] => {
    if (kind !== 'choice' && kind !== 'button') return [[name, value]]
    return first.has(name) ? [] : (first.add(name), [[name, value]])
  })
}

/** Whether a form says in hidden fields what it is about: without those it can mean nothing. */
export const saysItsSubject = ({ fields }: PageForm): boolean => fields.some((field) => field.kind === 'hidden' && !isOfNext(field))

/** A form of which no hidden field is right, so that nothing may come of it. */
export const withWrongSubject = (form: PageForm, choice: Choice): Entry[] =>
  changed(form, choice, (field) => (field.kind === 'hidden' ? 1 : 0.5), [...choice.foreign, ...hostileValues])

/** A form with its own subject, of which something that people fill in is wrong. */
export const filledInWrong = (form: PageForm, choice: Choice): Entry[] =>
  changed(form, choice, (field) => (field.kind === 'hidden' ? 0 : choice.dice.of([0.2, 1])), hostileValues)

function changed(form: PageForm, { dice, foreign }: Choice, chanceOf: (field: Field) => number, values: readonly string[]): Entry[] {
  const seen = new Set<string>()
  return form.fields.flatMap((field): Entry[] => {
    const { name, value } = field
    if (isOfNext(field)) return [[name, value]]
    if (['choice', 'button'].includes(field.kind) && (seen.has(name) || dice.chance(0.3))) return []
    seen.add(name)
    if (!dice.chance(chanceOf(field))) return [[name, value]]
    // An id of elsewhere is the likeliest to be taken for a right one.
    const wrong = dice.chance(isId(value) && field.kind === 'hidden' ? 0.6 : 0) ? dice.of(foreign) : otherThan(value, dice, values)
    return inSomeWay(name, wrong, dice, field.kind === 'hidden')
  })
}

const isId = (value: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)

function otherThan(value: string, dice: Dice, values: readonly string[]): string {
  const wrong = dice.of(values)
  return wrong === value ? `${wrong}x` : wrong
}

/** Once, not at all, twice, as a list, as a file, or under a name that objects have. */
function inSomeWay(name: string, value: string, dice: Dice, mustStayWrong: boolean): Entry[] {
  const way = dice.under(12)
  if (way === 0) return []
  if (way === 1)
    return [
      [name, value],
      [name, dice.of(hostileValues)],
    ]
  if (way === 2)
    return [
      [`${name}[]`, value],
      [`${name}[__proto__]`, 'x'],
    ]
  if (way === 3) return [[name, value, { name: 'x.xlsx', type: 'application/octet-stream' }]]
  if (way === 4 && !mustStayWrong)
    return [
      ['__proto__', value],
      ['constructor', value],
      [name, value],
    ]
  return [[name, value]]
}
