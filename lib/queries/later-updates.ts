import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Light } from '@/lib/domain/progress'
import { halfYear } from '@/lib/queries/half-year'

type LaterUpdate = {
  code: string
  title: string
  municipality: string | null
  light: Light
  done: string
  next: string
  reportedOn: DateString
}

export type LaterUpdates = { total: number; first: LaterUpdate[] }

/** "Bijgewerkt na samenstellen": per ambition what was reported in the half year and isn't in its block, the first ten by name. */
export async function listLaterUpdates(tx: Tx, reportId: string): Promise<Map<string, LaterUpdates>> {
  // NOT IN looks each update up in a hash; NOT EXISTS compared 20,000 of them with each other, which took 2 s.
  const rows = await tx.$queryRaw<(LaterUpdates & { ambitionId: string })[]>`
    WITH used AS MATERIALIZED (SELECT unnest("usedUpdateIds") AS id FROM "ReportBlock" WHERE "reportId" = ${reportId}::uuid),
    later AS (
      SELECT x."ambitionId", x.code, x.title, g.name AS municipality, u.light, u.done, u.next,
             (u."reportedAt" AT TIME ZONE 'Europe/Amsterdam')::date AS "reportedOn",
             row_number() OVER (PARTITION BY x."ambitionId" ORDER BY x.position, g.name, u.number) AS place
        FROM "Report" r
        JOIN "ReportingPeriod" p ON p.id = r."periodId"
       CROSS JOIN LATERAL (${halfYear}) h
        JOIN "Activity" x ON x."agendaId" = p."agendaId"
        JOIN "ActivityTrack" t ON t."activityId" = x.id AND t.participation = 'takesPart'
        JOIN "ProgressUpdate" u ON u."trackId" = t.id AND u.kind = 'change' AND u."reportedAt" >= h.begins AND u."reportedAt" < h.ends
        LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
       WHERE r.id = ${reportId}::uuid AND u.id NOT IN (SELECT id FROM used))
    SELECT "ambitionId", count(*)::int AS total, jsonb_agg(to_jsonb(later) ORDER BY place) FILTER (WHERE place <= 10) AS first
      FROM later GROUP BY "ambitionId"`
  return new Map(rows.map(({ ambitionId, ...row }) => [ambitionId, row]))
}
