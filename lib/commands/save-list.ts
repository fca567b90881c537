import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

/** A row of a list as it has to be. `id` null: it is new, and `own` comes with it. Columns that are not named stay as they are. */
export type ListRow = { id: string | null; data: Record<string, unknown>; own?: Record<string, unknown> }

/** `table` is a name of the schema, never of anybody else. `removeFirst`: what hangs on others of the same list. */
type List = { table: string; rows: readonly ListRow[]; dropped: readonly string[]; removeFirst?: readonly string[] }

/** Out of the way of every place that a list has. */
const aside = 1_000_000

/**
 * Makes a list what it has to be: adds, changes what differs, removes. Rows that go to another place step aside first, for no two may stand at one.
 * Gives the ids in the order of the rows.
 */
export async function saveList(tx: Tx, { table, rows, dropped, removeFirst = [] }: List): Promise<string[]> {
  const target = Prisma.raw(`"${table}"`)
  const existing = await storedRows(tx, target, [...rows.flatMap(({ id }) => id ?? []), ...dropped])
  const fresh = await newIds(tx, rows.filter(({ id }) => id === null).length)
  const ids = rows.map(({ id }) => id ?? fresh.shift()!)
  const isMoved = ({ id, data }: ListRow) => id !== null && data.position !== undefined && existing.get(id)?.position !== data.position
  const movedIds = [...rows.filter(isMoved).map(({ id }) => id!), ...dropped.filter((id) => existing.get(id)?.position !== undefined)]
  if (movedIds.length > 0) await tx.$executeRaw`UPDATE ${target} SET position = position + ${aside} WHERE id = ANY (${movedIds}::uuid[])`
  for (const [index, { id, data, own }] of rows.entries()) {
    if (id === null) await insert(tx, target, { id: ids[index]!, ...own, ...data })
    else if (isMoved(rows[index]!) || differs(existing.get(id), data)) await update(tx, target, id, existing.get(id)!, data)
  }
  for (const gone of [removeFirst.filter((id) => dropped.includes(id)), dropped.filter((id) => !removeFirst.includes(id))])
    if (gone.length > 0) await tx.$executeRaw`DELETE FROM ${target} WHERE id = ANY (${gone}::uuid[])`
  return ids
}

async function storedRows(tx: Tx, target: Prisma.Sql, ids: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
  const rows = await tx.$queryRaw<{ id: string; row: Record<string, unknown> }[]>`
    SELECT id::text, to_jsonb(t) AS row FROM ${target} t WHERE id = ANY (${[...ids]}::uuid[])`
  return new Map(rows.map(({ id, row }) => [id, row]))
}

async function newIds(tx: Tx, count: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT uuidv7()::text AS id FROM generate_series(1, ${count}::int)`
  return rows.map(({ id }) => id)
}

const differs = (stored: Record<string, unknown> | undefined, data: Record<string, unknown>): boolean =>
  Object.entries(data).some(([name, value]) => JSON.stringify(stored?.[name] ?? null) !== JSON.stringify(value ?? null))

const columns = (names: readonly string[], from = ''): Prisma.Sql => Prisma.raw(names.map((name) => `${from}"${name}"`).join(', '))

async function insert(tx: Tx, target: Prisma.Sql, row: Record<string, unknown>): Promise<void> {
  const names = Object.keys(row)
  await tx.$executeRaw`
    INSERT INTO ${target} (${columns(names)}) SELECT ${columns(names, 'o.')} FROM jsonb_populate_record(NULL::${target}, ${JSON.stringify(row)}::jsonb) o`
}

async function update(
  tx: Tx,
  target: Prisma.Sql,
  id: string,
  stored: Record<string, unknown>,
  data: Record<string, unknown>,
): Promise<void> {
  const names = Object.keys(data)
  const set = Prisma.raw(names.map((name) => `"${name}" = o."${name}"`).join(', '))
  const counted = 'version' in stored ? Prisma.sql`, version = t.version + 1` : Prisma.empty
  await tx.$executeRaw`
    UPDATE ${target} t SET ${set}${counted} FROM jsonb_populate_record(NULL::${target}, ${JSON.stringify(data)}::jsonb) o WHERE t.id = ${id}::uuid`
}
