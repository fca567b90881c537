import type { DateString } from '@/lib/domain/dutch-dates'
import type { Planning } from '@/lib/domain/planning'

/** A day without a time as the database keeps it. */
export const dayOf = (day: DateString | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`))

/** The planning of an activity as printed, with the reading of it that the app works with. */
export const planningFields = (printed: string, { kind, start, due, precision, timesPerYear, month }: Planning) => ({
  planningPrinted: printed,
  planningKind: kind,
  planningStart: dayOf(start),
  planningDue: dayOf(due),
  planningPrecision: precision,
  timesPerYear,
  planningMonth: month,
})
