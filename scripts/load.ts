import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { today } from './bench/regions'
import { createDatabaseOnce, migrate, query } from './database'
import { faultsOfLoad, reportOfLoad } from './load/report'
import { fillForLoad, people } from './load/people'
import { useFor } from './load/use'
import { startApp, type App } from './machine/app'
import { build, isBuilt } from './machine/build'
import { Cluster } from './machine/cluster'
import { inRoot } from './machine/paths'
import { freePort } from './machine/ports'
import { giveUp } from './machine/problem'
import { stopAll } from './machine/processes'
import { step } from './machine/steps'
import { stopping, whenToldToStop } from './machine/stopping'
import { faultsOfUpdates } from './testing/kept-updates'

// 200 people who read and report on two app processes with one database. LOAD_SECONDS=10 is a try: then docs/belasting.md stays as it was.

const usualSeconds = 60
const seconds = Number(process.env.LOAD_SECONDS ?? usualSeconds)
const secret = randomBytes(32).toString('hex')
const folder = mkdtempSync(path.join(tmpdir(), 'koersvast-load-'))
chmodSync(folder, 0o755) // Postgres may have to run as another user
const cluster = new Cluster(folder)
const log = path.join(folder, 'app.log')

async function cleanUp() {
  await stopAll()
  await cluster.stop()
  await cluster.remove()
  rmSync(folder, { recursive: true, force: true })
}

whenToldToStop(130, cleanUp)

await load().catch(async (error: unknown) => {
  if (stopping()) return new Promise(() => undefined)
  await cleanUp()
  giveUp(error)
})
await cleanUp()

async function load() {
  if (!isBuilt()) await step('App bouwen', build)
  await step('Database starten', () => cluster.start())
  const ownerUrl = cluster.url('load')
  await createDatabaseOnce(cluster.url('postgres'), 'load')
  const { appUrl } = await migrate({ ownerUrl }, secret)
  await step("Regio's en mensen maken", () => fillForLoad(cluster.url('load', 'postgres')))
  const apps = await step('Twee app-processen starten', async () => [await start(appUrl), await start(appUrl)])

  const use = await step(`${people} mensen, ${seconds} seconden`, () => useFor(seconds, { ownerUrl, origins: apps.map(({ url }) => url) }))
  const faults = [...faultsOfLoad(use), ...(await step('Nakijken wat is bewaard', () => faultsOfUpdates(ownerUrl, use)))]
  await Promise.all(apps.map((app) => app.stop()))

  const [server] = (await query(cluster.url('postgres'), 'SHOW server_version')) as [{ server_version: string }]
  const text = reportOfLoad(use, { seconds, faults, postgres: server.server_version })
  if (seconds >= usualSeconds) writeFileSync(inRoot('docs/belasting.md'), text)
  console.log(`\n${text}`)
  if (faults.length === 0) return
  console.error(`${faults.slice(0, 20).join('\n')}\n${readFileSync(log, 'utf8').slice(-4_000)}`)
  process.exitCode = 1
}

async function start(appUrl: string): Promise<App> {
  const output = openSync(log, 'a')
  const stdio = ['ignore', output, output, 'ipc'] as const
  const env = { DIGEST_HOUR: '24' } // mails of the day would be measured along
  return startApp({ port: await freePort(), appUrl, secret, today, stdio: [...stdio], env }).finally(() => closeSync(output))
}
