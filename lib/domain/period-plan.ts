import { addDays, lastDayOfMonth, weekday, type DateString } from '@/lib/domain/dutch-dates'
import type { Period, PeriodKind } from '@/lib/domain/period'

/** Over which months a report goes: the first half year of 2023. The part of a year is 1. */
export type PeriodChoice = { kind: PeriodKind; year: number; part: number }

export type PeriodDays = { opensOn: DateString; closesOn: DateString; meetingOn: DateString | null }

export const partsOf: Record<PeriodKind, number> = { halfYear: 2, quarter: 4, year: 1 }

export const isPartOf = ({ kind, part }: Pick<PeriodChoice, 'kind' | 'part'>): boolean => part >= 1 && part <= partsOf[kind]

/** The first and the last day of a period, and its name in addresses. */
export function monthsOf({ kind, year, part }: PeriodChoice): Pick<Period, 'slug' | 'startsOn' | 'endsOn'> {
  const length = 12 / partsOf[kind]
  const last = part * length
  const month = (number: number) => String(number).padStart(2, '0')
  return {
    slug: kind === 'year' ? String(year) : `${year}-${part}`,
    startsOn: `${year}-${month(last - length + 1)}-01`,
    endsOn: `${year}-${month(last)}-${lastDayOfMonth(year, last)}`,
  }
}

/** The period after the last one that was planned, or the half year of today. */
export function nextPeriod(last: Pick<Period, 'kind' | 'slug'> | null, today: DateString): PeriodChoice {
  if (!last) return { kind: 'halfYear', year: Number(today.slice(0, 4)), part: today.slice(5) < '07-01' ? 1 : 2 }
  const [year, part = 1] = last.slug.split('-').map(Number) as [number, number?]
  return isPartOf({ kind: last.kind, part: part + 1 })
    ? { kind: last.kind, year, part: part + 1 }
    : { kind: last.kind, year: year + 1, part: 1 }
}

/**
 * Days that fit most rounds: open six weeks before the end of the period, four weeks long, and the board meets three weeks later.
 * From a Monday to a Friday, and on a Thursday, because nobody reports on a Sunday.
 */
export function proposedDays(endsOn: DateString): PeriodDays & { meetingOn: DateString } {
  const inWeekOf = (date: DateString, day: number) => addDays(date, day - weekday(date))
  const opensOn = inWeekOf(addDays(endsOn, -42), 1)
  const closesOn = inWeekOf(addDays(opensOn, 28), 5)
  return { opensOn, closesOn, meetingOn: inWeekOf(addDays(closesOn, 21), 4) }
}

const orderMistakes = ['opens-before-start', 'closes-before-opening', 'meets-before-closing'] as const
export type OrderMistake = (typeof orderMistakes)[number]

/** What is wrong with the days of one period, for everybody to see at the field. */
export function mistakesInOrder({ startsOn, opensOn, closesOn, meetingOn }: PeriodDays & Pick<Period, 'startsOn'>): OrderMistake[] {
  const wrong: Record<OrderMistake, boolean> = {
    'opens-before-start': opensOn < startsOn,
    'closes-before-opening': closesOn < opensOn,
    'meets-before-closing': meetingOn !== null && meetingOn < closesOn,
  }
  return orderMistakes.filter((mistake) => wrong[mistake])
}

export type ClashWithOthers = 'period-exists' | 'periods-overlap' | 'windows-overlap'

type Span = Pick<Period, 'slug' | 'startsOn' | 'endsOn' | 'opensOn' | 'closesOn'>

/** At most one period of an agenda covers a day, and at most one is open on it. */
export function clashWith(others: readonly Span[], planned: Span): ClashWithOthers | null {
  if (others.some(({ slug }) => slug === planned.slug)) return 'period-exists'
  if (others.some((other) => other.startsOn <= planned.endsOn && planned.startsOn <= other.endsOn)) return 'periods-overlap'
  if (others.some((other) => other.opensOn <= planned.closesOn && planned.opensOn <= other.closesOn)) return 'windows-overlap'
  return null
}
