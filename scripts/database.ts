import pg from 'pg'
import { deploy } from '../prisma/migrate'
import { appUrl, ensureAppRole } from './app-role'
import { inRoot } from './machine/paths'
import { Problem, problemOf } from './machine/problem'
import { run } from './machine/processes'
import { step } from './machine/steps'

export type Database = {
  ownerUrl: string
  /** The app's login when somebody made it by hand; otherwise it is made here, of the secret. */
  appUrl?: string
}

/** Everything an app needs of its database before it can show the example; answers the app's address. */
export async function prepare(database: Database, secret: string): Promise<string> {
  const { appUrl } = await step('Database bijwerken', () => migrate(database, secret))
  const [region] = await query(database.ownerUrl, 'SELECT FROM "Region" LIMIT 1')
  if (!region) await step('Voorbeeldgegevens laden', () => seed(database.ownerUrl, ['--example']))
  return appUrl
}

/** Brings the schema and the app's login up to date; answers the app's address and the migrations it applied. */
export async function migrate({ ownerUrl, appUrl: given }: Database, secret: string): Promise<{ appUrl: string; applied: string[] }> {
  try {
    const applied = await deploy(ownerUrl)
    if (!given) await ensureAppRole(ownerUrl, secret)
    return { appUrl: given ?? appUrl(ownerUrl, secret), applied }
  } catch (error) {
    if ((error as pg.DatabaseError).code !== '42501') throw error
    throw new Problem(
      'De eigenaar van de database mag geen rollen maken; laat de beheerder de groep koersvast_app maken en een rol met LOGIN die daar lid van is, en zet het adres van die rol in APP_DATABASE_URL.',
    )
  }
}

export async function seed(ownerUrl: string, flags: string[]): Promise<string> {
  // What the seeds share with the app says that it is for the server (package server-only); this is one.
  const { code, output } = await run(
    process.execPath,
    ['--conditions', 'react-server', '--import', 'tsx', inRoot('seeds/index.ts'), ...flags],
    {
      ...process.env,
      DATABASE_URL: ownerUrl,
    },
  )
  if (code !== 0) throw problemOf(new Error(output)) ?? new Problem(`De gegevens zijn niet geladen:\n${output}`)
  return output
}

export async function createDatabaseOnce(maintenanceUrl: string, name: string): Promise<void> {
  const [row] = await query(maintenanceUrl, 'SELECT FROM pg_database WHERE datname = $1', [name])
  if (!row) await query(maintenanceUrl, `CREATE DATABASE ${pg.escapeIdentifier(name)}`)
}

export async function query(url: string, sql: string, values?: unknown[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}
