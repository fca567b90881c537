import type { PeriodBlock } from '@/lib/domain/small-number-periods'
import { SmallNumberSwaps, type Swap } from '@/lib/domain/small-number-swaps'

const absent = 0
const visible = 1
const secret = 2

/**
 * The figures of one KPI in periods that may add up to each other, with what is hidden. In each direction number 0 is the total of the others
 * (of periods `block.parts` says so), which a reader knows.
 *
 * What is left is safe for this reason. A swap is a set of hidden figures of which some rise and others fall by as much, such that every
 * total stays what it is: in the simplest case the figures of two municipalities in two breakdowns. Nobody can tell the true figures from
 * those after the swap, as long as none falls below zero. A hidden figure is safe when swaps take it through at least `threshold` whole
 * numbers, and figures are hidden until each is. That holds against a reader who knows the shown figures exactly; rounding only adds to it.
 * Where no swap is possible all figures of the periods are hidden.
 */
export class SmallNumberTable {
  readonly #state: Uint8Array
  readonly #isSafe: Uint8Array
  /** Per layer (one, of a percentage two: numerator and rest) the counts. */
  readonly #counts: Float64Array[]
  readonly #swaps: SmallNumberSwaps

  constructor(
    readonly areas: number,
    readonly breakdowns: number,
    readonly block: PeriodBlock,
    layers: number,
    readonly threshold: number,
  ) {
    const size = areas * breakdowns * block.periods.length
    this.#state = new Uint8Array(size)
    this.#isSafe = new Uint8Array(size)
    this.#counts = Array.from({ length: layers }, () => new Float64Array(size))
    this.#swaps = new SmallNumberSwaps(areas, breakdowns, block, (place) => this.#state[place] !== absent)
  }

  place(area: number, breakdown: number, period: number): number {
    return (period * this.areas + area) * this.breakdowns + breakdown
  }

  /** Puts a figure in its place, hidden when one of its counts is too small; null: there is none. */
  set(place: number, counts: readonly number[] | null): void {
    if (counts === null) return
    counts.forEach((count, layer) => (this.#counts[layer]![place] = count))
    if (this.#state[place] !== secret) this.#state[place] = counts.some((count) => count < this.threshold) ? secret : visible
  }

  /** A figure that was secret at its source: there is one, but we don't know it either. */
  setSecret(place: number): void {
    this.#state[place] = secret
  }

  isHidden(place: number): boolean {
    return this.#state[place] === secret
  }

  hiddenPlaces(): number[] {
    return [...this.#state.keys()].filter((place) => this.#state[place] === secret)
  }

  hide(places: Iterable<number>): void {
    for (const place of places) if (this.#state[place] === visible) this.#state[place] = secret
  }

  /** What was secret at its source and is the one part of a total that we don't know, is what the others leave. */
  fillSecrets(): void {
    for (const { place, rest } of this.#gaps()) {
      if (this.#state[place] === secret) rest.forEach((count, layer) => (this.#counts[layer]![place] = Math.max(0, count)))
    }
  }

  /**
   * A total of which one part is missing gives that part away, when it counts in the total. The same table with such parts as hidden figures
   * where they would be small; null when there are none. A reader may also take them for zero, so both tables must be safe.
   */
  withMissing(): SmallNumberTable | null {
    const missing = this.#gaps().filter(({ place, rest }) => this.#state[place] === absent && rest.some((count) => this.#isGap(count)))
    if (missing.length === 0) return null
    const copy = new SmallNumberTable(this.areas, this.breakdowns, this.block, this.#counts.length, this.threshold)
    copy.#state.set(this.#state)
    this.#counts.forEach((counts, layer) => copy.#counts[layer]!.set(counts))
    for (const { place, rest } of missing)
      copy.set(
        place,
        rest.map((count) => (this.#isGap(count) ? count : Math.max(0, count))),
      )
    copy.hide(missing.map(({ place }) => place))
    return copy
  }

  #isGap(count: number): boolean {
    return count > 0 && count < this.threshold
  }

  /** Per total with one unknown part: which, and what the others leave for it. */
  #gaps(): { place: number; rest: number[] }[] {
    const isUnknown = (place: number) => this.#state[place] !== visible && this.#counts.every((counts) => counts[place] === 0)
    return [...this.#swaps.totals()].flatMap(([whole, parts]) => {
      if (this.#state[whole] === absent || isUnknown(whole) || parts.length < 2) return []
      const unknown = parts.filter(isUnknown)
      if (unknown.length !== 1) return []
      const rest = this.#counts.map((counts) => parts.reduce((left, part) => left - counts[part]!, counts[whole]!))
      return [{ place: unknown[0]!, rest }]
    })
  }

  /** Hides more until nothing hidden can be computed. May be called again after more was hidden. */
  protect(): void {
    this.#swaps.refresh()
    for (const place of this.#state.keys()) {
      if (this.#state[place] !== secret || this.#isSafe[place]) continue
      const best = this.#bestSwap(place)
      if (best === 'safe') this.#isSafe[place] = 1
      else if (best === null) return this.#hideAll()
      else this.#use(best)
    }
  }

  /** Everything is hidden, so nothing is left to compute with. */
  #hideAll(): void {
    this.hide(this.#state.keys())
    this.#isSafe.fill(1)
  }

  #use(swap: Swap): void {
    this.hide(swap.places)
    for (const place of swap.places) this.#isSafe[place] = 1
  }

  /** The swap that costs least; "safe" when those that are hidden already do together. */
  #bestSwap(place: number): Swap | 'safe' | null {
    let best: Swap | null = null
    let lowest = Infinity
    const free: Swap[] = []
    for (const swap of this.#swaps.of(place)) {
      const cost = this.#cost(swap)
      if (cost >= lowest) continue
      if (this.#counts.some((counts) => room(swap, counts, -1) + room(swap, counts, 1) < this.threshold - 1)) {
        if (cost === 0) free.push(swap)
        continue
      }
      lowest = cost
      best = swap
      if (cost === 0) return best
    }
    return this.#counts.every((counts) => this.#range(free, counts) >= this.threshold - 1) ? 'safe' : best
  }

  /** What a reader loses: larger numbers weigh more, and totals, above all those of the region, go last. */
  #cost({ places }: Swap): number {
    let cost = 0
    for (const place of places) {
      if (this.#state[place] !== visible) continue
      const count = this.#counts.reduce((sum, counts) => sum + counts[place]!, 1)
      const { isOfRegion, isOfAll, isOfYear } = this.#swaps.rank(place)
      cost += count * (isOfRegion ? 1e6 : 1) * (isOfAll ? 1e3 : 1) * (isOfYear ? 10 : 1)
    }
    return cost
  }

  /** How far a figure goes up and down, together, when swaps are done one after the other. */
  #range(swaps: readonly Swap[], original: Float64Array): number {
    let range = 0
    for (const direction of [1, -1] as const) {
      const counts = new Map(swaps.flatMap(({ places }) => places.map((place) => [place, original[place]!] as const)))
      for (const swap of swaps) {
        const step = swap.places.reduce(
          (least, at, index) => (swap.changes[index] === direction ? least : Math.min(least, Math.max(0, counts.get(at)!))),
          Infinity,
        )
        swap.places.forEach((at, index) => counts.set(at, counts.get(at)! + direction * swap.changes[index]! * step))
        range += step
        if (range >= this.threshold - 1) return range
      }
    }
    return range
  }
}

/** How far a swap can go in one direction before a count falls below zero; negative counts, which are no counts, give no room. */
function room({ places, changes }: Swap, counts: Float64Array, direction: 1 | -1): number {
  let least = Infinity
  for (let index = 0; index < places.length; index++) {
    if (changes[index] !== direction) least = Math.min(least, Math.max(0, counts[places[index]!]!))
  }
  return least
}
