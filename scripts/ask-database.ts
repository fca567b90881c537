import pg from 'pg'
import { setting } from '../lib/kernel/settings'

const patience = 1_500

/** Asks the database, or its copy, one thing on a connection of its own, beside those of the app; throws when it does not answer soon. */
export async function askDatabase<Row extends pg.QueryResultRow>(sql: string, url = setting('APP_DATABASE_URL')): Promise<Row[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}
