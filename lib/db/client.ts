import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/db/generated/client'

// A database that accepts a question and never answers must not hold a page for ever, hence query_timeout beside Postgres' own.
const settings = {
  max: 10,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  query_timeout: 20_000,
  application_name: 'koersvast',
}

function connect(connectionString: string | undefined, options: string) {
  return new PrismaClient({
    adapter: new PrismaPg({ ...settings, connectionString, options }, { statementNameGenerator: statementName }),
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  })
}

// Postgres reads and plans a statement with a name once per connection instead of every time (measured on the start page of
// the alderman: 13 ms of Postgres' time became 9).
// It takes memory there and filters make many different statements, so only the first hundred get one.
const statementNames = new Map<string, string>()

function statementName({ sql }: { sql: string }): string {
  if (!statementNames.has(sql) && statementNames.size < 100) statementNames.set(sql, `statement_${statementNames.size}`)
  return statementNames.get(sql) ?? ''
}

/** A page sees one moment of the database and can't write, also when a query tries to. */
export const connectToRead = (url: string | undefined) =>
  connect(url, '-c default_transaction_isolation=repeatable\\ read -c default_transaction_read_only=on -c statement_timeout=15000')

const clients = () => ({
  // Nothing is asked while Next builds, so then there may be no address.
  reading: connectToRead(process.env.APP_DATABASE_URL),
  writing: connect(
    process.env.APP_DATABASE_URL,
    '-c lock_timeout=5000 -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000',
  ),
})

const store = globalThis as unknown as { koersvastDatabase?: ReturnType<typeof clients> }

// Next reloads modules in development; the global keeps it from opening new pools each time.
export const database = (store.koersvastDatabase ??= clients())
