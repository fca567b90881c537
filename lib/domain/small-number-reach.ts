import type { Swap } from '@/lib/domain/small-number-swaps'

/** Over how many a swap can take its figures, up and down together, before a count falls below zero. */
export const reach = (swap: Swap, counts: Float64Array): number => room(swap, counts, -1) + room(swap, counts, 1)

/** Negative counts, which are no counts of persons, give no room. */
function room({ places, changes }: Swap, counts: Float64Array, direction: 1 | -1): number {
  let least = Infinity
  for (let index = 0; index < places.length; index++) {
    if (changes[index] !== direction) least = Math.min(least, Math.max(0, counts[places[index]!]!))
  }
  return least
}

/**
 * Over how many the figure that rises in each of the swaps goes, when they are done one after the other: first all up as far as they can, then
 * from the start all down. Stops counting at `enough`.
 */
export function reachTogether(swaps: readonly Swap[], counts: Float64Array, enough: number): number {
  let total = 0
  for (const direction of [1, -1] as const) {
    const now = Float64Array.from(counts)
    for (const swap of swaps) {
      const step = room(swap, now, direction)
      total += step
      if (total >= enough) return total
      swap.places.forEach((place, index) => (now[place]! += direction * swap.changes[index]! * step))
    }
  }
  return total
}
