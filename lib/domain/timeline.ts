import { firstDayOf, type DatePrecision, type DateString } from '@/lib/domain/dutch-dates'
import type { MilestoneStatus } from '@/lib/domain/milestone'
import type { PlanningKind } from '@/lib/domain/planning'

/**
 * Where something lies on a timeline. moment: one day. span: from a first up to a last day. vague: somewhere in these days, as "in 2022" says no more.
 * open: from a day on. ongoing: all the time, or in a rhythm; `month` where it is one month of each year.
 */
export type TimeSpan =
  | { shape: 'moment' | 'span' | 'vague'; from: DateString; until: DateString }
  | { shape: 'open'; from: DateString }
  | { shape: 'ongoing'; month: number | null }

type Days = { start: DateString | null; due: DateString | null; precision: DatePrecision | null }

/** Of a planning that was read; null where it names no time, or can't be read. */
export function spanOfPlanning({ kind, month, ...days }: Days & { kind: PlanningKind; month: number | null }): TimeSpan | null {
  if (kind === 'continuous' || kind === 'periodic') return { shape: 'ongoing', month }
  return spanOfDays(days)
}

/** Of a milestone: its days, or that it comes back. */
export const spanOfMilestone = ({ status, ...days }: Days & { status: MilestoneStatus }): TimeSpan | null =>
  spanOfDays(days) ?? (status === 'recurring' ? { shape: 'ongoing', month: null } : null)

function spanOfDays({ start, due, precision }: Days): TimeSpan | null {
  if (precision === null) return null
  if (due === null) return start === null ? null : { shape: 'open', from: start }
  if (start !== null) return { shape: 'span', from: start, until: due }
  return precision === 'day' ? { shape: 'moment', from: due, until: due } : { shape: 'vague', from: firstDayOf(due, precision), until: due }
}

export type Moment = 'past' | 'running' | 'coming'

export const momentWords: Record<Moment, string> = { past: 'Voorbij', running: 'Loopt', coming: 'Komt nog' }

/** Where it lies beside today. */
export function momentOf(span: TimeSpan, today: DateString): Moment {
  if (span.shape === 'ongoing') return 'running'
  if (span.from > today) return 'coming'
  return span.shape === 'open' || span.until >= today ? 'running' : 'past'
}

export type Years = { first: number; last: number }

/** The years that a timeline shows: those of the agenda, and what lies before or after them. */
export function yearsOf(agenda: Years, spans: readonly (TimeSpan | null)[]): Years {
  const days = spans.flatMap((span) => {
    if (span === null || span.shape === 'ongoing') return []
    return span.shape === 'open' ? [span.from] : [span.from, span.until]
  })
  const years = days.map((day) => Number(day.slice(0, 4)))
  return { first: Math.min(agenda.first, ...years), last: Math.max(agenda.last, ...years) }
}
