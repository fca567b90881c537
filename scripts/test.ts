import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Cluster } from './machine/cluster'
import { Problem, problemOf } from './machine/problem'
import { stopAll } from './machine/processes'
import { stopping, whenToldToStop } from './machine/stopping'
import {
  badInputTests,
  browserTests,
  checks,
  databaseTests,
  faultTests,
  inPairs,
  production,
  unitTests,
  type TestRun,
} from './testing/parts'
import { add, oneFailed, type Tally } from './testing/tally'

const parts: Record<string, (run: TestRun) => Promise<Tally>> = {
  all: async (run) =>
    [
      await inPairs([...checks, unitTests], run),
      await databaseTests(run),
      await production(run),
      await badInputTests(run),
      await browserTests(run),
    ].reduce(add),
  unit: unitTests,
  db: databaseTests,
  e2e: async (run) => add(await production(run), await browserTests(run)),
  fuzz: async (run) => add(await production(run), await badInputTests(run)),
  faults: async (run) => add(await production(run), await faultTests(run)),
}

const folder = mkdtempSync(path.join(tmpdir(), 'koersvast-test-'))
chmodSync(folder, 0o755) // Postgres may have to run as another user
const cluster = new Cluster(folder, { temporary: true })

whenToldToStop(130, cleanUp)

const tally = await testRun().catch((error: unknown) => {
  console.error(problemOf(error)?.message ?? error)
  return oneFailed
})
if (stopping()) await new Promise(() => undefined)
await cleanUp()
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`)
process.exitCode = tally.failed > 0 ? 1 : 0

async function testRun(): Promise<Tally> {
  await cluster.start()
  const url = cluster.url('postgres')
  Object.assign(process.env, {
    AUTH_SECRET: randomBytes(32).toString('hex'),
    KOERSVAST_TODAY: '2023-06-05T08:00Z',
    DIGEST_HOUR: '24',
    METRICS_TOKEN: randomBytes(32).toString('hex'),
    TEST_SERVER_URL: url,
  })
  const part = parts[process.argv[2] ?? 'all']
  if (!part) throw new Problem(`Kies uit: ${Object.keys(parts).join(', ')}`)
  return part({ folder, cluster })
}

async function cleanUp() {
  await stopAll()
  await cluster.stop()
  await cluster.remove()
  rmSync(folder, { recursive: true, force: true })
}
