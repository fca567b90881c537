// Runs scripts/NAME.ts on a machine where nothing has been installed yet: JavaScript without packages, and old enough
// (no await at the top, no ??) for the Node 12 of an older Linux to read as far as the sentence about its version.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const inRoot = (...parts) => path.join(root, ...parts)

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19))
  fail(`Koersvast vraagt Node.js 20.19 of nieuwer en dit is ${process.versions.node}; haal een nieuwe op https://nodejs.org.`)

Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' })
const lock = readFileSync(inRoot('package-lock.json'))

once('Pakketten installeren', 'node_modules', 'node_modules/.koersvast-lock', [lock], () => [
  ...(process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']),
  ...['ci', '--include=dev', '--no-audit', '--no-fund'],
])

once(
  'Prisma-client maken',
  'lib/db/generated',
  'node_modules/.koersvast-client',
  [lock, readFileSync(inRoot('prisma/schema.prisma'))],
  () => [...[process.execPath, inRoot('node_modules/prisma/build/index.js')], ...['generate', '--config', 'prisma/prisma.config.ts']],
)

const name = process.argv.splice(2, 1)[0]
import('tsx').then(() => import(`./${name}.ts`))

function once(title, made, stamp, sources, command) {
  const hash = createHash('sha256')
  for (const source of sources) hash.update(source)
  const wanted = hash.digest('hex')
  if (existsSync(inRoot(made)) && existsSync(inRoot(stamp)) && readFileSync(inRoot(stamp), 'utf8') === wanted) return
  const start = Date.now()
  process.stdout.write(title.padEnd(44))
  const [program, ...args] = command()
  // Prisma wants to download its schema engine even where it has no use for it; /bin/true would make it lie about migrations.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.platform === 'darwin' ? '/usr/bin/false' : '/bin/false' }
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 1e8 })
  console.log(`${((Date.now() - start) / 1000).toFixed(1).replace('.', ',')} s`.padStart(9))
  if (status !== 0) fail(reason(`${stdout}\n${stderr}\n${error || ''}`))
  writeFileSync(inRoot(stamp), wanted)
}

function reason(output) {
  if (/ENOSPC|no space left/i.test(output)) return `De schijf is vol; maak ruimte vrij (zie: df -h "${root}") en start opnieuw.`
  if (/EACCES|EPERM|EROFS/.test(output))
    return `Er is geen recht om te schrijven in ${root}; start het als de eigenaar, of geef jezelf het recht met: sudo chown -R "$(id -u)" "${root}"`
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(output))
    return 'De pakketten zijn niet op te halen; zorg voor verbinding met de npm-registry (zie: npm config get registry) en start opnieuw.'
  return output.trim()
}

function fail(sentence) {
  console.error(`\n${sentence}`)
  process.exit(1)
}
