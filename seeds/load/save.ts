import type { Tx } from '@/lib/db/transaction'

/** What one load works with; the tally says in the end what it did. */
export type Loading = { tx: Tx; tally: Tally; regionId: string }
export type Tally = { added: number; changed: number }

type Saving<Row extends object, Wanted extends object> = {
  existing: Row | undefined
  wanted: Wanted
  create: (wanted: Wanted) => Promise<Row>
  update: (row: Row, changes: Partial<Wanted>) => Promise<Row>
}

/** Adds the row or changes what differs; a row that says the same already is left alone. */
export async function save<Row extends object, Wanted extends object>(
  tally: Tally,
  { existing, wanted, create, update }: Saving<Row, Wanted>,
): Promise<Row> {
  if (!existing) {
    tally.added += 1
    return create(wanted)
  }
  return saveChanges(tally, { existing, wanted, update })
}

/** Changes what differs of a row that is there. */
export async function saveChanges<Row extends object, Wanted extends object>(
  tally: Tally,
  { existing, wanted, update }: Omit<Saving<Row, Wanted>, 'existing' | 'create'> & { existing: Row },
): Promise<Row> {
  const changes = differences(existing, wanted)
  if (Object.keys(changes).length === 0) return existing
  tally.changed += 1
  return update(existing, changes)
}

function differences<Wanted extends object>(existing: object, wanted: Wanted): Partial<Wanted> {
  const before: Record<string, unknown> = { ...existing }
  const changed = Object.entries(wanted).filter(([field, value]) => written(value) !== written(before[field]))
  return Object.fromEntries(changed) as Partial<Wanted>
}

// JSON knows no whole numbers of this size.
const written = (value: unknown) => JSON.stringify(typeof value === 'bigint' ? value.toString() : value)

type SavingAll<Row extends { id: string }, Wanted extends object> = {
  existing: readonly Row[]
  wanted: readonly Wanted[]
  isSame: (row: Row, wanted: Wanted) => boolean
  add: (missing: Wanted[]) => Promise<unknown>
  update: (id: string, changes: Partial<Wanted>) => Promise<unknown>
}

/** A list of rows that nothing else of the load waits for: adds what is missing in one statement and changes what differs. */
export async function saveAll<Row extends { id: string }, Wanted extends object>(
  tally: Tally,
  { existing, wanted, isSame, add, update }: SavingAll<Row, Wanted>,
) {
  const missing: Wanted[] = []
  for (const entry of wanted) {
    const row = existing.find((one) => isSame(one, entry))
    const changes = row ? differences(row, entry) : {}
    if (!row) missing.push(entry)
    else if (Object.keys(changes).length > 0) {
      tally.changed += 1
      await update(row.id, changes)
    }
  }
  if (missing.length > 0) await add(missing)
  tally.added += missing.length
}

/** Every edited row counts its changes. */
export const nextVersion = { version: { increment: 1 } } as const
