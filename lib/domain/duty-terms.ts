import { addDays, type DateString } from '@/lib/domain/dutch-dates'
import { dutyTerms, nextTerm, saysDone, termsAskedFor, type DutyRhythm, type DutyRole, type DutySpan } from '@/lib/domain/duty'

/** What somebody said of a term; the last one holds. */
export type TermStep = {
  dueOn: DateString
  /** For which municipality; null where the duty is done once for the whole. */ municipalityId: string | null
  number: number
  note: string
  url: string | null
  on: DateString
  author: string
  authorFunction: string
}

/** A municipality of the region, with the days from and until which it belongs there. */
export type DutyMunicipality = { id: string; slug: string; name: string; from: DateString; until: DateString | null }

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
    perMunicipality: boolean
    version: number
    /** By term and number. */ steps: TermStep[]
    /** By name; none where it is done once for the whole. */ municipalities: DutyMunicipality[]
  }

/** For whom a term is to be done: one municipality, or null for the whole region. */
export type TermPlace = {
  municipality: DutyMunicipality | null
  /** What was said last; null: nothing yet. */ last: TermStep | null
  isDone: boolean
}

/** A term is done once it is in all its places; a duty that is not done per municipality has one. */
export type DutyTerm = { duty: KeptDuty; dueOn: DateString; places: TermPlace[]; isDone: boolean }

/** The terms of a duty from one day to another, with those of earlier days of which something was said. */
export function termsOf(duty: KeptDuty, from: DateString, until: DateString): DutyTerm[] {
  const said = duty.steps.map(({ dueOn }) => dueOn).filter((day) => from <= day && day <= until)
  return [...new Set([...dutyTerms(duty, from, until), ...said])].sort().map((dueOn) => termOf(duty, dueOn))
}

/** What waits of a duty: what is not done yet of its last year, and its next term, or all its terms to come until a day. */
export function waitingTerms(duty: KeptDuty, today: DateString, until?: DateString): DutyTerm[] {
  const next = nextTerm(duty, today)
  const coming = until !== undefined ? dutyTerms(duty, today, until) : next === null ? [] : [next]
  const days = [...dutyTerms(duty, addDays(today, -termsAskedFor), addDays(today, -1)), ...coming]
  return duty.endedOn !== null ? [] : days.map((dueOn) => termOf(duty, dueOn)).filter(({ isDone }) => !isDone)
}

/** One term of a duty as it stands. */
export function termOf(duty: KeptDuty, dueOn: DateString): DutyTerm {
  const places = placesOf(duty, dueOn).map((municipality): TermPlace => {
    const last = stepsAt(duty, dueOn, municipality).at(-1) ?? null
    return { municipality, last, isDone: last !== null && saysDone(last.number) }
  })
  return { duty, dueOn, places, isDone: places.length > 0 && places.every(({ isDone }) => isDone) }
}

/** What was said of a term for one municipality, or for the whole; the oldest first. */
export const stepsAt = ({ steps }: KeptDuty, dueOn: DateString, municipality: DutyMunicipality | null): TermStep[] =>
  steps.filter((step) => step.dueOn === dueOn && step.municipalityId === (municipality?.id ?? null))

/** The municipalities that belonged to the region on that day. */
function placesOf({ perMunicipality, municipalities }: KeptDuty, dueOn: DateString): (DutyMunicipality | null)[] {
  return perMunicipality ? municipalities.filter(({ from, until }) => from <= dueOn && (until === null || dueOn <= until)) : [null]
}

/** "3 van 5 gemeenten" of a duty per municipality; null for one that is done once for the whole. */
export const placesInWords = ({ duty, places }: DutyTerm): string | null =>
  duty.perMunicipality ? `${places.filter(({ isDone }) => isDone).length} van ${places.length} gemeenten` : null
