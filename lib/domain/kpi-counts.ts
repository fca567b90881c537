import type { CountingLevel, Figure, KpiKind } from '@/lib/domain/kpi'

/** What is counted, in a title or above an axis. */
export const countedWords: Record<CountingLevel, string> = {
  youth: 'jeugdigen',
  family: 'gezinnen',
  trajectory: 'trajecten',
  report: 'meldingen',
}

/** Whether a percentage can be shown as a number too: where it was given with numerator and denominator. */
export const hasCounts = (kind: KpiKind | null, figures: readonly Figure[]): boolean =>
  kind === 'percentage' && figures.some(({ numerator }) => numerator !== null)

/** The number that a percentage is made of; unknown where only the percentage was given. */
export function asCount<F extends Figure>(figure: F): F {
  const { numerator, value, status } = figure
  const isKnown = numerator !== null && value !== null
  return {
    ...figure,
    value: isKnown ? numerator : null,
    numerator: null,
    denominator: null,
    status: isKnown || value === null ? status : 'unknown',
  }
}
