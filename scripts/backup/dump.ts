import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { writeWhole } from '../machine/write-whole'
import { manifestFile, tableFile, type BackedUpTable, type Manifest } from './manifest'

const { escapeIdentifier } = pg

/** Writes every row of the database, as it was at one moment, to a new folder. People may go on working meanwhile. */
export async function dump(ownerUrl: string, folder: string): Promise<Manifest> {
  const unfinished = `${folder}.bezig`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const manifest: Manifest = {
      format: 1,
      madeAt: new Date().toISOString(),
      migrations: await migrations(client),
      tables: [],
      sequences: await sequences(client),
    }
    for (const table of await tables(client)) manifest.tables.push(await dumpTable(client, table, unfinished))
    writeWhole(manifestFile(unfinished), JSON.stringify(manifest, null, 2))
    renameSync(unfinished, folder)
    return manifest
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  } finally {
    await client.end()
  }
}

async function migrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows.map(({ name }) => name)
}

async function sequences(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`,
  )
  return rows
}

type Table = Pick<BackedUpTable, 'name' | 'columns'>

async function tables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT t.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relname <> '_prisma_migrations' GROUP BY t.relname ORDER BY t.relname`,
  )
  return rows
}

async function dumpTable(client: pg.Client, { name, columns }: Table, folder: string): Promise<BackedUpTable> {
  const rows = client.query(copyTo(`COPY ${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(', ')}) TO STDOUT`))
  const hash = createHash('sha256')
  await pipeline(
    rows,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    createGzip(),
    createWriteStream(tableFile(folder, name), { mode: 0o600, flush: true }),
  )
  return { name, columns, rows: rows.rowCount, sha256: hash.digest('hex') }
}
