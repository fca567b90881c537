import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { stoodBefore } from '@/lib/db/last-said'
import type { Tx } from '@/lib/db/transaction'
import type { Lifecycle, Light } from '@/lib/domain/progress'
import { countLights, type LightCounts, type ShownLight } from '@/lib/domain/standing'
import { halfYear } from '@/lib/queries/half-year'

export type TroubledState = {
  code: string
  title: string
  municipality: string | null
  light: Light
  lifecycle: Lifecycle
  cause: string
  consequence: string
  measure: string
  /** Not reported in the period: this is what was said before. */
  isOld: boolean
}

export type ReportStates = { counts: LightCounts; troubled: TroubledState[]; troubledTotal: number }

/** Per ambition how its activities stood at the end of the last day of a period: as counts, and the gravest ten by name. */
export async function listReportStates(tx: Tx, periodId: string): Promise<Map<string, ReportStates>> {
  type Row = { ambitionId: string; lights: { light: ShownLight; count: number }[]; troubled: TroubledState[]; troubledTotal: number }
  const rows = await tx.$queryRaw<Row[]>`
    WITH stand AS MATERIALIZED (
      SELECT x."ambitionId", x.position, x.code, x.title, g.name AS municipality,
             u."updateId", u.light, u.lifecycle, u."periodId" IS DISTINCT FROM p.id AS "isOld"
        FROM "ReportingPeriod" p
       CROSS JOIN LATERAL (${halfYear}) h
        JOIN "Activity" x ON x."agendaId" = p."agendaId"
        JOIN "ActivityTrack" t ON t."activityId" = x.id AND t.participation = 'takesPart'
        LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
        LEFT JOIN LATERAL (${stoodBefore(Prisma.sql`h.ends`)}) u ON true
       WHERE p.id = ${periodId}::uuid AND u.lifecycle IS DISTINCT FROM 'dropped' AND (t."startLifecycle" <> 'completed' OR u."updateId" IS NOT NULL)),
    counted AS (
      SELECT "ambitionId", CASE WHEN "isOld" THEN 'notReported' ELSE light::text END AS light, count(*) AS amount FROM stand GROUP BY 1, 2),
    troubled AS (
      SELECT *, row_number() OVER (PARTITION BY "ambitionId" ORDER BY light = 'stuck' DESC, position, municipality) AS place
        FROM stand WHERE light IN ('stuck', 'atRisk') AND lifecycle <> 'completed')
    SELECT c."ambitionId", jsonb_agg(jsonb_build_object('light', c.light, 'count', c.amount)) AS lights,
           (SELECT count(*) FROM troubled w WHERE w."ambitionId" = c."ambitionId")::int AS "troubledTotal",
           coalesce((SELECT jsonb_agg(to_jsonb(w) || to_jsonb(why) ORDER BY w.place)
                       FROM troubled w CROSS JOIN LATERAL (SELECT cause, consequence, measure FROM "ProgressUpdate" WHERE id = w."updateId" LIMIT 1) why
                      WHERE w."ambitionId" = c."ambitionId" AND w.place <= 10), '[]') AS troubled
      FROM counted c
     GROUP BY c."ambitionId"`
  return new Map(rows.map(({ ambitionId, lights, ...row }) => [ambitionId, { ...row, counts: countLights(lights) }]))
}
