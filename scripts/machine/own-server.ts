import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createDatabaseOnce, query, type Database } from '../database'
import { Cluster, type ClusterOptions } from './cluster'
import { takeLock } from './lock'
import { dataFolder } from './paths'
import { placesOf } from './postgres-files'
import { Problem } from './problem'
import { writeWhole } from './write-whole'

export type Server = Database & { stop: () => Promise<void> }

type Use = ClusterOptions & {
  /** What a second start says of the one that runs. */
  introduction: string
  /** Whether to work along in a server that another command already runs, instead of refusing. */
  join?: boolean
  reset?: boolean
}

/** The server of DATABASE_URL when that is set, otherwise our own in .data, made where it is not there. */
export async function databaseServer(use: Use): Promise<Server> {
  const given = process.env.DATABASE_URL
  if (given) return { ownerUrl: given, appUrl: process.env.APP_DATABASE_URL || undefined, stop: async () => undefined }
  const holder = await lockPatiently(use.introduction, use.join ? 0 : 5_000)
  if (holder !== undefined && !use.join) throw new Problem(holder)
  const cluster = new Cluster(dataFolder, use)
  if (use.reset) await cluster.remove()
  if (holder === undefined) await cluster.start()
  else cluster.attach()
  await createDatabaseOnce(cluster.url('postgres'), 'koersvast')
  return { ownerUrl: cluster.url('koersvast'), isOwn: true, stop: () => (holder === undefined ? cluster.stop() : Promise.resolve()) }
}

/** Where a command would work, in words. It makes no database: an empty one of its own would look as if all were well. */
export function knownDatabase(given: string | undefined, folder: string): string {
  if (given) return `${databaseOf(given)} op ${new URL(given).host}`
  if (placesOf(folder).some((place) => existsSync(path.join(place, 'postgres')))) return `die van deze map (${folder})`
  throw new Problem(
    'Er is niet gezegd met welke database: zet in DATABASE_URL het adres van de eigenaar (docs/beheer.md). Een eigen database heeft deze map niet; npm run demo maakt er een.',
  )
}

/** For a command that works a moment on the database, also while the demo runs. It says first which one. `empty`: also where Koersvast is not yet. */
export async function withDatabase(work: (database: Database) => Promise<void>, { empty = false } = {}): Promise<void> {
  const where = knownDatabase(process.env.DATABASE_URL, dataFolder)
  // Not on the output: that may be kept.
  process.stderr.write(`Database: ${where}.\n`)
  const server = await databaseServer({ introduction: 'Een ander commando werkt aan de database; probeer het zo opnieuw.', join: true })
  try {
    if (!empty && !(await isMigrated(server.ownerUrl)))
      throw new Problem('In deze database staat Koersvast niet. Klopt DATABASE_URL? Een nieuwe vul je met: npm run db:migrate')
    await work(server)
  } finally {
    await server.stop()
  }
}

const isMigrated = async (url: string): Promise<boolean> => {
  const [row] = (await query(url, `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS here`)) as [{ here: boolean }]
  return row.here
}

const databaseOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1))

/** AUTH_SECRET when it is set; for a database of our own otherwise one that stays the same on this machine. */
export const secretFor = ({ isOwn }: Database): string | undefined => (isOwn ? secret() : process.env.AUTH_SECRET || undefined)

/** AUTH_SECRET when it is set, otherwise one that stays the same on this machine. */
export function secret(): string {
  if (process.env.AUTH_SECRET) return process.env.AUTH_SECRET
  const file = path.join(dataFolder, 'auth-secret')
  mkdirSync(dataFolder, { recursive: true })
  if (!existsSync(file)) writeWhole(file, randomBytes(32).toString('base64'))
  return readFileSync(file, 'utf8')
}

// The one before us may have been told to stop and be busy with it.
async function lockPatiently(introduction: string, patience: number): Promise<string | undefined> {
  for (const end = Date.now() + patience; ; await wait(200)) {
    const holder = await takeLock(introduction)
    if (holder === undefined || Date.now() >= end) return holder
  }
}
