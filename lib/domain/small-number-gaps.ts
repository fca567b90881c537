import type { Total } from '@/lib/domain/small-number-swaps'

/** Parts of a total that we don't know, and what the known ones leave for them together, per layer of counts. */
export type Gap = { unknown: number[]; rest: number[] }

/** The totals that are known, with at least one known and one unknown part. */
export function gapsIn(totals: Iterable<Total>, layers: readonly Float64Array[], isKnown: (place: number) => boolean): Gap[] {
  const gaps: Gap[] = []
  for (const { whole, parts } of totals) {
    const unknown = isKnown(whole) ? parts.filter((part) => !isKnown(part)) : []
    if (unknown.length === 0 || unknown.length === parts.length) continue
    gaps.push({ unknown, rest: layers.map((counts) => parts.reduce((left, part) => left - counts[part]!, counts[whole]!)) })
  }
  return gaps
}
