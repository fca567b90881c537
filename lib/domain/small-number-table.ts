import { gapsIn, type Gap } from '@/lib/domain/small-number-gaps'
import type { PeriodBlock } from '@/lib/domain/small-number-periods'
import { reach, reachTogether, type Ceilings } from '@/lib/domain/small-number-reach'
import { SmallNumberSwaps, type Swap, type Total } from '@/lib/domain/small-number-swaps'

const absent = 0
const visible = 1
const secret = 2

/**
 * The figures of one KPI in periods that may add up to each other, with what is hidden. In each direction number 0 is the total of the others
 * (of periods `block.parts` says so), which a reader knows.
 *
 * What is left is safe for this reason. A swap is a set of hidden figures of which some rise and others fall by as much, such that every
 * total stays what it is: in the simplest case the figures of two municipalities in two breakdowns. Nobody can tell the true figures from
 * those after the swap, as long as none falls below zero or rises above a later, shown running total. A hidden figure is safe when swaps take it through at least `threshold` whole
 * numbers, and figures are hidden until each is. That holds against a reader who knows the shown figures exactly; rounding only adds to it.
 * Where no swap is possible all figures of the periods are hidden.
 */
export class SmallNumberTable {
  readonly #state: Uint8Array
  readonly #isKnown: Uint8Array
  readonly #isSafe: Uint8Array
  /** Per layer (one, of a percentage two: numerator and rest) the counts. */
  readonly #counts: Float64Array[]
  readonly #swaps: SmallNumberSwaps
  #ceilings: Ceilings = new Map()

  constructor(
    readonly areas: number,
    readonly breakdowns: number,
    readonly block: PeriodBlock,
    layers: number,
    readonly threshold: number,
  ) {
    const size = areas * breakdowns * block.periods.length
    this.#state = new Uint8Array(size)
    this.#isKnown = new Uint8Array(size)
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
    this.#isKnown[place] = 1
    if (this.#state[place] !== secret) this.#state[place] = counts.some((count) => count < this.threshold) ? secret : visible
  }

  /** A figure that was secret at its source: there is one, but we don't know it either. */
  setSecret(place: number): void {
    this.#state[place] = secret
  }

  isHidden(place: number): boolean {
    return this.#state[place] === secret
  }

  isShown(place: number): boolean {
    return this.#state[place] === visible
  }

  hiddenPlaces(): number[] {
    return [...this.#state.keys()].filter((place) => this.#state[place] === secret)
  }

  hide(places: Iterable<number>): void {
    for (const place of places) if (this.#state[place] === visible) this.#state[place] = secret
  }

  /** What was secret at its source and is the one part of a total that we don't know, is what the others leave. */
  fillSecrets(): void {
    for (const { unknown, rest } of this.#gapsIn(this.#swaps.totals())) {
      if (unknown.length === 1 && this.#state[unknown[0]!] === secret) this.set(unknown[0]!, rest)
    }
  }

  /**
   * A total of which one part is missing gives that part away, when it counts in the total. The same table with such parts as hidden figures
   * where they would be small, and with all parts of time that are missing, for those are in the total for sure (how they share what is left
   * makes no difference). Null when there are none. A reader may also take them for zero, so both tables must be safe.
   */
  withMissing(): SmallNumberTable | null {
    const isMissing = (place: number) => this.#state[place] === absent
    const isSmall = (count: number) => count > 0 && count < this.threshold
    const small = this.#gapsIn(this.#swaps.totals()).filter(({ unknown, rest }) => unknown.length === 1 && rest.some(isSmall))
    const missing = [...this.#gapsIn(this.#swaps.totalsOverTime()), ...small].filter(({ unknown }) => unknown.every(isMissing))
    if (missing.length === 0) return null
    const copy = new SmallNumberTable(this.areas, this.breakdowns, this.block, this.#counts.length, this.threshold)
    copy.#state.set(this.#state)
    this.#counts.forEach((counts, layer) => copy.#counts[layer]!.set(counts))
    for (const { unknown, rest } of missing) {
      for (const place of unknown) copy.setSecret(place)
      copy.set(unknown[0]!, rest)
    }
    return copy
  }

  #gapsIn(totals: Iterable<Total>): Gap[] {
    return gapsIn(totals, this.#counts, (place) => this.#isKnown[place] === 1)
  }

  /** What a reader knows the counts are at most, by figures of other tables. */
  keepBelow(ceilings: Ceilings): void {
    this.#ceilings = ceilings
  }

  /** The shown counts of the first layer with their places. */
  shownCounts(): [place: number, count: number][] {
    return [...this.#state.keys()].flatMap((place) => (this.#state[place] === visible ? [[place, this.#counts[0]![place]!]] : []))
  }

  /** Hides more until nothing hidden can be computed. May be called again after more was hidden. */
  protect(): void {
    this.#swaps.refresh()
    for (const place of this.#state.keys()) {
      if (this.#state[place] !== secret || this.#isSafe[place]) continue
      const best = this.#bestSwap(place)
      const places = best === 'safe' ? [place] : (best?.places ?? [...this.#state.keys()])
      this.hide(places)
      for (const one of places) this.#isSafe[one] = 1
    }
  }

  /** The swap that costs least; "safe" when those that are hidden already do together. */
  #bestSwap(place: number): Swap | 'safe' | null {
    let best: Swap | null = null
    let lowest = Infinity
    const free: Swap[] = []
    const ceilings = this.#ceilings
    for (const swap of this.#swaps.of(place)) {
      const cost = this.#cost(swap)
      if (cost >= lowest) continue
      if (this.#counts.some((counts) => reach(swap, { counts, ceilings }) < this.threshold - 1)) {
        if (cost === 0) free.push(swap)
        continue
      }
      lowest = cost
      best = swap
      if (cost === 0) return best
    }
    return this.#counts.every((counts) => reachTogether(free, { counts, ceilings }, this.threshold - 1) >= this.threshold - 1)
      ? 'safe'
      : best
  }

  /** What a reader loses by hiding what isn't hidden yet. */
  #cost({ places }: Swap): number {
    let cost = 0
    for (const place of places) {
      if (this.#state[place] !== visible) continue
      const count = this.#counts.reduce((sum, counts) => sum + counts[place]!, 1)
      cost += count * this.#swaps.weight(place)
    }
    return cost
  }
}
