import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { rowOf } from '@/lib/db/lists'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { ImprovementKind, Yield } from '@/lib/domain/improvement'
import { canSeeProgress } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { agendaPage } from '@/lib/queries/region-page'

export type ImprovementRow = Yield & {
  id: string
  kind: ImprovementKind
  /** Of the action, bottleneck or evaluation, or of the risk of a measure. */ number: number
  title: string
  /** A function or a body. */ who: string
  on: DateString
}

/**
 * What was done in a year to do better, and what it brought, the last first: actions that were finished, bottlenecks that were solved, decisions about
 * evaluations, measures that were taken. Null for readers; of what is confidential only for who may see that. `years`: those in which something was done.
 */
export const getImprovements = (viewer: Viewer, address: { region: string; agenda: string; year: number | null; now: Date }) =>
  agendaPage(viewer, address, async (tx, { agenda, region, today }) => {
    if (!canSeeProgress(viewer, region.id)) return null
    const done = improvements(agenda.id)
    const asked = address.year
    const { years, year, rows } = await rowOf<{ years: number[]; year: number; rows: ImprovementRow[] }>(
      tx,
      Prisma.sql`
      WITH done AS (${done}), shown AS (SELECT coalesce(${asked}::int, (SELECT max(extract(year FROM "on"))::int FROM done), ${Number(today.slice(0, 4))}) AS year)
      SELECT coalesce((SELECT jsonb_agg(DISTINCT extract(year FROM "on")::int) FROM done), '[]') AS years, shown.year,
             coalesce((SELECT jsonb_agg(to_jsonb(d) ORDER BY d."on" DESC, d.kind, d.number DESC) FROM done d WHERE extract(year FROM d."on") = shown.year), '[]') AS rows
        FROM shown`,
    )
    return { years, year, rows }
  })

const improvements = (agendaId: string) => Prisma.sql`
  SELECT 'action' AS kind, p.id, p.number, p.title, p."ownerFunction" AS who, p."doneOn" AS on, p."doneNote" AS said, NULL::text AS outcome, NULL::jsonb AS risk
    FROM "ActionPoint" p WHERE p."agendaId" = ${agendaId}::uuid AND p."doneOn" IS NOT NULL
  UNION ALL
  SELECT 'bottleneck', n.id, n.number, n.title, n."neededFrom", (s."takenAt" AT TIME ZONE 'Europe/Amsterdam')::date, s.note, NULL, NULL
    FROM "Bottleneck" n
    JOIN LATERAL (SELECT * FROM "BottleneckStep" WHERE "bottleneckId" = n.id AND act = 'resolved' ORDER BY number DESC LIMIT 1) s ON true
   WHERE n."agendaId" = ${agendaId}::uuid AND n.status = 'resolved'
  UNION ALL
  SELECT 'evaluation', d.id, e.number, e.title, d."bodyName", d."decidedOn", d.reason, d.outcome::text, NULL
    FROM "EvaluationDecision" d JOIN "Evaluation" e ON e.id = d."evaluationId" WHERE e."agendaId" = ${agendaId}::uuid
  UNION ALL
  SELECT 'measure', q.id, r.position, q.text, q."ownerFunction", q."doneOn", '', NULL,
         jsonb_build_object('number', r.position, 'isOpportunity', r."isOpportunity", 'after', r.probability * r.size, 'isClosed', r."closedOn" IS NOT NULL, 'isConfidential', r."isConfidential",
           'before', (SELECT s.probability * s.size FROM "RiskStep" s
                       WHERE s."riskId" = r.id AND (s."takenAt" AT TIME ZONE 'Europe/Amsterdam')::date <= q."doneOn" ORDER BY s.number DESC LIMIT 1))
    FROM "RiskMeasure" q JOIN "Risk" r ON r.id = q."riskId" WHERE r."agendaId" = ${agendaId}::uuid AND q."doneOn" IS NOT NULL`
