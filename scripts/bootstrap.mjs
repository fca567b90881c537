// Runs scripts/NAME.ts on a machine where nothing has been installed yet: JavaScript without packages, and old enough
// (no await at the top, no ??) for the Node 12 of an older Linux to read as far as the sentence about its version.
import { spawn } from 'node:child_process'
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

main()

async function main() {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  await once('Pakketten installeren', 'node_modules', '.koersvast-lock', [lock], [...npm, 'ci', '--include=dev', '--no-audit', '--no-fund'])

  const schema = readFileSync(inRoot('prisma/schema.prisma'))
  const prisma = [process.execPath, inRoot('node_modules/prisma/build/index.js')]
  await once(
    'Prisma-client maken',
    'lib/db/generated',
    '.koersvast-client',
    [lock, schema],
    [...prisma, 'generate', '--config', 'prisma/prisma.config.ts'],
  )

  const name = process.argv.splice(2, 1)[0]
  await import('tsx')
  await import(`./${name}.ts`)
}

async function once(title, made, stampName, sources, command) {
  const stamp = inRoot('node_modules', stampName)
  const hash = createHash('sha256')
  for (const source of sources) hash.update(source)
  const wanted = hash.digest('hex')
  if (existsSync(inRoot(made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const start = Date.now()
  process.stdout.write(title.padEnd(44))
  const { code, output } = await run(command)
  console.log(`${((Date.now() - start) / 1000).toFixed(1).replace('.', ',')} s`.padStart(9))
  if (code !== 0) fail(reason(output))
  writeFileSync(stamp, wanted)
}

function run([program, ...args]) {
  // Prisma wants to download its schema engine even where it has no use for it; /bin/true would make it lie about migrations.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.platform === 'darwin' ? '/usr/bin/false' : '/bin/false' }
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const stop = () => child.kill('SIGTERM')
  process.once('SIGTERM', stop)
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => {
      process.removeListener('SIGTERM', stop)
      resolve({ code, output })
    })
  })
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
