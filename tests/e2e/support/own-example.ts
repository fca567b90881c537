import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Cluster } from '../../../scripts/machine/cluster'
import { startExample, type Example } from '../../../scripts/testing/example'

export type OwnExample = { database: Cluster; app: Example; log: string }

/** An app and a database server of a test's own, with the example data, for as long as the work lasts. */
export async function withOwnExample(work: (own: OwnExample) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(process.env.TEST_FOLDER ?? tmpdir(), 'own-app-'))
  chmodSync(folder, 0o755) // Postgres may have to run as another user
  const log = path.join(folder, 'app.log')
  const database = new Cluster(folder, { temporary: true })
  let app: Example | undefined
  try {
    await database.start()
    app = await startExample(database, log)
    await work({ database, app, log })
  } finally {
    await app?.stop()
    await database.stop()
    await database.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}
