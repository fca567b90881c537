import { daysBetween, type DateString } from '@/lib/domain/dutch-dates'

export const periodKinds = ['halfYear', 'quarter', 'year'] as const
export type PeriodKind = (typeof periodKinds)[number]

export const periodKindWords: Record<PeriodKind, string> = { halfYear: 'Halfjaar', quarter: 'Kwartaal', year: 'Jaar' }

/** Days are days in Dutch local time; a period is open from the first minute of opensOn to the last of closesOn. */
export type Period = {
  id: string
  /** "2023-1" */
  slug: string
  kind: PeriodKind
  startsOn: DateString
  endsOn: DateString
  opensOn: DateString
  closesOn: DateString
  meetingOn: DateString | null
}

export const isOpen = (period: Pick<Period, 'opensOn' | 'closesOn'>, today: DateString): boolean =>
  period.opensOn <= today && today <= period.closesOn

export type PeriodState = 'upcoming' | 'open' | 'closed'

export const periodStateWords: Record<PeriodState, string> = { upcoming: 'Komt nog', open: 'Open', closed: 'Gesloten' }

export function periodState(period: Pick<Period, 'opensOn' | 'closesOn'>, today: DateString): PeriodState {
  if (isOpen(period, today)) return 'open'
  return today < period.opensOn ? 'upcoming' : 'closed'
}

/** Days in which reporting is still possible after today. */
export const daysLeft = (period: Pick<Period, 'closesOn'>, today: DateString): number => daysBetween(today, period.closesOn)

/** "1e halfjaar 2023" */
export function periodName(period: Pick<Period, 'slug' | 'kind'>): string {
  const [year, part] = period.slug.split('-')
  if (period.kind === 'year') return year!
  return `${part}e ${period.kind === 'quarter' ? 'kwartaal' : 'halfjaar'} ${year}`
}
