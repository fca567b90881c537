import { createReadStream, readFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { asLines, wholeLines, withIds } from './lines'
import type { OtherIds } from './match'
import { damaged, type Manifest } from './package-files'
import { fileColumn, trail, type RegionTable } from './tables'

const { escapeIdentifier } = pg

/** Where the rows of a table wait, each as JSON. */
const waiting = (table: string) => escapeIdentifier(`pakket ${table}`)
const waitingFiles = escapeIdentifier('pakket bestanden')

type Staging = { folder: string; manifest: Manifest; tables: readonly RegionTable[]; ids: OtherIds }

/** Brings the rows and files of a package into the database, beside its tables; a row of another region is refused. */
export async function stage(client: pg.Client, { folder, manifest, tables, ids }: Staging): Promise<void> {
  for (const table of tables) {
    const packed = manifest.tables.find(({ name }) => name === table.name)!
    try {
      await stageTable(client, {
        file: path.join(folder, packed.file),
        table,
        ids,
        ...{ regionId: manifest.region.id, expected: packed.rows },
      })
    } catch (error) {
      // What is no JSON, or another number of rows than it says.
      throw error instanceof Unfit || /^22/.test((error as pg.DatabaseError).code ?? '') ? damaged(packed.file) : error
    }
  }
  await stageFiles(client, folder, manifest)
}

class Unfit extends Error {}

type TableStaging = { file: string; table: RegionTable; ids: OtherIds; regionId: string; expected: number }

async function stageTable(client: pg.Client, { file, table: { name, key }, ids, regionId, expected }: TableStaging): Promise<void> {
  const table = waiting(name)
  await client.query(`CREATE TEMP TABLE ${table} (row jsonb NOT NULL) ON COMMIT DROP`)
  const copy = client.query(copyFrom(`COPY ${table} FROM STDIN ${asLines}`))
  await pipeline(
    createReadStream(file),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const lines of wholeLines(chunks)) yield trail.has(name) ? lines : withIds(lines, ids)
    },
    copy,
  )
  const { rows } = await client.query<{ strange: boolean }>(
    `SELECT EXISTS (SELECT FROM ${table} WHERE row ->> $1 IS DISTINCT FROM $2) AS strange`,
    [key, regionId],
  )
  if (copy.rowCount !== expected || rows[0]!.strange) throw new Unfit()
}

async function stageFiles(client: pg.Client, folder: string, { files }: Manifest): Promise<void> {
  await client.query(`CREATE TEMP TABLE ${waitingFiles} (place text PRIMARY KEY, bytes bytea NOT NULL) ON COMMIT DROP`)
  // One at a time: only one is in memory.
  for (const { file } of files)
    await client.query(`INSERT INTO ${waitingFiles} VALUES ($1, $2)`, [file, readFileSync(path.join(folder, file))])
}

/** The columns of a table as they come out of what waits; one that counts within the installation is left to it. */
export function placing({ name, columns, counter }: RegionTable): string {
  const own = columns.filter((column) => column !== counter)
  const value = (column: string) =>
    name === fileColumn.table && column === fileColumn.column
      ? `(SELECT f.bytes FROM ${waitingFiles} f WHERE f.place = p.row ->> '${column}')`
      : `r.${escapeIdentifier(column)}`
  const row = name === fileColumn.table ? `p.row - '${fileColumn.column}'` : 'p.row'
  const table = `public.${escapeIdentifier(name)}`
  return `INSERT INTO ${table} (${own.map(escapeIdentifier).join(', ')})
          SELECT ${own.map(value).join(', ')} FROM ${waiting(name)} p, jsonb_populate_record(NULL::${table}, ${row}) r
          ${counter === null ? '' : `ORDER BY (p.row ->> '${counter}')::bigint`}`
}
