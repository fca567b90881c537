import { createHash } from 'node:crypto'

/** An event of the trail in its chain, with its values as Postgres writes them as text. */
export type ChainedEvent = {
  id: string
  chainNumber: string
  hash: string | null
  values: readonly (string | null)[]
  /** Its content was destroyed since, so its own hash can't be computed any more. */
  isErased: boolean
  /** Of the event that says so: of each that was erased the number, the hash it had and the hash of what is left of it. */
  erased: readonly (readonly [number, string, string])[] | null
}

/** Where a chain ends: the number and the hash (hexadecimal) of its last event. */
export type ChainHead = { number: number; hash: string }

/** The hash of an event, as app.link_values() and app.seal_trail() make it: each value with its length before it, "-" for none. */
const linkHash = (values: readonly (string | null)[]): string =>
  createHash('sha256')
    .update(values.map((value) => (value === null ? '-' : `${[...value].length}:${value}`)).join(','))
    .digest('hex')

/** Walks a chain from its first event on. What doesn't fit comes out as sentences; after a fault it goes on from what it found. */
export class ChainWalk {
  private end: ChainHead = { number: 0, hash: '' }
  private readonly faults: string[] = []
  /** Events without their content, until one further on says that it was destroyed. */
  private readonly erased = new Map<number, { hash: string | null; left: string }>()

  /** `kept`: where the chain ended when somebody wrote that down elsewhere. */
  constructor(private readonly kept?: ChainHead) {}

  step(event: ChainedEvent): void {
    const number = Number(event.chainNumber)
    const expected = this.end.number + 1
    if (number < expected) this.faults.push(`Nummer ${number} staat er twee keer.`)
    else if (number > expected) this.faults.push(missing(expected, number - 1))
    else if (event.isErased) this.erased.set(number, { hash: event.hash, left: linkHash(event.values) })
    else if (event.hash !== linkHash([this.end.hash, event.chainNumber, ...event.values]))
      this.faults.push(`Nummer ${number} is gewijzigd, of wat ervoor stond.`)
    else for (const [gone, hash, left] of event.erased ?? []) this.accept(gone, { hash, left })
    this.end = { number, hash: event.hash ?? '' }
    if (this.kept?.number === number && this.kept.hash !== event.hash)
      this.faults.push(`Nummer ${number} is anders dan toen de stand werd bewaard.`)
  }

  /** An event is without its content by a declaration that fits what is left of it. */
  private accept(number: number, { hash, left }: { hash: string; left: string }): void {
    const found = this.erased.get(number)
    if (found?.hash === hash && found.left === left) this.erased.delete(number)
  }

  /** `head`: where the database says that the chain ends. `outside`: how many events stand in no chain. */
  ended(head: ChainHead | null, outside: number): { end: ChainHead; faults: readonly string[] } {
    const { end, faults, kept } = this
    for (const number of this.erased.keys()) faults.push(`Nummer ${number} is gewijzigd, of zonder verklaring gewist.`)
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
