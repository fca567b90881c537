import { createHmac } from 'node:crypto'
import pg from 'pg'
import { Problem } from './machine/problem'

/** The address with which the app logs in: a role of its own per database, its password derived and stored nowhere. */
export function appUrl(databaseUrl: string, secret: string): string {
  const url = new URL(databaseUrl)
  url.username = `${databaseOf(url)}_app_login`
  url.password = createHmac('sha256', secret)
    .update(`${url.username} of ${databaseOf(url)}`)
    .digest('hex')
  return url.toString()
}

/**
 * Makes the role of a login, as a member of the group to which the migrations give the rights of the app. One that is there keeps its password, which
 * running apps use, unless `renew`.
 */
export async function ensureAppRole(databaseUrl: string, login: string, { renew = false } = {}): Promise<void> {
  const { username, password } = new URL(login)
  if (username === new URL(databaseUrl).username)
    throw new Problem('APP_DATABASE_URL is de inlog van de eigenaar zelf; de app heeft een eigen inlog nodig, die niets bezit.')
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const role = client.escapeIdentifier(decodeURIComponent(username))
    const database = client.escapeIdentifier(databaseOf(new URL(databaseUrl)))
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [decodeURIComponent(username)])
    const limits = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE'
    await client.query(`
      BEGIN;
      ${rowCount ? '' : `CREATE ROLE ${role} ${limits} PASSWORD ${client.escapeLiteral(decodeURIComponent(password))};`}
      ${rowCount && renew ? `ALTER ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(decodeURIComponent(password))};` : ''}
      GRANT koersvast_app TO ${role};
      REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC;
      GRANT CONNECT ON DATABASE ${database} TO ${role};
      COMMIT`)
  } finally {
    await client.end()
  }
}

/** Whether the app gets in with it, as a member of its group; null where nobody answers from here. */
export async function worksAsApp(login: string): Promise<boolean | null> {
  const client = new pg.Client({ connectionString: login, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ member: boolean }>(`SELECT pg_has_role('koersvast_app', 'MEMBER') AS member`)
    return rows[0]!.member
  } catch (error) {
    return /^(28|42501)/.test((error as pg.DatabaseError).code ?? '') ? false : null
  } finally {
    await client.end().catch(() => undefined)
  }
}

const databaseOf = (url: URL) => decodeURIComponent(url.pathname.slice(1))
