import { addDays, type DateString } from '@/lib/domain/dutch-dates'
import { dutyTerms, nextTerm, saysDone, termsAskedFor, type DutyRhythm, type DutyRole, type DutySpan } from '@/lib/domain/duty'

/** What somebody said of a term; the last one holds. */
export type TermStep = {
  dueOn: DateString
  number: number
  note: string
  url: string | null
  on: DateString
  author: string
  authorFunction: string
}

/** A duty that comes back in a region, or did, with what was said of its terms. */
export type KeptDuty = DutyRhythm &
  DutySpan & {
    id: string
    region: string
    regionId: string
    regionName: string
    title: string
    explanation: string
    role: DutyRole
    version: number
    /** By term and number. */ steps: TermStep[]
  }

export type DutyTerm = {
  duty: KeptDuty
  dueOn: DateString
  /** What was said last; null: nothing yet. */ last: TermStep | null
  isDone: boolean
}

/** The terms of a duty from one day to another, with those of earlier days of which something was said. */
export function termsOf(duty: KeptDuty, from: DateString, until: DateString): DutyTerm[] {
  const said = duty.steps.map(({ dueOn }) => dueOn).filter((day) => from <= day && day <= until)
  return [...new Set([...dutyTerms(duty, from, until), ...said])].sort().map((dueOn) => termOf(duty, dueOn))
}

/** What waits of a duty: what nobody did yet of its last year, and its next term, or all its terms to come until a day. */
export function waitingTerms(duty: KeptDuty, today: DateString, until?: DateString): DutyTerm[] {
  const next = nextTerm(duty, today)
  const coming = until !== undefined ? dutyTerms(duty, today, until) : next === null ? [] : [next]
  const days = [...dutyTerms(duty, addDays(today, -termsAskedFor), addDays(today, -1)), ...coming]
  return duty.endedOn !== null ? [] : days.map((dueOn) => termOf(duty, dueOn)).filter(({ isDone }) => !isDone)
}

/** One term of a duty as it stands. */
export function termOf(duty: KeptDuty, dueOn: DateString): DutyTerm {
  const last = duty.steps.filter((step) => step.dueOn === dueOn).at(-1) ?? null
  return { duty, dueOn, last, isDone: last !== null && saysDone(last.number) }
}
