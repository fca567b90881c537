import { createHash } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { query } from '@/scripts/database'
import { manifestName, sumsName, type Manifest } from '@/scripts/region/package-files'
import { regionTables, trail } from '@/scripts/region/tables'

/** Every row of a region as text, with its table before it; what regions share stands there by what it is called, because that has other ids elsewhere. */
export async function contentOf(url: string, region: { id: string; chain: { number: number } }): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const names = await sharedNames(client)
  const content = new Set<string>()
  // The end of the chain moves on with what was made and read.
  for (const { name, key, counter } of (await regionTables(client)).filter(
    (table) => !['AuditChain', 'ImportedPerson'].includes(table.name),
  )) {
    const until = name === 'AuditEvent' ? `AND "chainNumber" <= ${region.chain.number}` : ''
    const { rows } = await client.query<{ row: string }>(
      `SELECT (to_jsonb(t) - $1)::text AS row FROM "${name}" t WHERE t."${key}" = $2 ${until}`,
      [counter ?? '', region.id],
    )
    for (const { row } of rows) content.add(`${name} ${trail.has(name) ? row : row.replace(/[0-9a-f-]{36}/g, (id) => names.get(id) ?? id)}`)
  }
  await client.end()
  return content
}

async function sharedNames(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; name: string }>(
    `SELECT id, email AS name FROM "User" UNION ALL SELECT id, "cbsCode" FROM "Municipality" UNION ALL SELECT id, slug FROM "Theme"
     UNION ALL SELECT id, code FROM "ReferenceArea"`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Every row of the database as text, with the table before it. */
export async function allRows(url: string): Promise<Set<string>> {
  const tables = await query(url, `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`)
  const each = (tables as { name: string }[]).map(({ name }) => `SELECT '${name} ' || to_jsonb(t)::text AS row FROM "${name}" t`)
  const rows = await query(url, each.join(' UNION ALL '))
  return new Set((rows as { row: string }[]).map(({ row }) => row))
}

/** What is in the one and not in the other, in short: whole databases are too much to print. */
export const missingFrom = (there: Set<string>, rows: Iterable<string>): string[] =>
  [...rows].filter((row) => !there.has(row)).map((row) => row.slice(0, 200))

/** A copy of a package in which somebody changed something, and then made its hashes anew so that they fit. */
export function resealed(original: string, copy: string, change: (folder: string, manifest: Manifest) => void): string {
  cpSync(original, copy, { recursive: true })
  const manifest = JSON.parse(readFileSync(path.join(copy, manifestName), 'utf8')) as Manifest
  change(copy, manifest)
  const hash = (content: Buffer | string) => createHash('sha256').update(content).digest('hex')
  for (const packed of [...manifest.tables, ...manifest.shared, ...manifest.files])
    packed.sha256 = hash(readFileSync(path.join(copy, packed.file)))
  const text = JSON.stringify(manifest, null, 2)
  writeFileSync(path.join(copy, manifestName), text)
  writeFileSync(path.join(copy, sumsName), `${hash(text)}  ${manifestName}\n`)
  return copy
}

/** Changes the text of a file of a package. */
export function rewrite(folder: string, file: string, change: (text: string) => string): void {
  const where = path.join(folder, file)
  writeFileSync(where, change(readFileSync(where, 'utf8')))
}
