import type { Swap } from '@/lib/domain/small-number-swaps'

/** Per place what a reader knows a count is at most: of a running total the first later one that is shown. */
export type Ceilings = ReadonlyMap<number, number>

type Counted = { counts: Float64Array; ceilings: Ceilings }

/** Over how many a swap can take its figures, up and down together, before a count falls below zero or rises above its ceiling. */
export const reach = (swap: Swap, { counts, ceilings }: Counted): number =>
  room(swap, counts, -1, ceilings) + room(swap, counts, 1, ceilings)

/** Negative counts, which are no counts of persons, give no room. */
function room({ places, changes }: Swap, counts: Float64Array, direction: 1 | -1, ceilings: Ceilings): number {
  let least = Infinity
  for (let index = 0; index < places.length; index++) {
    const place = places[index]!
    const count = counts[place]!
    const left = changes[index] === direction ? (ceilings.get(place) ?? Infinity) - count : count
    least = Math.min(least, Math.max(0, left))
  }
  return least
}

/**
 * Over how many the figure that rises in each of the swaps goes, when they are done one after the other: first all up as far as they can, then
 * from the start all down. Stops counting at `enough`.
 */
export function reachTogether(swaps: readonly Swap[], { counts, ceilings }: Counted, enough: number): number {
  let total = 0
  for (const direction of [1, -1] as const) {
    const now = Float64Array.from(counts)
    for (const swap of swaps) {
      const step = room(swap, now, direction, ceilings)
      total += step
      if (total >= enough) return total
      swap.places.forEach((place, index) => (now[place]! += direction * swap.changes[index]! * step))
    }
  }
  return total
}
