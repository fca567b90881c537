import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Cluster } from './machine/cluster'
import { giveUp } from './machine/problem'
import { stopAll } from './machine/processes'
import { browserTests, checks, databaseTests, inPairs, production, unitTests, type TestRun } from './testing/parts'
import { add, type Tally } from './testing/tally'

const parts: Record<string, (run: TestRun) => Promise<Tally>> = {
  all: async (run) =>
    [await inPairs([...checks, unitTests], run), await databaseTests(run), await production(run), await browserTests(run)].reduce(add),
  unit: unitTests,
  db: databaseTests,
  e2e: async (run) => add(await production(run), await browserTests(run)),
}

const folder = mkdtempSync(path.join(tmpdir(), 'koersvast-test-'))
chmodSync(folder, 0o755) // Postgres may have to run as another user
const cluster = new Cluster(folder, { temporary: true })

async function cleanUp() {
  await stopAll()
  await cluster.stop()
  await cluster.remove()
  rmSync(folder, { recursive: true, force: true })
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void cleanUp().then(() => process.exit(130)))

try {
  await cluster.start()
  Object.assign(process.env, {
    AUTH_SECRET: randomBytes(32).toString('hex'),
    KOERSVAST_TODAY: '2023-06-05',
    TEST_SERVER_URL: cluster.url('postgres'),
  })
  const part = parts[process.argv[2] ?? 'all'] ?? giveUp(new Error(`Kies uit: ${Object.keys(parts).join(', ')}`))
  const tally = await part({ folder, cluster })
  console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`)
  process.exitCode = tally.failed > 0 ? 1 : 0
} catch (error) {
  await cleanUp()
  giveUp(error)
}
await cleanUp()
