import 'server-only'
import { isFollowed } from '@/lib/db/followed'
import { Prisma } from '@/lib/db/generated/client'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import type { DatePrecision, DateString } from '@/lib/domain/dutch-dates'
import type { Lifecycle, Light } from '@/lib/domain/progress'
import type { OwnActivities, TrackPlace } from '@/lib/policy/activity-policy'
import { leadsOfAmbitions } from '@/lib/db/lead-name'

/** One line of a working list: an activity for the region or for one municipality, with what was said last. */
export type TrackItem = {
  trackId: string
  version: number
  place: TrackPlace
  code: string
  title: string
  ambitionNumber: string
  municipality: { name: string; slug: string } | null
  lifecycle: Lifecycle
  light: Light
  planningDue: DateString | null
  planningPrinted: string
  expectedOn: DateString | null
  expectedPrecision: DatePrecision | null
  lastPeriodId: string | null
  lastKind: 'change' | 'confirmation' | null
  confirmedAt: string | null
  cause: string | null
  consequence: string | null
  measure: string | null
  done: string | null
  leads: string[]
}

export type TrackItemFilter = {
  agendaId: string
  own?: OwnActivities
  lights?: readonly Light[]
  /** Not reported in this period (null: there is none, so nothing was). */
  notReportedIn?: string | null
  overdueOn?: DateString
  /** The gravest first, instead of what needs somebody first. */
  byGravity?: boolean
  limit: number
}

type Moment = { periodId: string | null; today: DateString }

/** What takes part in the agenda and isn't dropped, in the order in which it needs somebody: not reported first, then late, then stuck. */
export async function listTrackItems(tx: Tx, filter: TrackItemFilter, at: Moment): Promise<{ items: TrackItem[]; total: number }> {
  const conditions = [Prisma.sql`x."agendaId" = ${filter.agendaId}::uuid`, isFollowed]
  if (filter.own) conditions.push(ownCondition(filter.own))
  if (filter.lights) conditions.push(Prisma.sql`t.light::text = ANY (${[...filter.lights]})`)
  if (filter.notReportedIn !== undefined) conditions.push(Prisma.sql`t."lastPeriodId" IS DISTINCT FROM ${filter.notReportedIn}::uuid`)
  if (filter.overdueOn !== undefined)
    conditions.push(Prisma.sql`x."planningDue" < ${filter.overdueOn}::date AND t.lifecycle <> 'completed'`)

  // First which tracks, in which order; then, for those only, everything a line shows.
  const found = await listOf<TrackItem & { total: number }>(
    tx,
    Prisma.sql`
    WITH page AS MATERIALIZED (
      SELECT t.id, row_number() OVER (ORDER BY ${filter.byGravity ? gravity : Prisma.join([needed(at), gravity])}, x.position, g.name) AS place,
             (count(*) OVER ())::int AS total
        FROM "ActivityTrack" t
        JOIN "Activity" x ON x.id = t."activityId"
        LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
       WHERE ${Prisma.join(conditions, ' AND ')}
       ORDER BY place LIMIT ${filter.limit})
    SELECT t.id AS "trackId", t.version, x.code, x.title, m.number AS "ambitionNumber",
           jsonb_build_object('regionId', x."regionId", 'agendaId', x."agendaId", 'agendaStatus', a.status, 'ambitionId', x."ambitionId",
                              'activityId', x.id, 'municipalityId', t."municipalityId") AS place,
           CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('name', g.name, 'slug', g.slug) END AS municipality,
           t.lifecycle::text, t.light::text, x."planningDue"::text, x."planningPrinted", t."expectedOn"::text, t."expectedPrecision"::text,
           t."lastPeriodId", t."lastKind"::text, to_jsonb(t."confirmedAt") #>> '{}' AS "confirmedAt",
           u.cause, u.consequence, u.measure, u.done, coalesce(l.names, '{}') AS leads, page.total
      FROM page
      JOIN "ActivityTrack" t ON t.id = page.id
      JOIN "Activity" x ON x.id = t."activityId"
      JOIN "Agenda" a ON a.id = x."agendaId"
      JOIN "Ambition" m ON m.id = x."ambitionId"
      LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
      LEFT JOIN "ProgressUpdate" u ON u.id = t."lastUpdateId"
      LEFT JOIN (${leadsOfAmbitions(filter.agendaId)}) l ON l."ambitionId" = x."ambitionId"
     ORDER BY page.place`,
  )
  return { items: found.map(({ total: _, ...item }) => item), total: found[0]?.total ?? 0 }
}

const gravity = Prisma.sql`CASE t.light WHEN 'stuck' THEN 0 WHEN 'atRisk' THEN 1 ELSE 2 END`

const needed = ({ periodId, today }: Moment) => Prisma.sql`
  (t."lastPeriodId" IS DISTINCT FROM ${periodId}::uuid) DESC,
  coalesce(x."planningDue" < ${today}::date AND t.lifecycle <> 'completed', false) DESC`

function ownCondition(own: OwnActivities): Prisma.Sql {
  return Prisma.sql`(
    t."municipalityId" = ANY (${[...own.municipalityIds]}::uuid[])
    OR (t."municipalityId" IS NULL AND (x."agendaId" = ANY (${[...own.agendaIds]}::uuid[])
        OR x."ambitionId" = ANY (${[...own.ambitionIds]}::uuid[]) OR x.id = ANY (${[...own.activityIds]}::uuid[]))))`
}
