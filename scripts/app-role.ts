import { createHmac } from 'node:crypto'
import pg from 'pg'

/** The address with which the app logs in: a role of its own per database, its password derived and stored nowhere. */
export function appUrl(databaseUrl: string, secret: string): string {
  const url = new URL(databaseUrl)
  url.username = `${databaseOf(url)}_app_login`
  url.password = createHmac('sha256', secret)
    .update(`${url.username} of ${databaseOf(url)}`)
    .digest('hex')
  return url.toString()
}

/** Makes that role, as a member of the group to which the migrations give the rights of the app. */
export async function ensureAppRole(databaseUrl: string, secret: string): Promise<void> {
  const { username, password } = new URL(appUrl(databaseUrl, secret))
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const role = client.escapeIdentifier(decodeURIComponent(username))
    const database = client.escapeIdentifier(databaseOf(new URL(databaseUrl)))
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [decodeURIComponent(username)])
    const limits = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE'
    await client.query(`
      BEGIN;
      ${rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} ${rowCount ? 'LOGIN' : limits} PASSWORD ${client.escapeLiteral(password)};
      GRANT koersvast_app TO ${role};
      REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC;
      GRANT CONNECT ON DATABASE ${database} TO ${role};
      COMMIT`)
  } finally {
    await client.end()
  }
}

const databaseOf = (url: URL) => decodeURIComponent(url.pathname.slice(1))
