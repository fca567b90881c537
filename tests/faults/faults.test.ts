import { Client } from 'pg'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addressesOf, today } from '@/scripts/bench/regions'
import { firstProcessOf, signalServer } from './support/postgres'
import { expectKept, rush, untilServed, updatesAtOnce, type Outcome } from './support/rush'
import { fillDisk } from './support/small-disk'
import { makeWorld, type World } from './support/world'

// Whatever falls while 200 people save: what was confirmed is there once, nothing is half there, and the app serves again by itself.

const patience = 10_000

let world: World
const figures: string[] = []

beforeAll(async () => void (world = await makeWorld()))

afterAll(async () => {
  console.log(`\n${figures.join('\n')}`)
  await world.end()
})

async function expectServedAgain(name: string, outcome: Outcome) {
  const milliseconds = await untilServed(world, name)
  const answers = Object.entries(outcome.statuses).map(([status, times]) => `${times} × ${status}`)
  figures.push(
    `· ${name}: ${outcome.confirmed.length} of ${outcome.sent.length} confirmed (${answers.join(', ')}), served again after ${milliseconds} ms`,
  )
  expect(outcome.statuses, 'a fault of the database is no fault of ours').not.toHaveProperty('500')
  expect(milliseconds, 'milliseconds until the app served again').toBeLessThan(patience)
  await expectKept(world, outcome)
}

const appOf = () => world.app().process

async function expectSameApp(work: () => Promise<void>) {
  const { pid } = appOf()
  await work()
  expect([appOf().pid, appOf().exitCode, appOf().signalCode]).toEqual([pid, null, null])
}

test('Postgres is killed', () =>
  expectSameApp(async () => {
    const first = await firstProcessOf(world.superuserUrl)
    const outcome = await rush(world, { name: 'Postgres killed', during: async () => signalServer(first, 'SIGKILL') })
    expect(outcome.confirmed.length).toBeLessThan(updatesAtOnce)
    await expectServedAgain('Postgres killed', outcome)
  }))

test('the app is killed, and started again', async () => {
  const outcome = await rush(world, { name: 'app killed', during: async () => void process.kill(appOf().pid!, 'SIGKILL') })
  expect(outcome.confirmed.length).toBeLessThan(updatesAtOnce)
  await world.startAgain()
  await expectServedAgain('app killed', outcome)
})

test('every connection is cut, again and again', () =>
  expectSameApp(async () => {
    const owner = new Client({ connectionString: world.superuserUrl })
    await owner.connect()
    const outcome = await rush(world, {
      name: 'connections cut',
      during: async () => {
        for (let times = 0; times < 5; times++) {
          await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'koersvast'`)
          await wait(200)
        }
      },
    })
    await owner.end()
    await expectServedAgain('connections cut', outcome)
  }))

test('a page whose connection is cut says that it is for a moment, although the database is there again', () =>
  expectSameApp(async () => {
    const other = new Client({ connectionString: world.superuserUrl })
    await other.connect()
    await other.query('BEGIN; LOCK TABLE "ProgressUpdate" IN ACCESS EXCLUSIVE MODE')
    const visitor = world.managers[0]!.at()
    try {
      const answer = visitor.get(addressesOf(1).updateForm('1.1d'))
      await vi.waitUntil(async () => (await other.query(cutWhoWaits)).rowCount, patience)
      expect((await answer).status).toBe(503)
      expect((await answer).body.toString()).toContain('even niet bereikbaar')
    } finally {
      visitor.leave()
      await other.end()
    }
  }))

const cutWhoWaits = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'koersvast' AND wait_event_type = 'Lock'`

test('every connection waits for what somebody else holds', () =>
  expectSameApp(async () => {
    const other = new Client({ connectionString: world.superuserUrl })
    await other.connect()
    const outcome = await rush(world, {
      name: 'all waiting',
      after: 0,
      during: async () => {
        await other.query('BEGIN; LOCK TABLE "ActivityTrack" IN ACCESS EXCLUSIVE MODE')
        await wait(7_000) // longer than the app waits for a lock or a connection
        await other.query('COMMIT')
      },
    })
    await other.end()
    await expectServedAgain('all waiting', outcome)
  }))

test('Postgres stands still for a while', () =>
  expectSameApp(async () => {
    const first = await firstProcessOf(world.superuserUrl)
    const outcome = await rush(world, {
      name: 'Postgres frozen',
      during: async () => {
        signalServer(first, 'SIGSTOP')
        await wait(7_000) // longer than the app waits for a connection
        signalServer(first, 'SIGCONT')
      },
    })
    await expectServedAgain('Postgres frozen', outcome)
  }))

test('the clocks of the app processes are an hour apart, either way, and one day on', () =>
  expectSameApp(() =>
    world.withApp(`${today}T09:00Z`, (early) =>
      world.withApp(`${today}T07:00Z`, (late) =>
        world.withApp(`${today.slice(0, -1)}6T08:00Z`, async (tomorrow) => {
          const origins = [world.app().url, early.url, late.url, tomorrow.url]
          for (const turn of [0, 1, 2, 3]) {
            const name = `clocks apart ${turn}`
            const outcome = await rush(world, {
              name,
              during: async () => undefined,
              origins: [...origins.slice(turn), ...origins.slice(0, turn)],
            })
            expect(outcome.confirmed).toHaveLength(updatesAtOnce)
            await expectServedAgain(name, outcome)
          }
        }),
      ),
    ),
  ))

test('the disk of the database is full, and is emptied', async ({ skip }) => {
  if (world.noDisk !== null) skip(world.noDisk)
  await expectSameApp(async () => {
    const outcomes: Outcome[] = []
    let free = () => {}
    // What is left in the files that are there already is used up by the first of them.
    for (const turn of [0, 1, 2])
      outcomes.push(
        await rush(world, { name: `disk full ${turn}`, during: async () => void (turn === 0 && (free = fillDisk(world.folder))) }),
      )
    free()
    for (const [turn, outcome] of outcomes.entries()) await expectServedAgain(`disk full ${turn}`, outcome)
    expect(outcomes.some(({ confirmed }) => confirmed.length < updatesAtOnce)).toBe(true)
  })
})

test('meanwhile the app said nothing of secrets and had no fault that it did not know', () => {
  expect(world.said()).not.toMatch(/postgresql:\/\/|unhandled/i)
  expect(world.said()).not.toContain(world.secret)
})
