export const hoursPers = ['week', 'total', 'unknown'] as const
export type HoursPer = (typeof hoursPers)[number]

export const perWords: Record<HoursPer, string> = { week: 'per week', total: 'in totaal', unknown: '(eenheid niet genoemd)' }

/** What somebody writes down of hours for an account or function. */
export type HoursText = {
  account: string
  /** To the hundredth. */ hours: number
  per: HoursPer
  isExtension: boolean
  remark: string
  ambitionId: string | null
}

type Counted = { hours: number; per: HoursPer; isExtension: boolean; withdrawnOn: string | null }

/** What the lines that stand add up to per week, and how much of that is on top of what there was. Hours are added in hundredths, so that 0,1 stays 0,1. */
export function weeklyHours(lines: readonly Counted[]): { total: number; extension: number } {
  const weekly = lines.filter(({ per, withdrawnOn }) => per === 'week' && withdrawnOn === null)
  const sum = (of: readonly Counted[]) => of.reduce((total, { hours }) => total + Math.round(hours * 100), 0) / 100
  return { total: sum(weekly), extension: sum(weekly.filter(({ isExtension }) => isExtension)) }
}

/** Those per week for each of something, in the order in which it first occurs. */
export const weeklyBy = <L extends Counted>(lines: readonly L[], keyOf: (line: L) => string) =>
  [...new Set(lines.filter(({ per, withdrawnOn }) => per === 'week' && withdrawnOn === null).map(keyOf))].map((key) => ({
    key,
    ...weeklyHours(lines.filter((line) => keyOf(line) === key)),
  }))
