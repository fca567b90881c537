import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'

/** Who changed something last, and on which day; null where nobody did since it was loaded, and for a reader. */
export type LastTouch = { on: DateString; by: string } | null

type Touched =
  'Ambition' | 'Result' | 'Activity' | 'Kpi' | 'Decision' | 'ActionPoint' | 'Body' | 'HoursLine' | 'Evaluation' | 'Lesson' | 'Organisation'

/** That as JSON, of a row of a table. */
export const lastTouch = (table: Touched, id: Prisma.Sql) => Prisma.sql`app.last_touch(${table}, ${id})`

export async function findLastTouch(tx: Tx, table: Touched, id: string): Promise<LastTouch> {
  const [found] = await tx.$queryRaw<[{ touched: LastTouch }]>`SELECT ${lastTouch(table, Prisma.sql`${id}::uuid`)} AS touched`
  return found.touched
}
