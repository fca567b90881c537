import { monthsBetween, type DateString } from '@/lib/domain/dutch-dates'
import { numberInWords } from '@/lib/domain/dutch-number'
import type { KpiDirection, KpiFrequency } from '@/lib/domain/kpi'
import { daysOf, measurePeriodWords, type MeasurePeriod } from '@/lib/domain/measure-period'

export type SheetWarning = 'noBaseline' | 'noTargetYear' | 'noOwner' | 'definitionUnclear' | 'noValues' | 'valuesOld' | 'notChecked'
export type RegionWarning = 'tooManyKpis' | 'tooManyActivities'
export type Warning<Code> = { code: Code; words: string }

/** A definition shorter than this says too little to count the same everywhere. */
const shortestDefinition = 20

const monthsOf: Record<KpiFrequency, number> = { quarter: 3, halfYear: 6, year: 12 }

export type SheetFacts = {
  /** Not for words, and not while it can't be measured yet: then there are no values to miss. */
  isMeasured: boolean
  hasBaseline: boolean
  targetYears: readonly number[]
  direction: KpiDirection
  owner: string | null
  definition: string | null
  frequency: KpiFrequency
  newestPeriod: MeasurePeriod | null
  /** Figures that a municipality entered and hasn't checked. */
  uncheckedFigures: number
}

/**
 * Values are old when more whole months than the frequency have passed since the last day of the newest one; as months are whole, there is a
 * month to bring in the next.
 */
export const isOlderThanFrequency = (newest: MeasurePeriod, frequency: KpiFrequency, today: DateString): boolean =>
  monthsBetween(daysOf(newest).last, today) > monthsOf[frequency]

/** The first day on which the newest figure is old. */
export function newFigureAskedOn(newest: MeasurePeriod, frequency: KpiFrequency): DateString {
  const [year, month, day] = daysOf(newest).last.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month + monthsOf[frequency], day)).toISOString().slice(0, 10)
}

export const oldValuesInWords = (newest: MeasurePeriod): string =>
  `Het nieuwste cijfer gaat over ${measurePeriodWords(newest)}. Er hoort een nieuwer te zijn.`

/** Why a KPI waits for a new figure; null where the newest is not old. */
export function figuresAreMissing(newest: MeasurePeriod | null, frequency: KpiFrequency, today: DateString): string | null {
  if (newest === null) return noValuesWords
  return isOlderThanFrequency(newest, frequency, today) ? oldValuesInWords(newest) : null
}

const noValuesWords = 'Er zijn nog geen cijfers.'

/** What is missing at the sheet of a KPI, the heaviest first. A KPI that is only followed needs no target year. */
export function warningsAtSheet(facts: SheetFacts, today: DateString): Warning<SheetWarning>[] {
  const { isMeasured, newestPeriod: newest, uncheckedFigures } = facts
  const isOld = newest !== null && isOlderThanFrequency(newest, facts.frequency, today)
  const found: [SheetWarning, boolean, string][] = [
    ['definitionUnclear', (facts.definition?.trim().length ?? 0) < shortestDefinition, definitionWords(facts.definition)],
    ['noOwner', !facts.owner?.trim(), 'Er is geen verantwoordelijke functie.'],
    ['noBaseline', isMeasured && !facts.hasBaseline, 'Er is geen nulmeting.'],
    ['noTargetYear', isMeasured && facts.direction !== 'follow' && facts.targetYears.length === 0, 'Er is geen streefjaar.'],
    ['noValues', isMeasured && newest === null, noValuesWords],
    ['valuesOld', isMeasured && isOld, newest === null ? '' : oldValuesInWords(newest)],
    ['notChecked', uncheckedFigures > 0, `${counted(uncheckedFigures, 'cijfer is', 'cijfers zijn')} nog niet gecontroleerd.`],
  ]
  return found.filter(([, isSo]) => isSo).map(([code, , words]) => ({ code, words }))
}

const definitionWords = (definition: string | null): string =>
  definition?.trim() ? 'De definitie is te kort om overal gelijk te tellen.' : 'Er is geen definitie.'

const counted = (count: number, one: string, more: string): string => `${numberInWords(count)} ${count === 1 ? one : more}`

/** What registering costs a municipality. `unknown`: KPIs of which nobody estimated it; they are in no sum. */
export type RegistrationLoad = { minutesPerYear: number; known: number; unknown: number }

/** `minutes`: per period per municipality, null when not estimated. The sum is per year, so a quarterly one counts four times. */
export function registrationLoad(kpis: readonly { minutes: number | null; frequency: KpiFrequency }[]): RegistrationLoad {
  const known = kpis.filter(({ minutes }) => minutes !== null)
  const minutesPerYear = known.reduce((sum, { minutes, frequency }) => sum + minutes! * (12 / monthsOf[frequency]), 0)
  return { minutesPerYear, known: known.length, unknown: kpis.length - known.length }
}

/** "12 uur en 30 minuten per gemeente per jaar; van 3 KPI’s onbekend" */
export function loadInWords({ minutesPerYear, known, unknown }: RegistrationLoad): string {
  const missing = `van ${counted(unknown, 'KPI', 'KPI’s')} onbekend`
  if (known === 0 && unknown > 0) return missing
  const whole = Math.round(minutesPerYear)
  const [hours, minutes] = [Math.floor(whole / 60), whole % 60]
  const time = [hours > 0 ? `${numberInWords(hours)} uur` : null, minutes > 0 || hours === 0 ? counted(minutes, 'minuut', 'minuten') : null]
  const said = `${time.filter((part) => part !== null).join(' en ')} per gemeente per jaar`
  return unknown > 0 ? `${said}; ${missing}` : said
}

/**
 * Whether a region goes beyond the limits it set itself, on KPIs and on running activities (US27). A limit of null is none; on the limit is
 * within it.
 */
export function warningsAtRegion(
  counts: { kpis: number; runningActivities: number },
  limits: { kpis: number | null; runningActivities: number | null },
): Warning<RegionWarning>[] {
  const beyond = (count: number, limit: number | null) => limit !== null && count > limit
  const words = (said: string, limit: number | null) => `${said}. De regio stelde de grens op ${numberInWords(limit ?? 0)}.`
  const found: [RegionWarning, boolean, string][] = [
    ['tooManyKpis', beyond(counts.kpis, limits.kpis), words(`Er zijn ${counted(counts.kpis, 'KPI', 'KPI’s')}`, limits.kpis)],
    [
      'tooManyActivities',
      beyond(counts.runningActivities, limits.runningActivities),
      words(`Er lopen ${counted(counts.runningActivities, 'activiteit', 'activiteiten')}`, limits.runningActivities),
    ],
  ]
  return found.filter(([, isSo]) => isSo).map(([code, , said]) => ({ code, words: said }))
}
