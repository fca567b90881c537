import { createHash } from 'node:crypto'

/** An event of the trail in its chain, with its values as Postgres writes them as text. */
export type ChainedEvent = { id: string; chainNumber: string; hash: string | null; values: readonly (string | null)[] }

/** Where a chain ends: the number and the hash (hexadecimal) of its last event. */
export type ChainHead = { number: number; hash: string }

/** The hash of an event, as app.link_text() of the migration trail_chain makes it: each value with its length before it, "-" for none. */
const linkHash = (previous: string, { chainNumber, values }: ChainedEvent): string =>
  createHash('sha256')
    .update([previous, chainNumber, ...values].map((value) => (value === null ? '-' : `${[...value].length}:${value}`)).join(','))
    .digest('hex')

/** Walks a chain from its first event on. What doesn't fit comes out as sentences; after a fault it goes on from what it found. */
export class ChainWalk {
  private end: ChainHead = { number: 0, hash: '' }
  private readonly faults: string[] = []

  /** `kept`: where the chain ended when somebody wrote that down elsewhere. */
  constructor(private readonly kept?: ChainHead) {}

  step(event: ChainedEvent): void {
    const number = Number(event.chainNumber)
    const expected = this.end.number + 1
    if (number < expected) this.faults.push(`Nummer ${number} staat er twee keer.`)
    else if (number > expected) this.faults.push(missing(expected, number - 1))
    else if (event.hash !== linkHash(this.end.hash, event)) this.faults.push(`Nummer ${number} is gewijzigd, of wat ervoor stond.`)
    this.end = { number, hash: event.hash ?? '' }
    if (this.kept?.number === number && this.kept.hash !== event.hash)
      this.faults.push(`Nummer ${number} is anders dan toen de stand werd bewaard.`)
  }

  /** `head`: where the database says that the chain ends. `outside`: how many events stand in no chain. */
  ended(head: ChainHead | null, outside: number): { end: ChainHead; faults: readonly string[] } {
    const { end, faults, kept } = this
    if ((head?.number ?? 0) !== end.number || (head?.hash ?? '') !== end.hash)
      faults.push(`De laatste is nummer ${end.number}; volgens de database hoort dat ${head?.number ?? 0} te zijn.`)
    if (kept && kept.number > end.number) faults.push(`Nummer ${kept.number}, het laatste toen de stand werd bewaard, ontbreekt.`)
    if (outside > 0)
      faults.push(outside === 1 ? 'Er staat 1 gebeurtenis buiten de keten.' : `Er staan ${outside} gebeurtenissen buiten de keten.`)
    return { end, faults }
  }
}

const missing = (first: number, last: number) =>
  first === last ? `Nummer ${first} ontbreekt.` : `De nummers ${first} tot en met ${last} ontbreken.`
