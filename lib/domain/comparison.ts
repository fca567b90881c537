import type { DatePrecision, DateString } from '@/lib/domain/dutch-dates'
import type { Lifecycle, Light } from '@/lib/domain/progress'
import { changeBetween, type Change } from '@/lib/domain/standing'

export const changeKinds = ['worse', 'dropped', 'better', 'finished', 'new'] as const satisfies readonly Change[]
export type ChangeKind = (typeof changeKinds)[number]

export const changeWords: Record<Change, string> = {
  better: 'Beter',
  worse: 'Slechter',
  new: 'Nieuw',
  finished: 'Afgerond',
  dropped: 'Vervallen',
  same: 'Gelijk',
}

/** What was said last about one state at a moment. */
export type Standing = { light: Light; lifecycle: Lifecycle; expectedOn: DateString | null; expectedPrecision: DatePrecision | null }

export type Comparison = {
  change: Change
  /** Where the expected date moved: to a later or an earlier day. */
  moved: 'later' | 'earlier' | null
  /** Anything at all that is not as it was: also a life cycle or a date under the same light. */
  differs: boolean
}

/** One state at two moments; null where nothing had been said yet. */
export function compareStandings(before: Standing | null, after: Standing | null): Comparison {
  if (after === null) return { change: 'same', moved: null, differs: false }
  const change = changeBetween(before, after)
  if (before === null) return { change, moved: null, differs: true }
  const isOther = before.expectedOn !== after.expectedOn || before.expectedPrecision !== after.expectedPrecision
  return {
    change,
    moved: dateMove(before.expectedOn, after.expectedOn),
    differs: isOther || before.light !== after.light || before.lifecycle !== after.lifecycle,
  }
}

export function dateMove(before: DateString | null, after: DateString | null): 'later' | 'earlier' | null {
  if (before === null || after === null || before === after) return null
  return after > before ? 'later' : 'earlier'
}

export function countChanges(changes: Iterable<Change>): Record<Change, number> {
  const counts: Record<Change, number> = { better: 0, worse: 0, new: 0, finished: 0, dropped: 0, same: 0 }
  for (const change of changes) counts[change] += 1
  return counts
}

/**
 * Which two periods are compared: those asked for, the earlier one first; without a valid choice the last two.
 * `periods`: the earliest first. Null while there are no two.
 */
export function twoPeriods<P extends { slug: string }>(
  periods: readonly P[],
  asked: { from?: string; to?: string },
): { from: P; to: P } | null {
  const place = (slug?: string) => periods.findIndex((period) => period.slug === slug)
  const last = periods.length - 1
  const [one, other] = [place(asked.from), place(asked.to)]
  const to = other >= 0 ? other : one === last ? last - 1 : last
  const from = one >= 0 && one !== to ? one : to > 0 ? to - 1 : to + 1
  const [earlier, later] = [periods[Math.min(from, to)], periods[Math.max(from, to)]]
  return earlier && later && earlier !== later ? { from: earlier, to: later } : null
}
