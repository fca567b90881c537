import type { PeriodBlock } from '@/lib/domain/small-number-periods'

/** Figures that change together, by +1 or -1, such that all totals stay right. */
export type Swap = { places: number[]; changes: number[] }

/** A total and its parts, as places. */
export type Total = { whole: number; parts: number[] }

type Change = readonly (readonly [number, number])[]

/**
 * Which swaps there are in a table of areas, breakdowns and periods. In one direction a part changes together with its total, or against
 * another part; a swap does so in all directions at once, so it has the corners of a box. Figures that don't exist are no corners: a missing
 * total can be anything, a missing part a reader may take for zero.
 */
export class SmallNumberSwaps {
  readonly #changesOfArea: Change[][]
  readonly #changesOfBreakdown: Change[][]
  /** Whether a total has parts, per breakdown and period, and per area and period. */
  #hasAreas = new Uint8Array(0)
  #hasBreakdowns = new Uint8Array(0)

  constructor(
    readonly areas: number,
    readonly breakdowns: number,
    readonly block: PeriodBlock,
    readonly exists: (place: number) => boolean,
  ) {
    this.#changesOfArea = changesInStar(areas)
    this.#changesOfBreakdown = changesInStar(breakdowns)
  }

  #place(area: number, breakdown: number, period: number): number {
    return (period * this.areas + area) * this.breakdowns + breakdown
  }

  /** Totals weigh more than parts, those of the region most: they are hidden last. */
  weight(place: number): number {
    const { area, breakdown, period } = this.#at(place)
    return (area === 0 ? 1e6 : 1) * (breakdown === 0 ? 1e3 : 1) * (this.block.parts[period]!.length > 0 ? 10 : 1)
  }

  #at(place: number): { area: number; breakdown: number; period: number } {
    const breakdown = place % this.breakdowns
    const line = (place - breakdown) / this.breakdowns
    const area = line % this.areas
    return { area, breakdown, period: (line - area) / this.areas }
  }

  /** Must be called when figures have been put in the table. */
  refresh(): void {
    const periods = this.block.periods.length
    this.#hasAreas = new Uint8Array(periods * this.breakdowns)
    this.#hasBreakdowns = new Uint8Array(periods * this.areas)
    for (let place = 0; place < periods * this.areas * this.breakdowns; place++) {
      if (!this.exists(place)) continue
      const { area, breakdown, period } = this.#at(place)
      if (area > 0) this.#hasAreas[period * this.breakdowns + breakdown] = 1
      if (breakdown > 0) this.#hasBreakdowns[period * this.areas + area] = 1
    }
  }

  /** Every total with its parts over areas and breakdowns. */
  *totals(): Generator<Total> {
    for (const period of this.block.periods.keys()) {
      for (let breakdown = 0; breakdown < this.breakdowns; breakdown++) {
        const [whole, ...parts] = upTo(this.areas).map((area) => this.#place(area, breakdown, period))
        yield { whole: whole!, parts }
      }
      for (let area = 0; area < this.areas; area++) {
        const [whole, ...parts] = upTo(this.breakdowns).map((breakdown) => this.#place(area, breakdown, period))
        yield { whole: whole!, parts }
      }
    }
  }

  /** Every total over time of which the parts have no parts themselves. */
  *totalsOverTime(): Generator<Total> {
    for (const [period, parts] of this.block.parts.entries()) {
      if (parts.length === 0 || parts.some((part) => this.block.parts[part]!.length > 0)) continue
      for (const line of upTo(this.areas * this.breakdowns)) {
        const at = (one: number) => one * this.areas * this.breakdowns + line
        yield { whole: at(period), parts: parts.map(at) }
      }
    }
  }

  /** All swaps in which the figure rises. */
  *of(place: number): Generator<Swap> {
    const { area, breakdown, period } = this.#at(place)
    for (const inTime of this.block.changes[period]!) {
      for (const inAreas of this.#changesOfArea[area]!) {
        for (const inBreakdowns of this.#changesOfBreakdown[breakdown]!) {
          if (!this.#isBalanced(inAreas, inBreakdowns, inTime)) continue
          const swap: Swap = { places: [], changes: [] }
          for (const [p, overTime] of inTime) {
            for (const [a, overAreas] of inAreas) {
              for (const [b, overBreakdowns] of inBreakdowns) {
                const corner = this.#place(a, b, p)
                if (!this.exists(corner)) continue
                swap.places.push(corner)
                swap.changes.push(overTime * overAreas * overBreakdowns)
              }
            }
          }
          yield swap
        }
      }
    }
  }

  #isBalanced(inAreas: Change, inBreakdowns: Change, inTime: Change): boolean {
    for (const [p] of inTime) {
      for (const [b] of inBreakdowns) {
        if (this.#hasAreas[p * this.breakdowns + b] && !isBalancedLine(inAreas, (a) => this.exists(this.#place(a, b, p)))) return false
      }
      for (const [a] of inAreas) {
        if (this.#hasBreakdowns[p * this.areas + a] && !isBalancedLine(inBreakdowns, (b) => this.exists(this.#place(a, b, p)))) return false
      }
    }
    return true
  }
}

const upTo = (end: number): number[] => Array.from({ length: end }, (_, index) => index)

/** Whether a total that has parts stays right: what changes with it, or against it, must exist; a missing part would be taken for zero. */
function isBalancedLine([one, other]: Change, exists: (number: number) => boolean): boolean {
  if (one === undefined || other === undefined) return false
  if (one[0] === 0) return exists(other[0])
  if (other[0] === 0) return exists(one[0])
  return exists(one[0]) === exists(other[0])
}

/** In a total (0) with its parts: the total changes with a part, a part against another; a total without parts alone. */
function changesInStar(size: number): Change[][] {
  return Array.from({ length: size }, (_, one) => {
    const pairs = Array.from({ length: size }, (_, other) => other)
      .filter((other) => other !== one)
      .map((other): Change => [
        [one, 1],
        [other, one === 0 || other === 0 ? 1 : -1],
      ])
    return one === 0 ? [...pairs, [[0, 1]]] : pairs
  })
}
