import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { inRoot } from './paths'
import { Problem, problemOf } from './problem'
import { bin, run, type Outcome } from './processes'

const stamp = inRoot('.next/koersvast-sources')
const folders = ['app', 'components', 'lib', 'public']
const otherSources = ['package.json', 'package-lock.json', 'tsconfig.json', 'prisma/schema.prisma']

export const isBuilt = () => existsSync(stamp) && existsSync(inRoot('.next/BUILD_ID')) && readFileSync(stamp, 'utf8') === fingerprint()

export async function build(): Promise<void> {
  const wanted = fingerprint()
  rmSync(stamp, { force: true })
  const { code, output } = await buildAlone()
  if (code !== 0) throw problemOf(new Error(output)) ?? new Problem(`Het bouwen van de app is mislukt:\n${output}`)
  writeFileSync(stamp, wanted)
}

// Next refuses to build beside another build: that of a second command, or of one that was killed and is being cleared up.
async function buildAlone(): Promise<Outcome> {
  const { DATABASE_URL: _owner, APP_DATABASE_URL: _app, ...env } = process.env
  for (let tries = 120; ; tries--) {
    const outcome = await run(bin('next'), ['build'], { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
    if (tries === 0 || !outcome.output.includes('Another next build process is already running')) return outcome
    await wait(1_000)
  }
}

function fingerprint(): string {
  const files = folders.flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [`${entry.parentPath}/${entry.name}`] : [],
    ),
  )
  const inTheRoot = readdirSync(inRoot('.')).filter((name) => name.endsWith('.ts') && name !== 'next-env.d.ts')
  const hash = createHash('sha256')
  for (const file of [...files, ...[...inTheRoot, ...otherSources].map((name) => inRoot(name))].sort()) {
    if (!file.startsWith(inRoot('lib/db/generated'))) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}
