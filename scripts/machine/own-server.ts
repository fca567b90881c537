import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createDatabaseOnce, type Database } from '../database'
import { Cluster, type ClusterOptions } from './cluster'
import { takeLock } from './lock'
import { dataFolder } from './paths'
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

/** The server of DATABASE_URL when that is set, otherwise our own in .data. */
export async function databaseServer(use: Use): Promise<Server> {
  const given = process.env.DATABASE_URL
  if (given) return { ownerUrl: given, appUrl: process.env.APP_DATABASE_URL, stop: async () => undefined }
  const holder = await lockPatiently(use.introduction, use.join ? 0 : 5_000)
  if (holder !== undefined && !use.join) throw new Problem(holder)
  const cluster = new Cluster(dataFolder, use)
  if (use.reset) await cluster.remove()
  if (holder === undefined) await cluster.start()
  else cluster.attach()
  await createDatabaseOnce(cluster.url('postgres'), 'koersvast')
  return { ownerUrl: cluster.url('koersvast'), stop: () => (holder === undefined ? cluster.stop() : Promise.resolve()) }
}

/** For a command that works a moment on the database, also while the demo runs. */
export async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const server = await databaseServer({ introduction: 'Een ander commando werkt aan de database; probeer het zo opnieuw.', join: true })
  try {
    await work(server)
  } finally {
    await server.stop()
  }
}

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
