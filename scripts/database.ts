import pg from 'pg'
import { deploy } from '../prisma/migrate'
import { appUrl, ensureAppRole, worksAsApp } from './app-role'
import { inRoot } from './machine/paths'
import { Problem, problemOf } from './machine/problem'
import { run } from './machine/processes'
import { step } from './machine/steps'

export type Database = {
  ownerUrl: string
  /** The app's login where it is given (APP_DATABASE_URL); otherwise it is made of the secret. */
  appUrl?: string
  /** Of this folder alone, in .data: nobody else uses its logins. */
  isOwn?: boolean
}

/** Everything an app needs of its database before it can show the example; answers the app's address. */
export async function prepare(database: Database, secret: string): Promise<string> {
  const { appUrl, works } = await step('Database bijwerken', () => migrate(database, secret, { renew: database.isOwn }))
  if (!works) throw new Problem(otherPassword)
  const [region] = await query(database.ownerUrl, 'SELECT FROM "Region" LIMIT 1')
  if (!region) await step('Voorbeeldgegevens laden', () => seed(database.ownerUrl, ['--example']))
  return appUrl
}

/** `works`: whether the app gets in with its address; it does not when the login was made of another secret. */
type Migrated = { appUrl: string; applied: string[]; works: boolean }

/** Brings the schema up to date and makes the app's login where it is not there. `renew`: gives a login that is there the password of its address. */
export async function migrate(database: Database, secret: string | undefined, { renew = false } = {}): Promise<Migrated> {
  const { ownerUrl } = database
  const login = loginOf(database, secret)
  try {
    const applied = await deploy(ownerUrl)
    // One that somebody made by hand may be more than the owner can change.
    if (!database.appUrl || renew || !(await worksAsApp(login))) await ensureAppRole(ownerUrl, login, { renew })
    return { appUrl: login, applied, works: (await worksAsApp(login)) !== false }
  } catch (error) {
    if ((error as pg.DatabaseError).code !== '42501') throw error
    throw new Problem(
      'De eigenaar van de database mag geen rollen maken; laat de beheerder de groep koersvast_app maken en een rol met LOGIN die daar lid van is, en zet het adres van die rol in APP_DATABASE_URL.',
    )
  }
}

/** The address with which the app logs in: APP_DATABASE_URL, or what follows from the secret. */
export function loginOf({ ownerUrl, appUrl: given }: Database, secret: string | undefined): string {
  if (given && new URL(given).pathname !== new URL(ownerUrl).pathname)
    throw new Problem('APP_DATABASE_URL en DATABASE_URL noemen elk een andere database; verbeter een van de twee. Er is niets gewijzigd.')
  if (!given && !secret)
    throw new Problem(
      'AUTH_SECRET ontbreekt: het geheim waarmee de app draait (in /etc/koersvast.env). Daaruit volgt het wachtwoord van haar inlog. Er is niets gewijzigd.',
    )
  return given ?? appUrl(ownerUrl, secret!)
}

export const otherPassword =
  'De inlog van de app heeft een ander wachtwoord dan bij dit AUTH_SECRET hoort. Draait de app gewoon, laat het dan zo: zij houdt het adres in APP_DATABASE_URL. Een nieuw wachtwoord geef je met: npm run db:migrate -- nieuw-wachtwoord'

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
