import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, type BrowserContextOptions } from 'playwright/test'
import { Cluster } from '../../../scripts/machine/cluster'
import { startExample, type Example } from '../../../scripts/testing/example'
import { emailOf } from './pages'
import { signIn } from './sign-in'

type OwnApp = { database: Cluster; app: Example; log: string; officer: BrowserContextOptions['storageState'] }

/** A test with an app and a database server of its own, which it may stop without harm to the others. The officer of Woerden is signed in. */
export const test = base.extend<object, { own: OwnApp }>({
  own: [
    async ({ browser }, provide) => {
      const folder = mkdtempSync(path.join(process.env.TEST_FOLDER ?? tmpdir(), 'own-app-'))
      chmodSync(folder, 0o755) // Postgres may have to run as another user
      const log = path.join(folder, 'app.log')
      const database = new Cluster(folder, { temporary: true })
      let app: Example | undefined
      try {
        await database.start()
        app = await startExample(database, log)
        const context = await browser.newContext({ baseURL: app.url })
        await signIn(await context.newPage(), emailOf('beleidsambtenaar'))
        const officer = await context.storageState()
        await context.close()
        await provide({ database, app, log, officer })
      } finally {
        await app?.stop()
        await database.stop()
        await database.remove()
        rmSync(folder, { recursive: true, force: true })
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ own }, provide) => provide(own.app.url),
  storageState: async ({ own }, provide) => provide(own.officer),
})
