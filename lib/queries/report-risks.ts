import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Period } from '@/lib/domain/period'
import type { ReportRisk } from '@/lib/domain/report-model'
import { riskScore, riskTrend, type Weighing } from '@/lib/domain/risk'

type Asked = { agendaId: string; period: Period; /** Confidential ones alone, or all others. */ confidential: boolean }

type Row = Omit<ReportRisk, 'trend'> & { before: Weighing }

/** Risks as they stood on the closing day of a period, the gravest first: what was open, and what was closed in it. */
export async function listReportRisks(tx: Tx, { agendaId, period, confidential }: Asked): Promise<ReportRisk[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.position AS number, r.category::text, r.title, r.description, r."isOpportunity", m.number AS ambition,
           w.name AS "businessModel", coalesce(s.act = 'closed', false) AS "isClosed",
           CASE WHEN s.id IS NOT NULL THEN s.probability WHEN later.id IS NOT NULL THEN later."wasProbability" ELSE r.probability END AS probability,
           CASE WHEN s.id IS NOT NULL THEN s.size WHEN later.id IS NOT NULL THEN later."wasSize" ELSE r.size END AS size,
           jsonb_build_object('probability', coalesce(b.probability, after."wasProbability"), 'size', coalesce(b.size, after."wasSize")) AS before,
           coalesce((SELECT jsonb_agg(jsonb_build_object('text', e.text, 'owner', e."ownerFunction", 'dueOn', e."dueOn", 'doneOn', e."doneOn") ORDER BY e.position)
                       FROM "RiskMeasure" e WHERE e."riskId" = r.id), '[]') AS measures
      FROM "Risk" r
      LEFT JOIN LATERAL (SELECT q."closesOn" FROM "ReportingPeriod" q JOIN "Agenda" a ON a.id = r."agendaId"
                          WHERE q."agendaId" IN (a.id, a."predecessorId") AND q."endsOn" < ${period.startsOn}::date
                          ORDER BY q."agendaId" = a.id DESC, q."endsOn" DESC LIMIT 1) previous ON true
      LEFT JOIN "Ambition" m ON m.id = r."ambitionId"
      LEFT JOIN "BusinessModel" w ON w.id = r."businessModelId"
      LEFT JOIN LATERAL (SELECT * FROM "RiskStep" WHERE "riskId" = r.id AND ("takenAt" AT TIME ZONE 'Europe/Amsterdam')::date <= ${period.closesOn}::date
                          ORDER BY number DESC LIMIT 1) s ON true
      LEFT JOIN LATERAL (SELECT * FROM "RiskStep" WHERE "riskId" = r.id AND ("takenAt" AT TIME ZONE 'Europe/Amsterdam')::date > ${period.closesOn}::date
                          ORDER BY number LIMIT 1) later ON true
      LEFT JOIN LATERAL (SELECT * FROM "RiskStep" WHERE "riskId" = r.id AND ("takenAt" AT TIME ZONE 'Europe/Amsterdam')::date <= previous."closesOn"
                          ORDER BY number DESC LIMIT 1) b ON true
      LEFT JOIN LATERAL (SELECT * FROM "RiskStep" WHERE "riskId" = r.id AND ("takenAt" AT TIME ZONE 'Europe/Amsterdam')::date > previous."closesOn"
                          ORDER BY number LIMIT 1) after ON true
     WHERE r."agendaId" = ${agendaId}::uuid AND r."isConfidential" = ${confidential}
       AND (s.id IS NOT NULL OR r."raisedById" IS NULL)
       AND (s.id IS NULL OR s.act <> 'closed' OR (s."takenAt" AT TIME ZONE 'Europe/Amsterdam')::date >= ${period.startsOn}::date)
     ORDER BY r.position`
  return rows
    .map(({ before, ...risk }) => ({ ...risk, trend: riskTrend(before, risk) }))
    .sort((one, other) => Number(one.isClosed) - Number(other.isClosed) || (riskScore(other) ?? 0) - (riskScore(one) ?? 0))
}
