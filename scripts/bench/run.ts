// Runs in the copy that scripts/bench.ts makes: there "the project" is the one with the empty page.
import type { StdioOptions } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createDatabaseOnce, migrate, query, seed } from '../database'
import { startApp, type App } from '../machine/app'
import { build, isBuilt } from '../machine/build'
import { Cluster } from '../machine/cluster'
import { freePort } from '../machine/ports'
import { giveUp } from '../machine/problem'
import { stopAll } from '../machine/processes'
import { step } from '../machine/steps'
import { stopping, whenToldToStop } from '../machine/stopping'
import { statementsPerPage } from '../testing/statements'
import { Visitor } from '../testing/visitor'
import { emptyPage } from './copy'
import { addressesOf, fillWithRegions, today } from './regions'
import { report } from './report'
import { measure } from './rounds'
import { scriptWeight } from './script-weight'
import { targetsOf } from './targets'

const manyRegions = 42
const secret = randomBytes(32).toString('hex')
const folder = mkdtempSync(path.join(tmpdir(), 'koersvast-bench-'))
chmodSync(folder, 0o755) // Postgres may have to run as another user
const cluster = new Cluster(folder)
const appLog = path.join(folder, 'app.log')

async function cleanUp() {
  await stopAll()
  await cluster.stop()
  await cluster.remove()
  rmSync(folder, { recursive: true, force: true })
}

whenToldToStop(130, cleanUp)

await bench().catch(async (error: unknown) => {
  if (stopping()) return new Promise(() => undefined)
  console.error(`\n${lastWords()}`)
  await cleanUp()
  giveUp(error)
})
await cleanUp()

async function bench() {
  if (!isBuilt()) await step('App bouwen', build)
  await step('Database starten', () => cluster.start())
  const statements = await step('Vragen aan de database tellen', countStatements)
  const one = await step('Eén regio maken', () => appWithRegions(1))
  const many = await step(`${manyRegions} regio's maken`, () => appWithRegions(manyRegions))

  const targets = await targetsOf({ one: one.url, many: many.url })
  const before = await countUpdates(1)
  const figures = await step('Meten', () => measure(targets.list, { rounds: 16, milliseconds: 800 }))
  if ((await countUpdates(1)) !== before + targets.saved()) throw new Error('Not every update that was saved is in the database.')

  const visitor = await new Visitor(one.url).signIn(addressesOf(1).programmeManager)
  const scripts = { empty: await scriptWeight(visitor, emptyPage), form: await scriptWeight(visitor, targets.updateForm) }
  targets.leave()
  visitor.leave()

  const [server] = (await query(cluster.url('postgres'), 'SHOW server_version')) as [{ server_version: string }]
  const sizes = { one: one.updates, many: many.updates, regions: manyRegions }
  const { text, missed } = report({ figures, scripts, statements, sizes, postgres: server.server_version })
  writeFileSync(process.argv[2]!, text)
  console.log(`\n${text}`)
  if (missed.length > 0) {
    console.error(`Niet gehaald: ${missed.join('; ')}`)
    process.exitCode = 1
  }
}

async function countStatements() {
  const ownerUrl = await database('example')
  const { appUrl } = await migrate({ ownerUrl }, secret)
  await seed(ownerUrl, ['--example'])
  return withLog((stdio) => statementsPerPage({ appUrl, secret, stdio }))
}

async function appWithRegions(regions: number): Promise<App & { updates: number }> {
  const ownerUrl = await database(`regions_${regions}`)
  const { appUrl } = await migrate({ ownerUrl }, secret)
  const updates = await fillWithRegions(cluster.url(`regions_${regions}`, 'postgres'), regions)
  const port = await freePort()
  return { ...(await withLog((stdio) => startApp({ port, appUrl, secret, today, stdio }))), updates }
}

// What the apps say goes to a file: it would stand between the steps.
async function withLog<T>(work: (stdio: StdioOptions) => Promise<T>): Promise<T> {
  const log = openSync(appLog, 'a')
  try {
    return await work(['ignore', log, log, 'ipc'])
  } finally {
    closeSync(log)
  }
}

const lastWords = () => (existsSync(appLog) ? readFileSync(appLog, 'utf8').slice(-4_000) : '')

async function database(name: string): Promise<string> {
  await createDatabaseOnce(cluster.url('postgres'), name)
  return cluster.url(name)
}

async function countUpdates(regions: number): Promise<number> {
  const [row] = (await query(cluster.url(`regions_${regions}`), 'SELECT count(*)::int AS count FROM "ProgressUpdate"')) as [
    { count: number },
  ]
  return row.count
}
