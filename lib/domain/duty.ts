import { addDays, lastDayOfMonth, type DateString } from '@/lib/domain/dutch-dates'
import { monthsOfRhythm } from '@/lib/domain/rhythm'

/** How often a duty comes back. */
export const dutyTimes = [1, 2, 4, 12] as const

export const dutyTimesWords: Record<number, string> = { 1: 'Elk jaar', 2: 'Elk halfjaar', 4: 'Elk kwartaal', 12: 'Elke maand' }

/** For whom a duty can be: everybody who works in a region. */
export const dutyRoles = [
  'policyOfficer',
  'lead',
  'workgroupMember',
  'dataAnalyst',
  'programmeTeam',
  'programmeManager',
  'secretary',
  'boardMember',
] as const
export type DutyRole = (typeof dutyRoles)[number]

export type DutyRhythm = { timesPerYear: number; month: number; day: number }

/** The days of a duty from one day to another, both included; the 31st of a shorter month is its last day. */
export function dutyDays({ timesPerYear, month, day }: DutyRhythm, from: DateString, until: DateString): DateString[] {
  const first = Number(from.slice(0, 4))
  const years = Array.from({ length: Number(until.slice(0, 4)) - first + 1 }, (_, index) => first + index)
  const days = years.flatMap((year) =>
    monthsOfRhythm({ timesPerYear, month, without: [] }).map((inMonth) => {
      const of = Math.min(day, lastDayOfMonth(year, inMonth))
      return `${year}-${String(inMonth).padStart(2, '0')}-${String(of).padStart(2, '0')}`
    }),
  )
  return days.filter((found) => found >= from && found <= until)
}

/** Since when the terms of a duty count, and the day from which on it comes back no more. */
export type DutySpan = { countsFrom: DateString; endedOn: DateString | null }

/** The terms of a duty from one day to another, both included. */
export function dutyTerms({ countsFrom, endedOn, ...rhythm }: DutyRhythm & DutySpan, from: DateString, until: DateString): DateString[] {
  const last = endedOn === null ? until : addDays(endedOn, -1)
  return dutyDays(rhythm, from > countsFrom ? from : countsFrom, last < until ? last : until)
}

/** The next term, today's included; null for a duty that ended. */
export const nextTerm = (duty: DutyRhythm & DutySpan, today: DateString): DateString | null =>
  dutyTerms(duty, today, addDays(duty.countsFrom > today ? duty.countsFrom : today, 366))[0] ?? null

/** Whether a term is one that can be done: it went by, or is the next one. */
export const isAsked = (duty: DutyRhythm & DutySpan, dueOn: DateString, today: DateString): boolean =>
  dutyTerms(duty, dueOn, dueOn).length > 0 && (dueOn < today || dueOn === nextTerm(duty, today))

/** When a term can be said to be done, after who says so: what went by can be at once. */
export const whenInWords = (duty: DutyRhythm & DutySpan, dueOn: DateString, today: DateString): string =>
  isAsked(duty, dueOn, today) ? '' : ', zodra het de volgende keer is'

export type TermState = 'open' | 'overdue' | 'done'
export const termStateWords: Record<TermState, string> = { open: 'Open', overdue: 'Te laat', done: 'Gedaan' }

/** Whether a term was done, is still open, or is late. */
export const termState = ({ dueOn, isDone }: { dueOn: DateString; isDone: boolean }, today: DateString): TermState =>
  isDone ? 'done' : dueOn < today ? 'overdue' : 'open'

/** How long one is asked for a term that nobody did; after that the next ones say enough. */
export const termsAskedFor = 366

/** Steps of a term take turns: done, not after all, done. */
export const saysDone = (step: number): boolean => step % 2 === 1

/** A duty that comes back on other days than before starts counting anew. */
export const sameRhythm = (one: DutyRhythm, other: DutyRhythm): boolean =>
  one.timesPerYear === other.timesPerYear && one.month === other.month && one.day === other.day
