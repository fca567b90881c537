import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { verifyChain } from '../audit-trail'
import { Problem } from '../machine/problem'
import { inviteManagers, type Invited } from './managers'
import { makeMissing, matchShared, type OtherIds } from './match'
import { damaged, isWhole, readManifest, type Manifest } from './package-files'
import { record } from './record'
import { placing, stage } from './stage'
import { migrationsOf, regionTables, type RegionTable } from './tables'

const { escapeIdentifier } = pg

export type Imported = { manifest: Manifest; sha256: string; made: number; invited: Invited[] }

/** Adds the region of a package to an installation: all of it, or nothing. What is there of other regions stays as it is. */
export async function importRegion(ownerUrl: string, folder: string): Promise<Imported> {
  const { manifest, sha256 } = readManifest(folder)
  await isWhole(folder, manifest)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`BEGIN; SET LOCAL TimeZone = 'UTC'; SELECT app.begin(NULL, 'server', 'region.imported')`)
    const tables = await fitting(client, manifest)
    const { all, people, missing } = await matchShared(client, folder, manifest)
    await stage(client, { folder, manifest, tables, ids: all })
    await hold(client, tables)
    await makeMissing(client, missing)
    await place(client, tables)
    await isAsItWas(client, tables, manifest)
    await nameOnTrail(client, manifest.region.id, people)
    const invited = await inviteManagers(client, manifest.region)
    await record(client, 'import', manifest.region.id, sha256)
    await client.query('COMMIT')
    await client.query('ANALYZE')
    return { manifest, sha256, made: missing.length, invited }
  } catch (error) {
    throw understood(error)
  } finally {
    await client.end()
  }
}

/** The tables to fill, when package and installation are of the same version and the region is not here. */
async function fitting(client: pg.Client, { region, migrations, tables: packed }: Manifest): Promise<RegionTable[]> {
  const here = await migrationsOf(client)
  if (migrations.some((name) => !here.includes(name)))
    throw new Problem('Het pakket is van een nieuwere versie van Koersvast; werk deze installatie eerst bij (npm run db:migrate).')
  if (here.some((name) => !migrations.includes(name)))
    throw new Problem(
      `Het pakket is van een oudere versie van Koersvast (${migrations.at(-1)}); werk de installatie waar het vandaan komt eerst bij en maak het pakket daar opnieuw.`,
    )
  const tables = await regionTables(client)
  const shape = (all: readonly { name: string; columns: string[] }[]) => JSON.stringify(all.map(({ name, columns }) => [name, columns]))
  if (shape(packed) !== shape(tables)) throw damaged('manifest.json')
  const { rows } = await client.query(
    `SELECT FROM "Region" WHERE id = $1 OR slug = $2 OR "cbsCode" = $3 UNION ALL SELECT FROM "AuditChain" WHERE id = $1`,
    [region.id, region.slug, region.cbsCode],
  )
  if (rows.length > 0)
    throw new Problem(`De regio ${region.name} is hier al; over een regio die er is, wordt niets gezet. Er is niets gewijzigd.`)
  return tables
}

// Nobody writes until all is in: triggers are off meanwhile. Who waits for a table lets go of the others before Postgres sees a deadlock in it, so
// that it never breaks off what somebody saves.
async function hold(client: pg.Client, tables: readonly RegionTable[]): Promise<void> {
  const names = tables.map(({ name }) => escapeIdentifier(name)).join(', ')
  for (let left = mostTries; ; left--) {
    await client.query(`SAVEPOINT free; SET LOCAL lock_timeout = '500ms'`)
    try {
      await client.query(`LOCK TABLE ${names} IN SHARE ROW EXCLUSIVE MODE`)
      return
    } catch (error) {
      if (left === 0 || (error as pg.DatabaseError).code !== '55P03') throw error
      await client.query('ROLLBACK TO SAVEPOINT free')
      await wait(250)
    }
  }
}

const mostTries = 40

// One statement: tables refer to each other in a circle, and Postgres looks at references when a statement ends.
async function place(client: pg.Client, tables: readonly RegionTable[]): Promise<void> {
  // What was made so far stands on the trail; a table with work that waits for the end of the transaction can't be altered.
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  const toggle = (how: string) => tables.map(({ name }) => `ALTER TABLE ${escapeIdentifier(name)} ${how} TRIGGER USER`).join(';')
  await client.query(toggle('DISABLE'))
  const parts = tables.map((table) => `${escapeIdentifier(`in ${table.name}`)} AS (${placing(table)})`)
  await client.query(`WITH ${parts.join(',\n')} SELECT`)
  await client.query(toggle('ENABLE'))
}

async function isAsItWas(client: pg.Client, tables: readonly RegionTable[], { region, chain, tables: packed }: Manifest): Promise<void> {
  for (const [index, { name, key }] of tables.entries()) {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${escapeIdentifier(name)} WHERE ${escapeIdentifier(key)} = $1`,
      [region.id],
    )
    if (rows[0]!.count !== packed[index]!.rows) throw damaged(packed[index]!.file)
  }
  const { end, faults } = await verifyChain(client, region.id)
  if (faults.length > 0) throw new Problem(`Het logboek in het pakket is niet wat het was: ${faults[0]} Er is niets gewijzigd.`)
  if (end.number !== chain.number || end.hash !== chain.hash) throw damaged('tabellen/AuditEvent.ndjson')
}

async function nameOnTrail(client: pg.Client, regionId: string, people: OtherIds): Promise<void> {
  await client.query(
    `INSERT INTO "ImportedPerson" ("regionId", id, "userId") SELECT $1, p.id, p.own FROM unnest($2::uuid[], $3::uuid[]) p (id, own) ON CONFLICT DO NOTHING`,
    [regionId, [...people.keys()], [...people.values()]],
  )
}

function understood(error: unknown): unknown {
  const { code = '', table, constraint } = error as pg.DatabaseError
  if (code === '3F000') return new Problem('In deze database staat Koersvast nog niet; doe eerst: npm run db:migrate')
  if (code === '55P03')
    return new Problem('Er wordt net iets bewaard; probeer het opnieuw, liefst als er weinig mensen werken. Er is niets gewijzigd.')
  if (/^2[23]/.test(code))
    return new Problem(`Het pakket past hier niet (${table ?? 'gegevens'}: ${constraint ?? code}). Er is niets gewijzigd.`)
  return error
}
