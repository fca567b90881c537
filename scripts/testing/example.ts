import { closeSync, openSync } from 'node:fs'
import { createDatabaseOnce, migrate, seed } from '../database'
import { startApp, type App } from '../machine/app'
import type { Cluster } from '../machine/cluster'
import { freePort } from '../machine/ports'

export type Example = App & { ownerUrl: string; appUrl: string }

/** The production build on a database of its own with the example data; what the app says goes to a file. */
export async function startExample(cluster: Cluster, log: string): Promise<Example> {
  const ownerUrl = cluster.url('example')
  await createDatabaseOnce(cluster.url('postgres'), 'example')
  const secret = process.env.AUTH_SECRET ?? ''
  const { appUrl } = await migrate({ ownerUrl }, secret)
  await seed(ownerUrl, ['--example'])
  const output = openSync(log, 'a')
  const app = await startApp({
    port: await freePort(),
    appUrl,
    secret,
    today: '2023-06-05T08:00Z',
    stdio: ['ignore', output, output, 'ipc'],
  })
  closeSync(output)
  return { ...app, ownerUrl, appUrl }
}
