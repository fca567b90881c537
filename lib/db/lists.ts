import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

type Asked = { sql: Prisma.Sql; answer: (rows: never[]) => void; fail: (error: unknown) => void }

const waiting = new WeakMap<Tx, Asked[]>()

/**
 * The rows of a SELECT, in its order. Lists that are asked for in the same breath (Promise.all) go to Postgres as one statement, for a
 * statement costs a page as much as dozens of rows. Rows come as JSON has them: dates and moments as text, decimals as numbers.
 */
export function listOf<Row>(tx: Tx, sql: Prisma.Sql): Promise<Row[]> {
  return new Promise((answer, fail) => {
    const breath = waiting.get(tx)
    const asked: Asked = { sql, answer, fail }
    if (breath) return void breath.push(asked)
    waiting.set(tx, [asked])
    process.nextTick(() => void ask(tx))
  })
}

/** The one row that a SELECT always gives. */
export async function rowOf<Row>(tx: Tx, sql: Prisma.Sql): Promise<Row> {
  const [row] = await listOf<Row>(tx, sql)
  return row!
}

async function ask(tx: Tx) {
  const breath = waiting.get(tx)!
  waiting.delete(tx)
  try {
    const lists = breath.map(({ sql }, place) => Prisma.sql`(SELECT coalesce(json_agg(q), '[]') FROM (${sql}) q) AS ${names(place)}`)
    const [answers] = await tx.$queryRaw<[Record<string, never[]>]>`SELECT ${Prisma.join(lists)}`
    breath.forEach(({ answer }, place) => answer(answers[`list${place}`]!))
  } catch (error) {
    for (const { fail } of breath) fail(error)
  }
}

const names = (place: number) => Prisma.raw(`list${place}`)
