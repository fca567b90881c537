import { readDutchDate } from '@/lib/domain/dutch-dates'
import { dayNames, weekNames, type RhythmDay } from '@/lib/domain/rhythm'

// When in the year and in the month, in the words of a rhythm: "(september)", "eind mei", "de eerste dinsdag van de maand".

/** `unread`: words that name a moment which meetings cannot be planned by; null where there are none. */
export type Moment = { months: number[]; on: Partial<RhythmDay>; unread: string | null }

export const allMonths = Array.from({ length: 12 }, (_, index) => index + 1)

const monthWord =
  '(?:januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept|sep|oktober|okt|november|nov|december|dec)(?!\\p{L})'
const part = '(?<!\\p{L})(begin|medio|midden|half|eind|einde)(?: (?:van|in))? '
const monthsSaid = new RegExp(
  `(?:${part})?(?<!\\p{L}|\\d(?:e|de|ste)? ?)(${monthWord}\\.?(?: ?(?:-|t/m|tot en met) ?${monthWord}\\.?)?)`,
  'gu',
)
const daySaid = new RegExp(`(?:(?<!\\p{L})(${weekNames.join('|')}|[1-4]e) )?(?<!\\p{L})(${dayNames.join('|')})(?:en)?(?!\\p{L})`, 'gu')

const weekOfPart: Record<string, number> = { begin: 1, medio: 3, midden: 3, half: 3, eind: 5, einde: 5 }

const ordinal = `(?:${weekNames.join('|')}|[1-9]\\d?(?:e|de|ste))`
const moments = new RegExp(
  [
    `${ordinal} ?(?:en|of|,|/)`,
    `(?:${ordinal} )?(?:werkdag|feestdag)(?:en)?`,
    `${ordinal} (?:kwartaal|helft|maand|week)`,
    `\\d{1,2}(?:e|de|ste)? ?${monthWord}`,
    'week \\d{1,2}|q[1-4]',
    '(?:zomer|winter|herfst|lente|najaar|voorjaar|kerst|pasen|pinksteren|\\p{L}*vakantie)s?(?:periode)?',
    'begin|einde?|medio|vanaf|tussen',
  ]
    .map((words) => `(?<![\\p{L}\\d])(?:${words})(?!\\p{L})`)
    .join('|'),
  'u',
)

/** The moment that a rhythm names, in text as readHowOften() compares it. */
export function momentIn(rule: string): Moment {
  const months = [...rule.matchAll(monthsSaid)]
  const days = [...rule.matchAll(daySaid)]
  const weeks = [...new Set(months.flatMap(([, said]) => (said ? [weekOfPart[said]!] : [])))]
  const unread = moments.exec(rule.replace(monthsSaid, ' · ').replace(daySaid, ' · '))?.[0]?.trim() ?? null
  return {
    months: monthsIn(months.map(([, , said]) => said!.replaceAll('.', '')).join(', ')) ?? [],
    on: { ...(weeks.length === 1 && { week: weeks[0]! }), ...dayOf(days[0]) },
    unread: days.length > 1 || weeks.length > 1 ? [...days, ...months].map(([said]) => said).join(', ') : unread,
  }
}

function dayOf(said: RegExpMatchArray | undefined): Partial<RhythmDay> {
  if (!said) return {}
  const [, week, name] = said
  const day = dayNames.indexOf(name!) + 1
  return week === undefined ? { day } : { week: /^\d/.test(week) ? Number(week[0]) : weekNames.indexOf(week) + 1, day }
}

/** "juli en augustus", "mei t/m juli": months of the year; null where something else stands there. */
export function monthsIn(text: string): number[] | null {
  const months = text.replace(/ ?(?:t\/m|tot en met) ?/g, '-').split(/ ?(?:,|\/|;| en | of ) ?/)
  const found = months.map((each) => {
    const [from, until] = each
      .replace(/^(?:de )?(?:maanden? )?(?:in )?/, '')
      .split(/ ?- ?/)
      .map(monthNumber)
    if (!from || until === 0) return null
    return until === undefined
      ? [from]
      : allMonths.filter((month) => (from <= until ? month >= from && month <= until : month >= from || month <= until))
  })
  return found.includes(null) || found.flat().length >= 12
    ? null
    : [...new Set(found.flat() as number[])].toSorted((one, other) => one - other)
}

function monthNumber(name: string): number {
  const read = readDutchDate(`${name} 2000`)
  return read?.precision === 'month' ? Number(read.date.slice(5, 7)) : 0
}
