import type { Figure, KpiKind } from '@/lib/domain/kpi'

/**
 * The counts of persons in a figure, which may each be too small: of a count itself, of a percentage the numerator and the rest. Null when
 * there are none to protect: no value, or a percentage without numerator and denominator. With only one of the two the other follows from
 * the percentage, for a reader could do that too; where it doesn't follow they are 0, so the figure will be secret.
 */
export function countsOf(figure: Figure, kind: KpiKind): [number] | [number, number] | null {
  const { value, numerator, denominator, status } = figure
  if (status === 'unknown' || status === 'secret') return null
  if (kind !== 'percentage') return value === null ? null : [value]
  if (numerator === null && denominator === null) return null
  const share = value === null ? Number.NaN : value / 100
  const of = numerator ?? denominator! * share
  const whole = denominator ?? numerator! / share
  return Number.isFinite(of) && Number.isFinite(whole) ? [of, whole - of] : [0, 0]
}
