import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { endOf, lastSaidBy } from '@/lib/db/last-said'
import type { Tx } from '@/lib/db/transaction'
import type { Standing } from '@/lib/domain/comparison'
import type { DateString } from '@/lib/domain/dutch-dates'

export type StateThen = Standing & { periodId: string | null; kind: 'change' | 'confirmation' }

export type ComparedState = {
  trackId: string
  code: string
  title: string
  municipality: string | null
  planningPrinted: string
  /** Promised in the agenda. */
  planningDue: DateString | null
  before: StateThen | null
  after: StateThen | null
}

type Between = { before: DateString; after: DateString; ambition?: string; municipality?: string }

/** How what takes part in an agenda stood at the end of two days, in the order of the agenda. What had not been reported by either is there too. */
export const listStatesAtTwo = (tx: Tx, agendaId: string, { before, after, ambition, municipality }: Between) => tx.$queryRaw<
  ComparedState[]
>`
  SELECT t.id AS "trackId", x.code, x.title, g.name AS municipality, x."planningPrinted", x."planningDue"::text,
         CASE WHEN b.id IS NOT NULL THEN ${stateJson(Prisma.sql`b`)} END AS before,
         CASE WHEN n.id IS NOT NULL THEN ${stateJson(Prisma.sql`n`)} END AS after
    FROM "Activity" x
    JOIN "Ambition" m ON m.id = x."ambitionId"
    JOIN "ActivityTrack" t ON t."activityId" = x.id
    LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
    LEFT JOIN LATERAL (${lastSaidBy(before)}) b ON true
    LEFT JOIN LATERAL (${lastSaidBy(after)}) n ON true
   WHERE x."agendaId" = ${agendaId}::uuid AND t.participation = 'takesPart' AND (t."startLifecycle" <> 'completed' OR n.id IS NOT NULL)
     AND ${ambition === undefined ? Prisma.sql`true` : Prisma.sql`m.number = ${ambition}`}
     AND ${municipality === undefined ? Prisma.sql`true` : Prisma.sql`g.slug = ${municipality}`}
   ORDER BY x.position, g.name`

const stateJson = (update: Prisma.Sql) => Prisma.sql`json_build_object(
  'light', ${update}.light, 'lifecycle', ${update}.lifecycle, 'expectedOn', ${update}."expectedOn", 'expectedPrecision', ${update}."expectedPrecision",
  'periodId', ${update}."periodId", 'kind', ${update}.kind)`

export type ChangedState = {
  code: string
  title: string
  ambitionNumber: string
  municipality: string | null
  before: Pick<Standing, 'light' | 'lifecycle'> | null
  after: Pick<Standing, 'light' | 'lifecycle'>
}

/** What stands otherwise now than at the end of that day. Looks only at what was reported since. */
export const listChangesSince = (tx: Tx, agendaId: string, day: DateString) => tx.$queryRaw<ChangedState[]>`
  SELECT x.code, x.title, m.number AS "ambitionNumber", g.name AS municipality,
         CASE WHEN b.id IS NOT NULL THEN json_build_object('light', b.light, 'lifecycle', b.lifecycle) END AS before,
         json_build_object('light', t.light, 'lifecycle', t.lifecycle) AS after
    FROM "Activity" x
    JOIN "Ambition" m ON m.id = x."ambitionId"
    JOIN "ActivityTrack" t ON t."activityId" = x.id
    LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
    LEFT JOIN LATERAL (${lastSaidBy(day)}) b ON true
   WHERE x."agendaId" = ${agendaId}::uuid AND t.participation = 'takesPart' AND t."confirmedAt" >= ${endOf(day)}
     AND (b.light, b.lifecycle) IS DISTINCT FROM (t.light, t.lifecycle)
   ORDER BY x.position, g.name`
