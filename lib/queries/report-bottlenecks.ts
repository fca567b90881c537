import 'server-only'
import { bottleneckPlaces } from '@/lib/db/bottleneck-place'
import type { Tx } from '@/lib/db/transaction'
import type { Period } from '@/lib/domain/period'
import type { ReportBottleneck } from '@/lib/domain/report-model'

/** Bottlenecks as they stood on the closing day of a period: what was not solved, and what was solved in it. */
export const listReportBottlenecks = (tx: Tx, { agendaId, period }: { agendaId: string; period: Period }) => tx.$queryRaw<
  ReportBottleneck[]
>`
  SELECT n.number, n.title, n.cause, n.consequence, n.needed, n."neededFrom", n."dueOn"::text, s."toStatus"::text AS status, m.number AS ambition,
         CASE WHEN s."toStatus" IN ('submitted', 'resolved') THEN s.note ELSE '' END AS note,
         CASE WHEN x.id IS NOT NULL THEN x.code || ' ' || x.title WHEN k.id IS NOT NULL THEN 'KPI ' || k.number || ' ' || k.name
              ELSE m.number || ' ' || m.title END AS on
    FROM ${bottleneckPlaces}
    JOIN LATERAL (
      SELECT * FROM "BottleneckStep"
       WHERE "bottleneckId" = n.id AND act <> 'changed' AND ("takenAt" AT TIME ZONE 'Europe/Amsterdam')::date <= ${period.closesOn}::date
       ORDER BY number DESC LIMIT 1) s ON true
   WHERE n."agendaId" = ${agendaId}::uuid
     AND (s."toStatus" <> 'resolved' OR (s."takenAt" AT TIME ZONE 'Europe/Amsterdam')::date >= ${period.startsOn}::date)
   ORDER BY array_position(ARRAY['submitted', 'open', 'inProgress', 'resolved'], s."toStatus"::text), n."dueOn" NULLS LAST, n.number`
