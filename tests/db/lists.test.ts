import { beforeAll, expect, test } from 'vitest'
import { Prisma } from '@/lib/db/generated/client'
import { listOf, rowOf } from '@/lib/db/lists'
import { read } from '@/lib/db/transaction'
import type { Viewer } from '@/lib/policy/viewer'
import { aPersonWith, aRegion } from '../support/regions'

let viewer: Viewer

beforeAll(async () => {
  viewer = await aPersonWith('programmeManager', { regionId: (await aRegion('lijsten')).id })
})

type Row = { word: string | null; asked: string }
const words = (...all: string[]) =>
  Prisma.sql`SELECT word, statement_timestamp()::text AS asked FROM unnest(${all}::text[]) WITH ORDINALITY AS w(word, place) ORDER BY place DESC`

test('lists that are asked for in the same breath are one statement, and each gets its own rows in its own order', async () => {
  const [one, other, none] = await read(viewer, (tx) =>
    Promise.all([listOf<Row>(tx, words('a', 'b')), listOf<Row>(tx, words('c')), listOf<Row>(tx, words())]),
  )
  expect(one.map(({ word }) => word)).toEqual(['b', 'a'])
  expect(other.map(({ word }) => word)).toEqual(['c'])
  expect(none).toEqual([])
  expect(new Set([...one, ...other].map(({ asked }) => asked)).size).toBe(1)
})

test('lists of two transactions, or asked for one after another, are statements of their own', async () => {
  const ofOne = () => read(viewer, (tx) => rowOf<Row>(tx, words('a')))
  const together = await Promise.all([ofOne(), ofOne()])
  const [first, second] = await read(viewer, async (tx) => [await rowOf<Row>(tx, words('a')), await rowOf<Row>(tx, words('a'))])
  expect(new Set([...together, first, second].map((row) => row!.asked)).size).toBe(4)
})

test('a fault in one list is a fault in all that were asked with it, and the next works again', async () => {
  const broken = read(viewer, async (tx) => {
    const results = await Promise.allSettled([listOf(tx, words('a')), listOf(tx, Prisma.sql`SELECT 1 / 0`)])
    return results.map(({ status }) => status)
  })
  await expect(broken).resolves.toEqual(['rejected', 'rejected'])
  expect((await read(viewer, (tx) => listOf<Row>(tx, words('a')))).map(({ word }) => word)).toEqual(['a'])
})
