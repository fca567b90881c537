import type pg from 'pg'

// What is of a region follows from the catalogue of the database: a table with regionId goes along unless it is named here. A test fails as long as
// somebody did not decide about a new table.

/** Tables with rows of a region that do not go along, and why. */
export const leftOut: Record<string, string> = {
  AccountToken: 'a link in a mail opens an account of this installation; people are invited again',
  AgendaImportContent: 'a file that waits to be imported, for a day at most',
  CalendarFeed: 'the address of a calendar is of this installation',
  ImportContent: 'a file that waits to be imported, for a day at most',
  OutboxMail: 'a mail goes out once, from here, with links to here; that it went stands on the trail',
  PublicPage: 'is drawn anew from what was adopted',
}

/** Tables of no region, and why they do not go along. */
export const ofInstallation: Record<string, string> = {
  DigestTurn: 'which mails of the day went out',
  KeptDraft: 'text of a form of one person, until he signs in again',
  ProviderLink: 'as whom an organisation knows a person that signs in here',
  Passkey: 'a key of a person, for the name of this installation only',
  PasskeyChallenge: 'what a browser here is asked to sign',
  RecoveryCode: 'a secret of a person',
  SecondFactor: 'a secret of a person',
  Session: 'who is signed in here',
  SignInAttempt: 'who tried to sign in here',
}

export type RegionTable = {
  name: string
  /** The column that says of which region a row is. */
  key: 'regionId' | 'id'
  columns: string[]
  primaryKey: string[]
  /** The column that counts within the installation; rows get a new number there, in the same order. */
  counter: string | null
}

/** The tables whose rows of a region make the package. */
export async function regionTables(client: pg.Client): Promise<RegionTable[]> {
  const { rows } = await client.query<RegionTable>(
    `SELECT t.relname AS name, CASE WHEN t.relname = ANY ($1) THEN 'id' ELSE 'regionId' END AS key,
            (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
            (SELECT array_agg(a.attname::text ORDER BY k.turn) FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (number, turn)
               JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number WHERE i.indrelid = t.oid AND i.indisprimary) AS "primaryKey",
            (SELECT a.attname FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
              WHERE d.adrelid = t.oid AND pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%') AS counter
       FROM pg_class t
      WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND NOT t.relname = ANY ($2)
        AND (t.relname = ANY ($1) OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'regionId' AND NOT a.attisdropped))
      ORDER BY t.relname`,
    [['Region', 'AuditChain'], Object.keys(leftOut)],
  )
  return rows
}

/** The trail: the hashes of its chain are over what stands there, so not a letter of it changes. */
export const trail: ReadonlySet<string> = new Set(['AuditEvent', 'AuditChain'])

/** A column whose content is a file of the package; in the row stands where it is. */
export const fileColumn = { table: 'ReportFile', column: 'bytes' } as const

export async function migrationsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows.map(({ name }) => name)
}
