import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { deploy, migrationNames } from '@/prisma/migrate'
import { Problem } from '../machine/problem'
import { readManifest, tableFile, type BackedUpTable, type Manifest } from './manifest'

const { escapeIdentifier } = pg

/** Loads a backup into a database without people and regions: all of it, or nothing. Afterwards the database is of today's version. */
export async function load(ownerUrl: string, folder: string): Promise<Manifest> {
  const manifest = readManifest(folder)
  const last = manifest.migrations.at(-1)!
  if (manifest.migrations.some((name) => !migrationNames().includes(name)))
    throw new Problem('De back-up is van een nieuwere versie van Koersvast; zet die versie terug en probeer het opnieuw.')
  for (const table of manifest.tables) await isWhole(table, folder)
  await deploy(ownerUrl, { until: last })
  await fill(ownerUrl, folder, manifest)
  await deploy(ownerUrl)
  return manifest
}

async function isWhole({ name, sha256 }: BackedUpTable, folder: string): Promise<void> {
  const damaged = new Problem(`De back-up is beschadigd (${tableFile(folder, name)}); neem een andere.`)
  if (!existsSync(tableFile(folder, name))) throw damaged
  const hash = createHash('sha256')
  await pipeline(createReadStream(tableFile(folder, name)), createGunzip(), hash).catch((error: NodeJS.ErrnoException) => {
    throw error.code?.startsWith('Z_') ? damaged : error
  })
  if (hash.digest('hex') !== sha256) throw damaged
}

async function fill(ownerUrl: string, folder: string, { tables, sequences }: Manifest): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('BEGIN')
    await isEmpty(client)
    const references = await withoutReferences(client)
    const names = tables.map(({ name }) => escapeIdentifier(name))
    for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
    // What the migrations themselves filled in.
    await client.query(`TRUNCATE ${names.join(', ')}`)
    for (const table of tables) await loadTable(client, table, folder)
    for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
    for (const { statement } of references) await client.query(statement)
    for (const { name, value } of sequences) await client.query('SELECT setval($1::regclass, $2::bigint)', [escapeIdentifier(name), value])
    await client.query('COMMIT')
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

async function isEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query('SELECT FROM "Region" UNION ALL SELECT FROM "User" LIMIT 1')
  if (rows.length > 0)
    throw new Problem(
      'De database is niet leeg; geef in DATABASE_URL een lege database, of gooi de gegevens van de demo eerst weg: npm run demo -- --reset',
    )
}

/** Takes the references between tables away, which may go round in a circle; the statements put them back, and check every row. */
async function withoutReferences(client: pg.Client): Promise<{ statement: string }[]> {
  const { rows } = await client.query<{ drop: string; statement: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS statement
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conrelid::regclass::text, conname`,
  )
  for (const { drop } of rows) await client.query(drop)
  return rows
}

const loadTable = (client: pg.Client, { name, columns }: BackedUpTable, folder: string) =>
  pipeline(
    createReadStream(tableFile(folder, name)),
    createGunzip(),
    client.query(copyFrom(`COPY ${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(', ')}) FROM STDIN`)),
  )
