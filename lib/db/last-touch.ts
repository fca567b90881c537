import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'

/** Who changed something last, and on which day; null where nobody did since it was loaded, and for a reader. */
export type LastTouch = { on: DateString; by: string } | null

type Touched =
  | 'Ambition'
  | 'Result'
  | 'Activity'
  | 'Kpi'
  | 'Decision'
  | 'ActionPoint'
  | 'HoursLine'
  | 'CommunicationLine'
  | 'Lesson'
  | 'Organisation'
  | 'Milestone'
  | 'SourceNote'
  | 'Duty'
  | 'Story'
  | 'DecisionRequest'
  | 'Region'
  | 'Lead'
  | 'ReportingPeriod'

type WithParts =
  | 'Body'
  | 'BodyMember'
  | 'BudgetLine'
  | 'BudgetStep'
  | 'Duty'
  | 'DutyStep'
  | 'Evaluation'
  | 'EvaluationMeasurement'
  | 'Meeting'
  | 'AgendaItem'
  | 'AgendaPaper'
  | 'Risk'
  | 'RiskMeasure'
  | 'SourceDocument'
  | 'SourceTable'
  | 'SourceFigure'

/** That as JSON, of a row with what hangs on it: `rows` selects the (table, id) of each. */
export const lastTouchOfAll = (rows: Prisma.Sql) => Prisma.sql`(
  SELECT app.last_touch_of_all(array_agg(kind), array_agg(id)) FROM (${rows}) touched (kind, id))`

/** Rows of a table, for lastTouchOfAll(). */
export const touchedRows = (table: WithParts, of: Prisma.Sql) =>
  Prisma.sql`SELECT ${table}::text, id FROM ${Prisma.raw(`"${table}"`)} WHERE ${of}`

/** That as JSON, of a row of a table. */
export const lastTouch = (table: Touched, id: Prisma.Sql) => Prisma.sql`app.last_touch(${table}, ${id})`

/** The rule of isUntouchedSince() in lib/domain/freshness.ts, for filtering in the database. */
export const untouchedSince = (touched: Prisma.Sql, day: DateString) => Prisma.sql`(${touched} ->> 'on')::date < ${day}::date IS NOT FALSE`

export async function findLastTouch(tx: Tx, table: Touched, id: string): Promise<LastTouch> {
  const [found] = await tx.$queryRaw<[{ touched: LastTouch }]>`SELECT ${lastTouch(table, Prisma.sql`${id}::uuid`)} AS touched`
  return found.touched
}
