import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { damaged, type Manifest } from './package-files'
import { sharedKinds, type SharedKind } from './shared'

const { escapeIdentifier } = pg

/** Of what is called otherwise here: the id in the package, and the one here; null: it is not here. */
export type OtherIds = Map<string, string | null>
/** People come apart: the trail knows them by the id that they had. */
export type Matched = { all: OtherIds; people: OtherIds; made: number }

/** Finds what regions share back by what it is called, and makes what is not here yet. What is here already is not touched. */
export async function matchShared(client: pg.Client, folder: string, { region, shared }: Manifest): Promise<Matched> {
  const matched: Matched = { all: new Map(), people: new Map(), made: 0 }
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
    `SELECT s.id, s.${key} AS key FROM (${kind.from(regionId)}) s WHERE s.${key} = ANY ($1)`,
    [rows.map((row) => row.key)],
  )
  const found = new Map(here.map((row) => [row.key, row.id]))
  for (const { id, key: name, text } of rows) {
    const own = found.get(name) ?? (kind.columns && (await make(client, kind.name, kind.columns, text)))
    if (!found.has(name) && kind.columns) matched.made++
    if (own === id) continue
    matched.all.set(id, own)
    if (kind.name === 'User') matched.people.set(id, own)
  }
}

/** With the id that it had, unless that is of something else here. */
async function make(client: pg.Client, name: string, columns: readonly string[], row: string): Promise<string> {
  const list = columns.map(escapeIdentifier).join(', ')
  const table = escapeIdentifier(name)
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO ${table} (${list}) SELECT ${list} FROM (SELECT $1::jsonb AS given) g, jsonb_populate_record(NULL::${table},
            given || CASE WHEN EXISTS (SELECT FROM ${table} WHERE id = (given ->> 'id')::uuid) THEN jsonb_build_object('id', uuidv7()) ELSE '{}' END)
     RETURNING id`,
    [row],
  )
  return rows[0]!.id
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
