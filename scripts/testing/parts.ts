import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ensureChromium } from '../chromium'
import { ensurePoppler } from '../poppler'
import { build, isBuilt } from '../machine/build'
import type { Cluster } from '../machine/cluster'
import { problemOf } from '../machine/problem'
import { bin, run } from '../machine/processes'
import { seconds } from '../machine/steps'
import { startExample } from './example'
import { add, nothing, oneFailed, tallyOfCheck, tallyOfPlaywright, tallyOfVitest, type Tally } from './tally'

/** The folder and the database server that belong to this run of the tests alone. */
export type TestRun = { folder: string; cluster: Cluster }
export type Part = (testRun: TestRun) => Promise<Tally>

const check =
  (title: string, ...commands: [string, ...string[]][]): Part =>
  () =>
    measured(title, async () => {
      for (const [program, ...args] of commands) {
        const { code, output } = await run(bin(program), args)
        if (code !== 0) return { tally: oneFailed, output }
      }
      return { tally: tallyOfCheck(0) }
    })

export const checks: Part[] = [
  check('Types', ['next', 'typegen'], ['tsc', '--noEmit']),
  check('ESLint', ['eslint', '-c', 'tests/eslint.config.mjs', '--max-warnings', '0', '.']),
  check('Prettier', ['prettier', '--check', '.']),
  check('Importregels', [
    'depcruise',
    '--config',
    'tests/architecture/dependencies.cjs',
    'app',
    'components',
    'lib',
    'seeds',
    'scripts',
    'tests',
  ]),
  check('Dode code (knip)', ['knip']),
]

const vitest =
  (title: string, project: string, { prepare = () => {}, build: isOfBuild = false } = {}): Part =>
  ({ folder }) =>
    measured(title, async () => {
      prepare()
      if (isOfBuild && !isBuilt()) return { tally: oneFailed, output: 'Zonder build zijn deze tests er niet.' }
      const report = path.join(folder, `${project}.json`)
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      const { code, output } = await run(bin('vitest'), ['run', '--config', 'tests/vitest.config.ts', '--project', project, ...reporters])
      for (const [figure] of output.matchAll(/^· .*$/gm)) console.log(figure)
      return { tally: tallyOfVitest(code, report), output }
    })

export const unitTests = vitest('Unittests', 'unit', { prepare: ensurePoppler })
export const databaseTests = vitest('Databasetests', 'db')
export const badInputTests = vitest('Verkeerde invoer', 'fuzz', { build: true })
export const faultTests = vitest('Storingen', 'faults', { build: true })

export const production: Part = () =>
  measured('Productiebuild', async () => {
    if (!isBuilt()) await build()
    return { tally: tallyOfCheck(0) }
  })

export const browserTests: Part = ({ folder, cluster }) =>
  measured('Browsertests', async () => {
    ensureChromium()
    if (!isBuilt()) return { tally: oneFailed, output: 'Zonder build zijn er geen browsertests.' }
    const log = path.join(folder, 'app.log')
    const app = await startExample(cluster, log)
    try {
      const report = path.join(folder, 'e2e.json')
      const databases = { DATABASE_URL: app.ownerUrl, APP_DATABASE_URL: app.appUrl }
      const env = { ...process.env, ...databases, TEST_APP_URL: app.url, TEST_FOLDER: folder, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
      const { code, output } = await run(
        bin('playwright'),
        ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
        env,
      )
      return { tally: tallyOfPlaywright(code, report), output: `${output}\n${readFileSync(log, 'utf8').slice(-4_000)}` }
    } finally {
      await app.stop()
    }
  })

/** Two at a time, for two cores. */
export async function inPairs(parts: Part[], testRun: TestRun): Promise<Tally> {
  const waiting = [...parts]
  const lane = async () => {
    let sum = nothing
    for (let part = waiting.shift(); part; part = waiting.shift()) sum = add(sum, await part(testRun))
    return sum
  }
  return (await Promise.all([lane(), lane()])).reduce(add)
}

async function measured(title: string, work: () => Promise<{ tally: Tally; output?: string }>): Promise<Tally> {
  const start = performance.now()
  const { tally, output } = await work().catch((error: Error) => ({ tally: oneFailed, output: problemOf(error)?.message ?? error.stack }))
  console.log(
    `${tally.failed ? '✗' : '✓'} ${title.padEnd(42)}${seconds(start)}  ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`,
  )
  if (tally.failed && output) console.log(output.trimEnd())
  return tally
}
