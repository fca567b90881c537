import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { HalfYearUpdate } from '@/lib/domain/report-prefill'

/**
 * Of a period `p`: the moments between which the updates of its half year lie. From the end of the day on which the previous
 * period closed to the end of the day on which this one closes, in Dutch time.
 */
export const halfYear = Prisma.sql`
  SELECT coalesce((max(b."closesOn") + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam', '-infinity') AS begins,
         (p."closesOn" + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam' AS ends
    FROM "ReportingPeriod" b WHERE b."agendaId" = p."agendaId" AND b."closesOn" < p."closesOn"`

/** What was reported in the half year of a period, in the order of the agenda and of time; confirmations say nothing new. */
export const listHalfYearUpdates = (tx: Tx, { periodId, ambitionId = null }: { periodId: string; ambitionId?: string | null }) =>
  tx.$queryRaw<(HalfYearUpdate & { ambitionId: string })[]>`
    SELECT u.id, t.id AS "trackId", x."ambitionId", x.code, x.title, g.name AS municipality, u.done, u.next
      FROM "ReportingPeriod" p
     CROSS JOIN LATERAL (${halfYear}) h
      JOIN "Activity" x ON x."agendaId" = p."agendaId" AND (${ambitionId}::uuid IS NULL OR x."ambitionId" = ${ambitionId}::uuid)
      JOIN "ActivityTrack" t ON t."activityId" = x.id AND t.participation = 'takesPart'
      JOIN "ProgressUpdate" u ON u."trackId" = t.id AND u.kind = 'change' AND u."reportedAt" >= h.begins AND u."reportedAt" < h.ends
      LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
     WHERE p.id = ${periodId}::uuid
     ORDER BY x.position, g.name, u.number`
