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
import { addFigures, measureFigures } from './figures'
import { fillWithRegions, today } from './regions'
import { measureReports } from './report-turn'
import { fillWithReports, reportSizes } from './reports'
import { report } from './report'
import { measureSearch } from './search'
import { joined } from './rounds'
import { measureSupraregional } from './supraregional'
import { measureTurn, type TurnResult } from './turn'

const manyRegions = 42
const turns = 3
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
  process.env.DIGEST_HOUR = '24' // mails of the day would be counted and measured along
  if (!isBuilt()) await step('App bouwen', build)
  await step('Database starten', () => cluster.start())
  const statements = await step('Vragen aan de database tellen', countStatements)
  const one = await step('Eén regio maken', () => makeRegions(1))
  const many = await step(`${manyRegions} regio's maken`, () => makeRegions(manyRegions))
  const { figures: pages, scripts, publicWeight } = await step('Meten', () => measureInTurns(one, many))

  const search = await step('Zoeken meten', () => measureSearch(cluster.url(`regions_${manyRegions}`, 'postgres')))
  const supraregional = await step('Regio’s naast elkaar meten', () =>
    measureSupraregional(cluster.url(`regions_${manyRegions}`, 'postgres')),
  )
  const reports = await step('Rapporten meten', measureReportsOfBothSizes)

  const figures = await step('Dashboard en KPI meten', measureDashboard)

  const [server] = (await query(cluster.url('postgres'), 'SHOW server_version')) as [{ server_version: string }]
  const sizes = { one: one.updates, many: many.updates, regions: manyRegions }
  const { text, missed } = report({
    pages,
    scripts,
    publicWeight,
    statements,
    reports,
    figures,
    search,
    supraregional,
    sizes,
    postgres: server.server_version,
  })
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

type Regions = { ownerUrl: string; appUrl: string; updates: number }

async function makeRegions(regions: number, name = `regions_${regions}`): Promise<Regions> {
  const ownerUrl = await database(name)
  const { appUrl } = await migrate({ ownerUrl }, secret)
  return { ownerUrl, appUrl, updates: await fillWithRegions(cluster.url(name, 'postgres'), regions) }
}

async function measureReportsOfBothSizes() {
  const ownerUrl = await database('reports')
  const { appUrl } = await migrate({ ownerUrl }, secret)
  await fillWithReports(cluster.url('reports', 'postgres'))
  const app = await start({ appUrl })
  const results = await measureReports(app, reportSizes)
  await app.stop()
  return results
}

async function measureDashboard() {
  const regions = await makeRegions(1, 'figures')
  const count = await addFigures(cluster.url('figures', 'postgres'))
  const app = await start(regions)
  const results = await measureFigures(app)
  await app.stop()
  return { ...results, count }
}

// Two processes of the same app easily differ by a tenth for as long as they live, so every turn has new ones.
async function measureInTurns(one: Regions, many: Regions) {
  const results: TurnResult[] = []
  for (let turn = 0; turn < turns; turn++) {
    const [appOfOne, appOfMany] = [await start(one), await start(many)]
    const before = await countUpdates(one)
    const result = await measureTurn({ one: appOfOne.url, many: appOfMany.url })
    if ((await countUpdates(one)) !== before + result.saved) throw new Error('Not every update that was saved is in the database.')
    results.push(result)
    await Promise.all([appOfOne.stop(), appOfMany.stop()])
  }
  return { figures: joined(results.map(({ figures }) => figures)), scripts: results[0]!.scripts, publicWeight: results[0]!.publicWeight }
}

async function start({ appUrl }: Pick<Regions, 'appUrl'>): Promise<App> {
  const port = await freePort()
  return withLog((stdio) => startApp({ port, appUrl, secret, today, stdio }))
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

// A function with a name, for it may be needed before this line is read.
function lastWords(): string {
  return existsSync(appLog) ? readFileSync(appLog, 'utf8').slice(-4_000) : ''
}

async function database(name: string): Promise<string> {
  await createDatabaseOnce(cluster.url('postgres'), name)
  return cluster.url(name)
}

async function countUpdates({ ownerUrl }: Regions): Promise<number> {
  const [row] = (await query(ownerUrl, 'SELECT count(*)::int AS count FROM "ProgressUpdate"')) as [{ count: number }]
  return row.count
}
