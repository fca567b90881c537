import { numberInWords } from '@/lib/domain/dutch-number'
import type { CountingLevel, Figure, KpiKind } from '@/lib/domain/kpi'
import { daysOf, measurePeriodKind, type MeasurePeriod } from '@/lib/domain/measure-period'

/**
 * A sum of figures. `known` of the `total` parts had a value; with less than all it is incomplete, with none `value` is null.
 * Of a percentage `value` is the percentage of the summed numerator and denominator. `label` says what must stand at the number.
 */
type FigureSum = {
  value: number | null
  numerator: number | null
  denominator: number | null
  known: number
  total: number
  label: string | null
}

/** A percentage without numerator and denominator can't be added; words can't either. */
type SumFailure = 'qualitative' | 'no-parts-of-percentage' | 'not-over-periods' | 'unique-youths' | 'parts-missing'

export type SumResult = { ok: true; sum: FigureSum } | { ok: false; failure: SumFailure }

const isKnown = (figure: Figure | null): figure is Figure =>
  figure !== null && figure.value !== null && figure.status !== 'secret' && figure.status !== 'unknown'

/**
 * The figures of municipalities added up as they stand, also where the database did that: of the `known` ones their values, and numerators and
 * denominators of the `withParts` that have both. Null: there was nothing to add.
 */
export type SumTotals = {
  known: number
  total: number
  withParts: number
  value: number | null
  numerator: number | null
  denominator: number | null
}

/**
 * The figure of a region from those of all its municipalities; null or without value: the municipality is missing or secret, which makes the
 * sum incomplete and is never a zero. Counts add; a percentage is made of numerators and denominators, never a mean of percentages
 * (conventies-nl.md 3.3). A youth who moved counts in two municipalities, so unique youths get "som van gemeenten".
 */
export const sumOfMunicipalities = (
  kpi: { kind: KpiKind; countingLevel: CountingLevel | null },
  figures: readonly (Figure | null)[],
): SumResult => sumOfTotals(kpi, addedUp(figures))

/** Figures added up as they stand; whether that says anything decides sumOfTotals(). */
export function addedUp(figures: readonly (Figure | null)[]): SumTotals {
  const known = figures.filter(isKnown)
  const withParts = known.filter(({ numerator, denominator }) => numerator !== null && denominator !== null)
  const add = (numbers: readonly number[]) => (numbers.length === 0 ? null : exactSum(numbers))
  return {
    ...{ known: known.length, total: figures.length, withParts: withParts.length },
    value: add(known.map(({ value }) => value!)),
    numerator: add(withParts.map((figure) => figure.numerator!)),
    denominator: add(withParts.map((figure) => figure.denominator!)),
  }
}

/** What must stand at a sum of municipalities: of unique youths, for one who moved counts in two. */
export const sumLabel = (countingLevel: CountingLevel | null): string | null => (countingLevel === 'youth' ? 'som van gemeenten' : null)

/** The rule of sumOfMunicipalities() for figures that were added already. */
export function sumOfTotals(
  kpi: { kind: KpiKind; countingLevel: CountingLevel | null },
  { known, total, withParts, value, numerator, denominator }: SumTotals,
): SumResult {
  if (kpi.kind === 'qualitative') return { ok: false, failure: 'qualitative' }
  const counted = { known, total, label: sumLabel(kpi.countingLevel) }
  if (kpi.kind !== 'percentage') return { ok: true, sum: { value, numerator: null, denominator: null, ...counted } }
  if (withParts < known) return { ok: false, failure: 'no-parts-of-percentage' }
  const share = numerator !== null && denominator ? (100 * numerator) / denominator : null
  return { ok: true, sum: { value: share, numerator, denominator, ...counted } }
}

/**
 * The figure of a longer period from those of all its parts: only of a flow, never of unique youths (half years don't add up to the year:
 * conventies-nl.md 3.2), and only when the parts are of one kind, have values and fill the whole period.
 */
export function sumOfPeriods(
  kpi: { kind: KpiKind; countingLevel: CountingLevel | null },
  whole: MeasurePeriod,
  parts: readonly { period: MeasurePeriod; figure: Figure | null }[],
): SumResult {
  if (kpi.kind !== 'flow') return { ok: false, failure: 'not-over-periods' }
  if (kpi.countingLevel === 'youth') return { ok: false, failure: 'unique-youths' }
  const figures = parts.map(({ figure }) => figure)
  const periods = parts.map(({ period }) => period)
  if (!figures.every(isKnown) || !fills(whole, periods)) return { ok: false, failure: 'parts-missing' }
  const value = exactSum(figures.map((figure) => figure.value!))
  return { ok: true, sum: { value, numerator: null, denominator: null, known: parts.length, total: parts.length, label: null } }
}

const monthsIn = { year: 12, halfYear: 6, quarter: 3, month: 1, day: 0 }

/** Whether the parts are of one kind, shorter than the whole, within it, all different, and as many as fit in it. */
function fills(whole: MeasurePeriod, parts: readonly MeasurePeriod[]): boolean {
  const kinds = new Set(parts.map(measurePeriodKind))
  const [kind] = kinds
  if (kind === undefined || kinds.size > 1 || kind === 'day') return false
  const { first, last } = daysOf(whole)
  const months = monthsIn[measurePeriodKind(whole)]
  const within = parts.every((part) => daysOf(part).first >= first && daysOf(part).last <= last)
  return within && monthsIn[kind] < months && new Set(parts).size === parts.length && parts.length * monthsIn[kind] === months
}

/** Without the dust of binary decimals: 0.1 + 0.2 is 0.3. */
const exactSum = (numbers: readonly number[]): number => Number(numbers.reduce((sum, number) => sum + number, 0).toFixed(10))

const failureWords: Record<SumFailure, string> = {
  qualitative: 'Niet op te tellen: dit zijn woorden',
  'no-parts-of-percentage': 'Niet te berekenen: teller of noemer ontbreekt',
  'not-over-periods': 'Niet op te tellen over perioden',
  'unique-youths': 'Niet op te tellen over perioden: een jeugdige kan in meer perioden meetellen',
  'parts-missing': 'Niet op te tellen: niet alle perioden zijn bekend',
}

/**
 * What must be said about a sum: "som van gemeenten, onvolledig (4 van 5)", "onbekend (0 van 5)", or why there is none.
 * Empty for a complete sum that needs no words.
 */
export function sumInWords(result: SumResult): string {
  if (!result.ok) return failureWords[result.failure]
  const { known, total, label } = result.sum
  const part = `(${numberInWords(known)} van ${numberInWords(total)})`
  if (known === 0) return `onbekend ${part}`
  return [label, known < total ? `onvolledig ${part}` : null].filter((word) => word !== null).join(', ')
}
