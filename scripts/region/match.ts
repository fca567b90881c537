import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { damaged, type Manifest } from './package-files'
import { sharedKinds, type SharedKind } from './shared'

const { escapeIdentifier } = pg

/** Of what is called otherwise here: the id in the package, and the one here; null: it is not here. */
export type OtherIds = Map<string, string | null>

type Missing = { kind: SharedKind & { columns: readonly string[] }; row: string; id: string }
/** `people` apart: the trail knows them by the id that they had. */
export type Matched = { all: OtherIds; people: OtherIds; missing: Missing[] }

/** Finds what regions share back by what it is called; what is not here yet is to be made. */
export async function matchShared(client: pg.Client, folder: string, { region, shared }: Manifest): Promise<Matched> {
  const matched: Matched = { all: new Map(), people: new Map(), missing: [] }
  for (const kind of sharedKinds) {
    const packed = shared.find(({ name }) => name === kind.name)
    if (!packed) throw damaged('manifest.json')
    const rows = readRows(path.join(folder, packed.file), kind)
    if (rows === null || rows.length !== packed.rows) throw damaged(packed.file)
    await matchKind(client, { kind, rows, regionId: region.id }, matched)
  }
  return matched
}

type Row = { id: string; key: string; text: string }

async function matchKind(
  client: pg.Client,
  { kind, rows, regionId }: { kind: SharedKind; rows: Row[]; regionId: string },
  matched: Matched,
) {
  const key = escapeIdentifier(kind.key)
  const { rows: here } = await client.query<{ id: string; key: string }>(
    `SELECT s.id, s.${key} AS key FROM (${kind.from(regionId)}) s WHERE s.${key} = ANY ($1) OR s.id = ANY ($2)`,
    [rows.map((row) => row.key), rows.map((row) => row.id)],
  )
  const found = new Map(here.map((row) => [row.key, row.id]))
  const taken = new Set(here.map((row) => row.id))
  for (const { id, key: name, text } of rows) {
    let own = found.get(name) ?? null
    if (own === null && canBeMade(kind)) {
      own = taken.has(id) ? randomUUID() : id
      matched.missing.push({ kind, row: text, id: own })
    }
    if (own === id) continue
    matched.all.set(id, own)
    if (kind.name === 'User') matched.people.set(id, own)
  }
}

const canBeMade = (kind: SharedKind): kind is Missing['kind'] => kind.columns !== null

/** Makes what is not here yet. What is here already is not touched. */
export async function makeMissing(client: pg.Client, missing: readonly Missing[]): Promise<void> {
  for (const { kind, row, id } of missing) {
    const list = kind.columns.map(escapeIdentifier).join(', ')
    const table = escapeIdentifier(kind.name)
    await client.query(
      `INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_record(NULL::${table}, $1::jsonb || jsonb_build_object('id', $2::text))`,
      [row, id],
    )
  }
}

function readRows(file: string, { key }: SharedKind): Row[] | null {
  const shape = z.object({ id: z.uuid() }).catchall(z.unknown())
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  try {
    return lines.map((text) => {
      const row = shape.parse(JSON.parse(text))
      return { id: row.id, key: z.string().parse(row[key]), text }
    })
  } catch {
    return null
  }
}
