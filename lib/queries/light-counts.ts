import 'server-only'
import { isFollowed } from '@/lib/db/followed'
import { Prisma } from '@/lib/db/generated/client'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import type { Lifecycle } from '@/lib/domain/progress'
import { countLights, type LightCounts, type ReportCounts, type ShownLight } from '@/lib/domain/standing'
import { groupBy } from '@/lib/kernel/group-by'
import { isCurrentLead } from '@/lib/db/current-lead'
import { leadName } from '@/lib/db/lead-name'

// The rule of shownLight() in lib/domain/standing.ts, for counting in the database.
const shown = (periodId: string | null) =>
  Prisma.sql`CASE WHEN ${periodId}::uuid IS NULL OR t."lastPeriodId" = ${periodId}::uuid THEN t.light::text ELSE 'notReported' END`

/** For tracks t; who counts them keeps to those that take part. */
const reportedAndConfirmed = (periodId: string | null) => Prisma.sql`
  (count(*) FILTER (WHERE t."lastPeriodId" = ${periodId}::uuid))::int AS reported,
  (count(*) FILTER (WHERE t."lastPeriodId" = ${periodId}::uuid AND t."lastKind" = 'confirmation'))::int AS confirmed`

export type AmbitionState = {
  id: string
  number: string
  title: string
  kind: 'ambition' | 'precondition'
  withdrawnReason: string | null
  leads: { function: string; person: string | null; vacancy: string | null }[]
  counts: LightCounts
  reported: number
  confirmed: number
}

/** Per ambition of an agenda: who pulls it, how its activities stand as counts, and how many were reported in the period. */
export async function listAmbitionStates(tx: Tx, agendaId: string, periodId: string | null): Promise<AmbitionState[]> {
  const rows = await listOf<Omit<AmbitionState, 'counts'> & { lights: { light: ShownLight; count: number }[] }>(
    tx,
    Prisma.sql`
    SELECT m.id, m.number, m.title, m.kind::text, m."withdrawnReason",
           coalesce((SELECT jsonb_agg(jsonb_build_object('function', ${leadName}, 'person', w.name, 'vacancy', d.vacancy) ORDER BY d.position)
                       FROM "Lead" d LEFT JOIN "Organisation" o ON o.id = d."organisationId" LEFT JOIN "User" w ON w.id = d."userId"
                      WHERE d."ambitionId" = m.id AND d.role = 'officialLead' AND ${isCurrentLead}), '[]') AS leads,
           coalesce(c.lights, '[]') AS lights, coalesce(c.reported, 0)::int AS reported, coalesce(c.confirmed, 0)::int AS confirmed
      FROM "Ambition" m
      LEFT JOIN (
        SELECT "ambitionId", jsonb_agg(jsonb_build_object('light', light, 'count', amount)) AS lights, sum(reported) AS reported, sum(confirmed) AS confirmed
          FROM (SELECT x."ambitionId", ${shown(periodId)} AS light, count(*) AS amount, ${reportedAndConfirmed(periodId)}
                  FROM "ActivityTrack" t JOIN "Activity" x ON x.id = t."activityId"
                 WHERE x."agendaId" = ${agendaId}::uuid AND ${isFollowed}
                 GROUP BY 1, 2) per_light
         GROUP BY "ambitionId") c ON c."ambitionId" = m.id
     WHERE m."agendaId" = ${agendaId}::uuid
     ORDER BY m.position`,
  )
  return rows.map(({ lights, ...row }) => ({ ...row, counts: countLights(lights) }))
}

export type MunicipalityState = ReportCounts & { name: string; slug: string; counts: LightCounts }

/** "Woerden 9 van 11": the local activities of each municipality. */
export async function listMunicipalityStates(tx: Tx, agendaId: string, periodId: string | null): Promise<MunicipalityState[]> {
  const rows = await listOf<{ name: string; slug: string; light: ShownLight; count: number; reported: number; confirmed: number }>(
    tx,
    Prisma.sql`
    SELECT g.name, g.slug, ${shown(periodId)} AS light, count(*)::int AS count, ${reportedAndConfirmed(periodId)}
      FROM "ActivityTrack" t
      JOIN "Activity" x ON x.id = t."activityId"
      JOIN "Municipality" g ON g.id = t."municipalityId"
     WHERE x."agendaId" = ${agendaId}::uuid AND ${isFollowed}
     GROUP BY g.name, g.slug, 3
     ORDER BY g.name`,
  )
  return [...groupBy(rows, (row) => row.slug).values()].map((lights) => {
    const counts = countLights(lights)
    return {
      name: lights[0]!.name,
      slug: lights[0]!.slug,
      counts,
      total: counts.total,
      reported: lights.reduce((sum, row) => sum + row.reported, 0),
      confirmed: lights.reduce((sum, row) => sum + row.confirmed, 0),
    }
  })
}

/** How many activities of each ambition are in which part of their life; a local activity counts once for each municipality. */
export const listLifecycleCounts = (tx: Tx, agendaId: string) =>
  listOf<{ ambitionId: string; lifecycle: Lifecycle; count: number }>(
    tx,
    Prisma.sql`
    SELECT x."ambitionId", t.lifecycle::text, count(*)::int AS count
      FROM "ActivityTrack" t JOIN "Activity" x ON x.id = t."activityId"
     WHERE x."agendaId" = ${agendaId}::uuid AND t.participation = 'takesPart'
     GROUP BY 1, 2`,
  )
