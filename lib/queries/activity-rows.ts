import 'server-only'
import { isFollowed, wasReady } from '@/lib/db/followed'
import { Prisma } from '@/lib/db/generated/client'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import type { DatePrecision, DateString } from '@/lib/domain/dutch-dates'
import type { PlanningKind } from '@/lib/domain/planning'
import type { Lifecycle, Light } from '@/lib/domain/progress'
import type { ActivityListInput } from '@/lib/forms/activity-list'
import type { Scale } from '@/lib/domain/scale'
import type { Priority } from '@/lib/domain/structure'
import { leadsOfAmbitions } from '@/lib/db/lead-name'

/** How an activity stands, for the region or for one municipality. */
export type TrackRow = {
  id: string
  municipality: { id: string; name: string; slug: string } | null
  takesPart: boolean
  /** Before the agenda began, so that nobody has to report on it. */
  wasReady: boolean
  reason: string | null
  lifecycle: Lifecycle
  light: Light
  expectedOn: DateString | null
  expectedPrecision: DatePrecision | null
  lastPeriodId: string | null
  lastKind: 'change' | 'confirmation' | null
  changedAt: string | null
  confirmedAt: string | null
  /** The function of who said or confirmed it last. */
  touchedBy: string | null
}

export type ActivityRow = {
  id: string
  ambitionId: string
  code: string
  title: string
  ambitionNumber: string
  resultNumber: string | null
  parentCode: string | null
  tracking: 'shared' | 'perMunicipality'
  scales: Scale[]
  planningPrinted: string
  planningKind: PlanningKind
  planningDue: DateString | null
  awaitsDecision: string | null
  priority: Priority | null
  /** Of whom: "programmateam". */
  priorityBy: string | null
  /** Vervallen, and why. */
  withdrawnReason: string | null
  leads: string[]
  tracks: TrackRow[]
}

type ActivitySort = ActivityListInput['sorteer']

export type ActivityFilter = {
  agendaId: string
  ambition?: string
  result?: { ambition: string; number: string }
  scale?: Scale
  tracking?: 'shared' | 'perMunicipality'
  municipality?: string
  lead?: string
  priority?: Priority
  lifecycle?: Lifecycle
  /** The light as it is shown: what was said in the period, if there is one; an older light is not reported any more. */
  light?: { is: Light; reportedIn?: string }
  /** Only what nobody updated or confirmed since this day. */
  untouchedSince?: DateString
  /** Only what should have been ready before this day and is not. */
  overdueOn?: DateString
  /** Only what was not reported in this period. */
  notReportedIn?: string
  search?: string
  sort?: ActivitySort
  limit?: number
  offset?: number
}

export type ActivityList = {
  rows: ActivityRow[]
  /** All that match, and how many of those are steps within an activity. */
  total: number
  steps: number
}

/** Activities of an agenda with their states, filtered and sorted by the database. */
export async function listActivityRows(tx: Tx, filter: ActivityFilter): Promise<ActivityList> {
  const found = await listOf<ActivityRow & { total: number; steps: number }>(tx, activitiesSql(filter))
  return { rows: found.map(({ total: _, steps: __, ...row }) => row), total: found[0]?.total ?? 0, steps: found[0]?.steps ?? 0 }
}

// First which rows, in which order; then, for that page of them only, everything a row shows.
function activitiesSql(filter: ActivityFilter) {
  const ofTracks = trackConditions(filter)
  const matches = ofTracks.length > 0 ? Prisma.join(ofTracks, ' AND ') : Prisma.sql`true`
  const standing = Prisma.sql`
    SELECT count(*) AS matching, max(CASE t.light WHEN 'stuck' THEN 3 WHEN 'atRisk' THEN 2 WHEN 'noJudgement' THEN 1 ELSE 0 END) AS gravity,
           min(coalesce(t."confirmedAt", '-infinity')) AS touched
      FROM "ActivityTrack" t LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
     WHERE t."activityId" = x.id AND ${matches}`
  const asksStanding = ofTracks.length > 0 || filter.sort === 'licht' || filter.sort === 'bijgewerkt'
  return Prisma.sql`
    WITH lead AS (${leadsOfAmbitions(filter.agendaId)}), page AS MATERIALIZED (
      SELECT x.id, row_number() OVER (ORDER BY ${order[filter.sort ?? 'code']}) AS place, (count(*) OVER ())::int AS total,
             (count(*) FILTER (WHERE x."parentId" IS NOT NULL) OVER ())::int AS steps
        FROM "Activity" x
        JOIN "Ambition" m ON m.id = x."ambitionId"
        LEFT JOIN "Result" r ON r.id = x."resultId"
        LEFT JOIN lead l ON l."ambitionId" = x."ambitionId"
        ${asksStanding ? Prisma.sql`CROSS JOIN LATERAL (${standing}) s` : Prisma.empty}
       WHERE ${Prisma.join(activityConditions(filter, ofTracks.length > 0), ' AND ')}
       ORDER BY place LIMIT ${filter.limit ?? 500} OFFSET ${filter.offset ?? 0})
    SELECT x.id, x."ambitionId", x.code, x.title, m.number AS "ambitionNumber", r.number AS "resultNumber", p.code AS "parentCode", x.tracking::text,
           x.scales::text[] AS scales, x."planningPrinted", x."planningKind"::text, x."planningDue"::text, x."awaitsDecision",
           x.priority::text, x."priorityBy", x."withdrawnReason",
           coalesce(l.names, '{}') AS leads, coalesce(s.tracks, '[]') AS tracks, page.total, page.steps
      FROM page
      JOIN "Activity" x ON x.id = page.id
      JOIN "Ambition" m ON m.id = x."ambitionId"
      LEFT JOIN "Result" r ON r.id = x."resultId"
      LEFT JOIN "Activity" p ON p.id = x."parentId"
      LEFT JOIN lead l ON l."ambitionId" = x."ambitionId"
      CROSS JOIN LATERAL (
        SELECT json_agg(${trackJson} ORDER BY g.name) AS tracks
          FROM "ActivityTrack" t LEFT JOIN "Municipality" g ON g.id = t."municipalityId" LEFT JOIN "ProgressUpdate" u ON u.id = t."lastUpdateId"
         WHERE t."activityId" = x.id AND ${matches}) s
     ORDER BY page.place`
}

const trackJson = Prisma.sql`json_build_object('id', t.id,
  'municipality', CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'name', g.name, 'slug', g.slug) END,
  'takesPart', t.participation = 'takesPart', 'wasReady', ${wasReady}, 'reason', t."participationReason", 'lifecycle', t.lifecycle, 'light', t.light,
  'expectedOn', t."expectedOn", 'expectedPrecision', t."expectedPrecision", 'lastPeriodId', t."lastPeriodId", 'lastKind', t."lastKind",
  'changedAt', t."changedAt", 'confirmedAt', t."confirmedAt", 'touchedBy', u."authorFunction")`

const order: Record<ActivitySort, Prisma.Sql> = {
  code: Prisma.sql`x.position`,
  licht: Prisma.sql`s.gravity DESC NULLS LAST, x.position`,
  bijgewerkt: Prisma.sql`s.touched ASC NULLS LAST, x.position`,
  gereed: Prisma.sql`x."planningDue" ASC NULLS LAST, x.position`,
}

// Conditions on how it stands hold for one and the same track: stuck and in Woerden means stuck in Woerden.
function trackConditions(filter: ActivityFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = []
  if (filter.municipality !== undefined) conditions.push(Prisma.sql`g.slug = ${filter.municipality}`)
  if (filter.lifecycle !== undefined) conditions.push(Prisma.sql`t.lifecycle = ${filter.lifecycle}::"Lifecycle"`)
  if (filter.light !== undefined) {
    conditions.push(Prisma.sql`t.light = ${filter.light.is}::"Light" AND t.participation = 'takesPart'`)
    if (filter.light.reportedIn !== undefined) conditions.push(Prisma.sql`t."lastPeriodId" = ${filter.light.reportedIn}::uuid`)
  }
  if (filter.untouchedSince !== undefined)
    conditions.push(
      Prisma.sql`(t."confirmedAt" IS NULL OR t."confirmedAt" < ${filter.untouchedSince}::date::timestamp AT TIME ZONE 'Europe/Amsterdam')`,
    )
  if (filter.overdueOn !== undefined)
    conditions.push(
      Prisma.sql`x."planningDue" < ${filter.overdueOn}::date AND t.lifecycle NOT IN ('completed', 'dropped') AND t.participation = 'takesPart'`,
    )
  if (filter.notReportedIn !== undefined)
    conditions.push(Prisma.sql`t."lastPeriodId" IS DISTINCT FROM ${filter.notReportedIn}::uuid AND ${isFollowed}`)
  return conditions
}

function activityConditions(filter: ActivityFilter, withTrack: boolean): Prisma.Sql[] {
  const conditions = [Prisma.sql`x."agendaId" = ${filter.agendaId}::uuid`]
  if (withTrack) conditions.push(Prisma.sql`s.matching > 0`)
  if (filter.ambition !== undefined) conditions.push(Prisma.sql`m.number = ${filter.ambition}`)
  if (filter.result !== undefined) conditions.push(Prisma.sql`m.number = ${filter.result.ambition} AND r.number = ${filter.result.number}`)
  if (filter.scale !== undefined) conditions.push(Prisma.sql`${filter.scale}::"Scale" = ANY (x.scales)`)
  if (filter.tracking !== undefined) conditions.push(Prisma.sql`x.tracking = ${filter.tracking}::"Tracking"`)
  if (filter.lead !== undefined) conditions.push(Prisma.sql`${filter.lead} = ANY (l.names)`)
  if (filter.priority !== undefined) conditions.push(Prisma.sql`x.priority = ${filter.priority}::"Priority"`)
  if (filter.search !== undefined) {
    const pattern = `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(Prisma.sql`(x.code ILIKE ${pattern} OR x.title ILIKE ${pattern} OR x.description ILIKE ${pattern})`)
  }
  return conditions
}
