import path from 'node:path'
import { expect, test } from 'playwright/test'
import { startApp, type App } from '../../scripts/machine/app'
import { freePort } from '../../scripts/machine/ports'
import { Updates } from '../../scripts/bench/updates'
import { Visitor } from '../../scripts/testing/visitor'
import { query } from '../../scripts/database'
import type { Cluster } from '../../scripts/machine/cluster'
import { withFollower } from './support/follower'
import { withOwnExample, type OwnExample } from './support/own-example'
import { emailOf } from './support/pages'
import { activity, updateOf } from './support/update'

const said = 'Er is met de aanbieders gesproken.'
const page = activity('1.2b')

test('pages come from a copy of the database, and nobody misses what he wrote', async () => {
  test.setTimeout(120_000)
  await withOwnExample((own) =>
    withFollower(own.database, path.join(own.log, '../postgres'), async (follower) => {
      const apps = await Promise.all([1, 2].map(() => appThatReads(own, follower)))
      try {
        await walk(follower, apps as [App, App])
      } finally {
        await Promise.all(apps.map((app) => app.stop()))
      }
    }),
  )
})

async function walk(follower: Cluster, [one, other]: [App, App]) {
  const manager = await new Visitor(one.url).signIn(emailOf('programmamanager'))
  const managerElsewhere = await new Visitor(other.url).signIn(emailOf('programmamanager'))
  const alderman = await new Visitor(other.url).signIn(emailOf('wethouder'))
  const sees = async (visitor: Visitor) => (await visitor.read(page)).includes(said)
  const updates = await Updates.on(manager, updateOf('1.2b', 'woerden'))
  const replay = (act: 'pause' | 'resume') => query(follower.url('postgres', 'postgres'), `SELECT pg_wal_replay_${act}()`)
  const readings = async () => {
    const [row] = (await query(
      follower.url('example', 'postgres'),
      `SELECT xact_commit::int AS count FROM pg_stat_database WHERE datname = 'example'`,
    )) as { count: number }[]
    return row!.count
  }

  await test.step('pages are read from the copy', async () => {
    const before = await readings()
    await expect.poll(async () => ((await sees(alderman)) ? 'new' : (await readings()) - before)).toBeGreaterThan(2)
  })

  await test.step('who wrote sees it at once, by way of every app, also when the copy does not know it yet', async () => {
    await replay('pause')
    await updates.save()
    expect(await sees(manager)).toBe(true)
    expect(await sees(managerElsewhere)).toBe(true)
    expect(await sees(alderman)).toBe(false)
  })

  await test.step('a copy that stays behind is not read any more', async () => {
    await expect.poll(() => sees(alderman), { timeout: 15_000 }).toBe(true)
  })

  await test.step('a copy that is away harms nobody', async () => {
    await replay('resume')
    await expect
      .poll(
        async () => {
          const before = await readings()
          await sees(alderman)
          return (await readings()) - before
        },
        { timeout: 15_000 },
      )
      .toBeGreaterThan(0)
    await follower.stop()
    for (const visitor of [manager, managerElsewhere, alderman]) expect(await sees(visitor)).toBe(true)
  })
  for (const visitor of [manager, managerElsewhere, alderman]) visitor.leave()
}

async function appThatReads({ app }: OwnExample, follower: Cluster): Promise<App> {
  const copy = Object.assign(new URL(app.appUrl), { port: new URL(follower.url('example')).port })
  const settings = { appUrl: app.appUrl, secret: process.env.AUTH_SECRET ?? '', today: '2023-06-05T08:00Z' }
  return startApp({
    port: await freePort(),
    ...settings,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { READ_DATABASE_URL: copy.toString(), READ_LAG: '4' },
  })
}
