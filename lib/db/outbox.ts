import pg from 'pg'

// Sending has no viewer: the postman works for nobody. So these are statements outside read() and write(), each one function of the
// database that does one thing (migration report_guards, chapter 5). No 'server-only' here: the postman runs beside Next, not in it.

export type Mail = {
  id: string
  address: string
  subject: string
  text: string
  html: string | null
  /** The text is encrypted. */ sealed: boolean
}

export type Failure = { reason: string; refused: boolean }

/** The mails that wait, by way of the login of the app and one connection, which is made anew after the database was away. */
export function outboxOf(databaseUrl: string) {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 1,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    application_name: 'koersvast-postman',
  })
  // A connection that breaks while nobody uses it is replaced at the next question.
  pool.on('error', () => undefined)

  return {
    /** A mail whose time has come; no other postman gets it in the next minute. */
    async claim(): Promise<Mail | null> {
      const { rows } = await pool.query<Mail>('SELECT * FROM app.claim_mail()')
      return rows[0] ?? null
    },
    went: (id: string) => pool.query('SELECT app.mail_went($1)', [id]),
    /** `refused`: nobody has this address, says the mail server. */
    failed: (id: string, { reason, refused }: Failure) => pool.query('SELECT app.mail_failed($1, $2, $3)', [id, reason, refused]),
    close: () => pool.end(),
  }
}
