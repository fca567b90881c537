import { mkdtempSync } from 'node:fs'
import path from 'node:path'
import { test as base } from 'playwright/test'
import { Cluster } from '../../../scripts/machine/cluster'
import { startExample, type Example } from '../../../scripts/testing/example'

type OwnApp = { cluster: Cluster; app: Example; log: string }

/** A test with an app and a database server of its own, which it may stop without harm to the others. */
export const test = base.extend<object, { own: OwnApp }>({
  own: [
    async ({}, use) => {
      const folder = mkdtempSync(path.join(process.env.TEST_FOLDER ?? '', 'own-app-'))
      const log = path.join(folder, 'app.log')
      const cluster = new Cluster(path.join(folder, 'database'), { temporary: true })
      await cluster.start()
      const app = await startExample(cluster, log)
      await use({ cluster, app, log })
      await app.stop()
      await cluster.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ own }, use) => use(own.app.url),
})
