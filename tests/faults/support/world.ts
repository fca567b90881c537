import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { addressesOf, fillWithRegions, today } from '@/scripts/bench/regions'
import { Updates } from '@/scripts/bench/updates'
import { createDatabaseOnce, migrate } from '@/scripts/database'
import { startApp, type App } from '@/scripts/machine/app'
import { Cluster } from '@/scripts/machine/cluster'
import { freePort } from '@/scripts/machine/ports'
import { Visitor } from '@/scripts/testing/visitor'
import { mountSmallDisk, unmountSmallDisk } from './small-disk'

const secret = randomBytes(32).toString('hex')
const sessions = 10
const diskSize = 700

export type World = Awaited<ReturnType<typeof makeWorld>>

/** A region on a server of its own, that keeps what it confirms, and an app; on a disk of its own where the machine allows that. */
export async function makeWorld() {
  const folder = mkdtempSync(path.join(tmpdir(), 'koersvast-faults-'))
  const noDisk = mountSmallDisk(folder, diskSize)
  chmodSync(folder, 0o755) // Postgres may have to run as another user
  const cluster = new Cluster(folder)
  const clear = async () => {
    await cluster.stop()
    await cluster.remove()
    if (noDisk === null) unmountSmallDisk(folder)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    return await fill(cluster, { folder, noDisk, clear })
  } catch (error) {
    await clear()
    throw error
  }
}

type Place = {
  folder: string
  /** Why the folder is no disk of its own. */
  noDisk: string | null
  clear: () => Promise<void>
}

async function fill(cluster: Cluster, { clear, ...place }: Place) {
  await cluster.start()
  await createDatabaseOnce(cluster.url('postgres'), 'region')
  const ownerUrl = cluster.url('region')
  const { appUrl } = await migrate({ ownerUrl }, secret)
  await fillWithRegions(cluster.url('region', 'postgres'), 1)

  const log = path.join(tmpdir(), `${path.basename(place.folder)}.log`)
  const port = await freePort()
  const start = (options: { port: number; today: string }) =>
    withLog(log, (stdio) => startApp({ ...options, appUrl, secret, stdio, env: { DIGEST_HOUR: '24' } }))
  let app = await start({ port, today: `${today}T08:00Z` })

  const managers: Visitor[] = []
  for (let session = 0; session < sessions; session++) managers.push(await new Visitor(app.url).signIn(addressesOf(1).programmeManager))
  const form = await Updates.on(managers[0]!, addressesOf(1).updateForm('1.1d'))

  return {
    ...place,
    secret,
    ownerUrl,
    superuserUrl: cluster.url('region', 'postgres'),
    managers,
    form,
    app: () => app,
    /** As what watches over the app does after it fell. */
    startAgain: async () => void (app = await start({ port, today: `${today}T08:00Z` })),
    /** Another process of the app on the same database, whose clock says something else. */
    withApp: async (clock: string, work: (other: App) => Promise<void>) => {
      const other = await start({ port: await freePort(), today: clock })
      await work(other).finally(() => other.stop())
    },
    said: () => readFileSync(log, 'utf8'),
    end: async () => {
      for (const manager of managers) manager.leave()
      await app.stop()
      await clear()
      rmSync(log, { force: true })
    },
  }
}

function withLog<T>(file: string, work: (stdio: ['ignore', number, number, 'ipc']) => Promise<T>): Promise<T> {
  const log = openSync(file, 'a')
  return work(['ignore', log, log, 'ipc']).finally(() => closeSync(log))
}
