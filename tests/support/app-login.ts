import { Client, type QueryResult } from 'pg'
import { appUrl } from './database'

/** The app's own login, to try what must never happen without any help of the app's code. */
export class AppLogin {
  private constructor(readonly client: Client) {}

  static async open(): Promise<AppLogin> {
    const client = new Client({ connectionString: appUrl })
    await client.connect()
    return new AppLogin(client)
  }

  /** Runs one statement as the app does for somebody, and always rolls back. */
  as = (viewer: { userId: string | null }, statement: string, values: unknown[] = []): Promise<QueryResult> =>
    this.during(viewer, 'ROLLBACK', () => this.client.query(statement, values))

  /** Runs statements and commits them: what is checked only at the end of a transaction refuses here. */
  commitAs = (viewer: { userId: string | null }, ...statements: [string, unknown[]][]): Promise<void> =>
    this.during(viewer, 'COMMIT', async () => {
      for (const [statement, values] of statements) await this.client.query(statement, values)
    })

  close = () => this.client.end()

  private async during<T>(viewer: { userId: string | null }, end: 'COMMIT' | 'ROLLBACK', work: () => Promise<T>): Promise<T> {
    await this.client.query('BEGIN')
    try {
      await this.client.query('SELECT app.begin($1, $2, $3)', [viewer.userId, '192.0.2.1', 'test.tried'])
      const result = await work()
      await this.client.query(end)
      return result
    } catch (error) {
      await this.client.query('ROLLBACK')
      throw error
    }
  }
}
