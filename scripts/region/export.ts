import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { inRoot } from '../machine/paths'
import { Problem } from '../machine/problem'
import { writeWhole } from '../machine/write-whole'
import { aboutPackage } from './about'
import { asLines, idsIn, wholeLines, writeHashed } from './lines'
import { manifestName, sumsName, type Manifest, type PackedFile, type PackedRows } from './package-files'
import { record } from './record'
import { sharedIds, sharedKinds, type SharedKind } from './shared'
import { fileColumn, migrationsOf, regionTables, trail, type RegionTable } from './tables'

const { escapeIdentifier, escapeLiteral } = pg

export type Exported = { manifest: Manifest; sha256: string }

/** Writes everything of a region, as it was at one moment, to a new folder. People may go on working meanwhile. */
export async function exportRegion(ownerUrl: string, slug: string, folder: string): Promise<Exported> {
  const unfinished = `${folder}.bezig`
  rmSync(unfinished, { recursive: true, force: true })
  for (const part of ['tabellen', 'gedeeld', 'bestanden']) mkdirSync(path.join(unfinished, part), { recursive: true, mode: 0o700 })
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL TimeZone = 'UTC'; SET LOCAL bytea_output = 'hex'`)
    const region = await findRegion(client, slug)
    const manifest = await pack(client, region, unfinished)
    await client.query('COMMIT')
    const sha256 = seal(unfinished, manifest)
    await client.query(`BEGIN; SELECT app.begin(NULL, 'server', 'region.exported')`)
    await record(client, 'export', region.id, sha256)
    await client.query('COMMIT')
    renameSync(unfinished, folder)
    return { manifest, sha256 }
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
    await client.end()
  }
}

async function findRegion(client: pg.Client, slug: string): Promise<Manifest['region']> {
  const { rows } = await client.query<Manifest['region']>('SELECT id, slug, name, "cbsCode" FROM "Region" ORDER BY slug')
  const found = rows.find((region) => region.slug === slug)
  if (!found) throw new Problem(`Er is geen regio ${slug}. Wel: ${rows.map((region) => region.slug).join(', ') || 'geen enkele'}.`)
  return found
}

async function pack(client: pg.Client, region: Manifest['region'], folder: string): Promise<Manifest> {
  const ids = await sharedIds(client, region.id)
  const seen = new Map<SharedKind, Set<string>>(sharedKinds.map((kind) => [kind, new Set()]))
  const see = (id: string) => {
    const kind = ids.get(id)
    if (kind) seen.get(kind)!.add(id)
  }
  const tables: PackedRows[] = []
  for (const table of await regionTables(client)) tables.push(await packTable(client, { table, regionId: region.id, folder, see }))
  const files = await packFiles(client, region.id, folder)
  const shared: PackedRows[] = []
  for (const kind of sharedKinds) shared.push(await packShared(client, { kind, regionId: region.id, folder, ids: [...seen.get(kind)!] }))
  return {
    format: 1,
    madeAt: new Date().toISOString(),
    version: (JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string }).version,
    migrations: await migrationsOf(client),
    region,
    chain: await chainOf(client, region.id),
    ...{ tables, shared, files },
  }
}

type TablePacking = { table: RegionTable; regionId: string; folder: string; see: (id: string) => void }

async function packTable(client: pg.Client, { table, regionId, folder, see }: TablePacking): Promise<PackedRows> {
  const { name, columns, key, primaryKey } = table
  const isFile = (column: string) => name === fileColumn.table && column === fileColumn.column
  const row = columns.map((column) => `${isFile(column) ? placeOfFile : `t.${escapeIdentifier(column)}`} AS ${escapeIdentifier(column)}`)
  const ofRegion = `SELECT ${row.join(', ')} FROM ${escapeIdentifier(name)} t WHERE t.${escapeIdentifier(key)} = ${escapeLiteral(regionId)}`
  const source = `SELECT to_jsonb(r) FROM (${ofRegion}) r ORDER BY ${primaryKey.map(escapeIdentifier).join(', ')}`
  const note = (lines: string) => (trail.has(name) ? undefined : idsIn(lines).forEach(see))
  return { name, columns, ...(await writeRows(client, { source, folder, file: `tabellen/${name}.ndjson`, note })) }
}

type SharedPacking = { kind: SharedKind; regionId: string; folder: string; ids: string[] }

async function packShared(client: pg.Client, { kind, regionId, folder, ids }: SharedPacking): Promise<PackedRows> {
  const source = `SELECT to_jsonb(s) FROM (${kind.from(regionId)}) s WHERE s.id = ANY (${escapeLiteral(`{${ids.join(',')}}`)}::uuid[]) ORDER BY s.${escapeIdentifier(kind.key)}`
  return {
    name: kind.name,
    columns: [...(kind.columns ?? ['id', kind.key])],
    ...(await writeRows(client, { source, folder, file: `gedeeld/${kind.name}.ndjson` })),
  }
}

type Writing = { source: string; folder: string; file: string; note?: (lines: string) => void }

async function writeRows(client: pg.Client, { source, folder, file, note }: Writing) {
  const rows = client.query(copyTo(`COPY (${source}) TO STDOUT ${asLines}`))
  const noted = async function* () {
    for await (const lines of wholeLines(rows)) {
      note?.(lines)
      yield lines
    }
  }
  const sha256 = await writeHashed(path.join(folder, file), noted())
  return { rows: rows.rowCount, file, sha256 }
}

const placeOfFile = `(SELECT concat_ws('/', 'bestanden', s."agendaSlug", s."periodSlug", s.number, t.name) FROM "ReportSnapshot" s WHERE s.id = t."snapshotId")`

async function packFiles(client: pg.Client, regionId: string, folder: string): Promise<PackedFile[]> {
  const { rows } = await client.query<{ id: string; file: string }>(
    `SELECT t.id, ${placeOfFile} AS file FROM "ReportFile" t WHERE "regionId" = $1 ORDER BY 2`,
    [regionId],
  )
  const files: PackedFile[] = []
  // One at a time: only one is in memory.
  for (const { id, file } of rows) {
    const { rows: found } = await client.query<{ bytes: Buffer }>('SELECT bytes FROM "ReportFile" WHERE id = $1', [id])
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true, mode: 0o700 })
    files.push({ file, sha256: await writeHashed(path.join(folder, file), oneOf(found[0]!.bytes)) })
  }
  return files
}

async function* oneOf(bytes: Buffer) {
  yield bytes
}

async function chainOf(client: pg.Client, regionId: string): Promise<Manifest['chain']> {
  const { rows } = await client.query<Manifest['chain']>(
    `SELECT number::float8 AS number, encode(hash, 'hex') AS hash FROM "AuditChain" WHERE id = $1`,
    [regionId],
  )
  return rows[0] ?? { number: 0, hash: '' }
}

/** Writes the manifest, what explains the package, and the hashes of all; answers that of the manifest. */
function seal(folder: string, manifest: Manifest): string {
  const text = JSON.stringify(manifest, null, 2)
  const sha256 = createHash('sha256').update(text).digest('hex')
  writeWhole(path.join(folder, 'LEESMIJ.txt'), aboutPackage(manifest))
  const sums = [...manifest.tables, ...manifest.shared, ...manifest.files, { file: manifestName, sha256 }]
  writeWhole(path.join(folder, sumsName), sums.map((sum) => `${sum.sha256}  ${sum.file}\n`).join(''))
  writeWhole(path.join(folder, manifestName), text)
  return sha256
}
