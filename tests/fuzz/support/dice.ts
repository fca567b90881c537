/** The same throws for the same seed (mulberry32), so that what went wrong goes wrong again. */
export class Dice {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let value = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }

  under = (limit: number): number => Math.floor(this.next() * limit)
  chance = (of: number): boolean => this.next() < of
  of = <T>(things: readonly T[]): T => things[this.under(things.length)]!
}
