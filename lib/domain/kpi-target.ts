import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { numberInWords } from '@/lib/domain/dutch-number'
import type { Figure, KpiDirection } from '@/lib/domain/kpi'
import { daysOf, measurePeriodKind, measurePeriodWords, type MeasurePeriod } from '@/lib/domain/measure-period'

/** What must be reached: a number, a number between two, the first part of a division of 100 ("51-49" is 51), or that it's there on a day. */
export type TargetGoal =
  | { kind: 'value'; value: number }
  | { kind: 'band'; low: number; high: number }
  | { kind: 'share'; share: number }
  | { kind: 'date'; date: DateString }

/** `goal` null: still to be decided. `needsDecision`: holds only once a body has decided, and it hasn't. `printed`: as the agenda says it. */
export type KpiTarget = { year: number; goal: TargetGoal | null; needsDecision: boolean; printed: string | null }

export type Baseline = { period: MeasurePeriod; value: number }

/** A target as it is kept; at most one of value, low with high, share and day. */
export type TargetFields = {
  year: number
  value: number | null
  low: number | null
  high: number | null
  share: number | null
  day: DateString | null
  printed: string
  decisionNeeded: string | null
}

export const targetOf = (fields: TargetFields): KpiTarget => ({
  ...{ year: fields.year, goal: goalOf(fields), needsDecision: fields.decisionNeeded !== null, printed: fields.printed || null },
})

/** Null: only words, with nothing to judge by. */
function goalOf({ value, low, high, share, day }: TargetFields): TargetGoal | null {
  if (value !== null) return { kind: 'value', value }
  if (low !== null && high !== null) return { kind: 'band', low, high }
  if (share !== null) return { kind: 'share', share }
  return day === null ? null : { kind: 'date', date: day }
}

/** "12,5", "3 tot 10", "51-49", "31 juli 2023", or what the agenda says. */
export function targetInWords({ goal, printed }: KpiTarget): string {
  if (printed) return printed
  if (goal === null) return 'nog te besluiten'
  if (goal.kind === 'value') return numberInWords(goal.value)
  if (goal.kind === 'band') return `${numberInWords(goal.low)} tot ${numberInWords(goal.high)}`
  if (goal.kind === 'share') return `${numberInWords(goal.share)}-${numberInWords(100 - goal.share)}`
  return fullDate(goal.date)
}

/** A year figure, or that of a day; a part of a year never stands for the year (conventies-nl.md 3.2). */
export const isForYear = (period: MeasurePeriod): boolean => ['year', 'day'].includes(measurePeriodKind(period))

export const yearOf = (period: MeasurePeriod): number => Number(daysOf(period).last.slice(0, 4))

/**
 * The number to aim at. Of a band the nearest side: going up the low one, going down the high one, else the middle. Null for a date and for
 * what isn't decided.
 */
export function aimOf(goal: TargetGoal | null, direction: KpiDirection): number | null {
  if (goal === null || goal.kind === 'date') return null
  if (goal.kind === 'value') return goal.value
  if (goal.kind === 'share') return goal.share
  if (direction === 'up') return goal.low
  return direction === 'down' ? goal.high : (goal.low + goal.high) / 2
}

/**
 * The expected value per year: a straight line from the baseline to the next target, and from each target to the next. A baseline of a part of
 * a year is no start for year figures. Targets without a number, or before the baseline, are left out. Earliest year first.
 */
export function trajectory(
  baseline: Baseline | null,
  targets: readonly KpiTarget[],
  direction: KpiDirection,
): { year: number; value: number }[] {
  const start = baseline !== null && isForYear(baseline.period) ? [{ year: yearOf(baseline.period), value: baseline.value }] : []
  const aims = targets
    .flatMap(({ year, goal }) => {
      const value = aimOf(goal, direction)
      return value === null || year <= (start[0]?.year ?? -Infinity) ? [] : [{ year, value }]
    })
    .toSorted((a, b) => a.year - b.year)
  const points = [...start, ...aims]
  return points.flatMap((point, index) => {
    const next = points[index + 1]
    if (next === undefined) return [point]
    const years = Array.from({ length: next.year - point.year }, (_, step) => point.year + step)
    return years.map((year) => ({
      year,
      value: point.value + ((next.value - point.value) * (year - point.year)) / (next.year - point.year),
    }))
  })
}

/** "over 2022", "op 30 juni 2022" */
export const aboutPeriod = (period: MeasurePeriod): string =>
  `${measurePeriodKind(period) === 'day' ? 'op' : 'over'} ${measurePeriodWords(period)}`

export const hasValue = (figure: Figure): figure is Figure & { value: number } =>
  figure.value !== null && figure.status !== 'secret' && figure.status !== 'unknown'
