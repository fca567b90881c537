import { PrismaPg } from '@prisma/adapter-pg'
import { expect, test } from 'vitest'
import { database } from '@/lib/db/client'
import { isDatabaseAway } from '@/lib/db/faults'
import { PrismaClient } from '@/lib/db/generated/client'
import { databaseServes } from '@/lib/db/health'
import { query } from '@/scripts/database'
import { appUrl, ownerUrl } from '../support/database'

const cutOff = () =>
  query(ownerUrl, 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()')
const faultOf = (act: PromiseLike<unknown>) =>
  Promise.resolve(act).then(
    () => null,
    (error: unknown) => error,
  )

test('a connection that is cut off means the database is away, and the next one works again', async () => {
  const asleep = faultOf(database.writing.$queryRaw`SELECT pg_sleep(10)::text`)
  const halfWay = faultOf(
    database.writing.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1`
      await cutOff()
      await tx.$queryRaw`SELECT 1`
    }),
  )
  expect(isDatabaseAway(await asleep)).toBe(true)
  expect(isDatabaseAway(await halfWay)).toBe(true)
  expect(await databaseServes()).toBe(true)
})

test('a server that nobody runs is away', async () => {
  const url = new URL(appUrl)
  url.port = '9'
  const nowhere = new PrismaClient({ adapter: new PrismaPg({ connectionString: url.toString() }) })
  expect(isDatabaseAway(await faultOf(nowhere.$queryRaw`SELECT 1`))).toBe(true)
  expect(isDatabaseAway(await faultOf(nowhere.region.findMany()))).toBe(true)
  expect(isDatabaseAway(await faultOf(nowhere.$transaction((tx) => tx.region.findMany())))).toBe(true)
})

test('a login that has no connection left finds the database full', async () => {
  const role = new URL(appUrl).username
  await query(ownerUrl, `ALTER ROLE "${role}" CONNECTION LIMIT 0`)
  await cutOff()
  expect(isDatabaseAway(await faultOf(database.reading.region.findMany()))).toBe(true)
  await query(ownerUrl, `ALTER ROLE "${role}" CONNECTION LIMIT -1`)
})

test('a database without room on its disk is away', async () => {
  const full = `DO $$ BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = '53100'; END $$`
  expect(isDatabaseAway(await faultOf(database.writing.$executeRawUnsafe(full)))).toBe(true)
})

test('a fault of our own is not', async () => {
  expect(isDatabaseAway(await faultOf(database.reading.$queryRaw`SELECT 1 / 0`))).toBe(false)
  expect(isDatabaseAway(await faultOf(database.reading.$executeRaw`DELETE FROM "User"`))).toBe(false)
  expect(isDatabaseAway(new TypeError('x is not a function'))).toBe(false)
  expect(isDatabaseAway(undefined)).toBe(false)
})
