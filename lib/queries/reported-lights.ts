import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { rowOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import type { RequestKind } from '@/lib/domain/decisions'
import type { Period } from '@/lib/domain/period'
import type { Light } from '@/lib/domain/progress'
import type { ReportStatus } from '@/lib/domain/report-route'

export type ReportedBlock = {
  ambitionId: string
  content: Light
  time: Light
  money: Light
  cause: string
  consequence: string
  measure: string
}

type AskedRequest = { number: number; kind: RequestKind; title: string; proposal: string; ambitionNumber: string | null }

export type RoundReport = {
  status: ReportStatus
  isCurrent: boolean
  period: Pick<Period, 'slug' | 'kind'>
  blocks: ReportedBlock[]
  /** What it asks and was not decided yet; what was deferred still waits. */
  waiting: AskedRequest[]
}

export type DecisionAwaited = { code: string; kind: 'result' | 'activity'; title: string; ambitionNumber: string; asks: string }

export type Round = {
  previousPeriod: Pick<Period, 'slug' | 'kind' | 'closesOn'> | null
  /** The report of this period in any status, else the last that was adopted. */
  report: RoundReport | null
  /** The last adopted one before it, to lay beside it. */
  before: RoundReport | null
  /** What waits for a decision according to the agenda, as long as the report of this period doesn't ask it. */
  awaited: DecisionAwaited[]
}

/** Where the half-yearly round stands: the period before this one, what the reports say of each ambition, and what waits for a decision. */
export async function getRound(tx: Tx, agendaId: string, periodId: string | null): Promise<Round> {
  const round = await rowOf<Pick<Round, 'previousPeriod' | 'awaited'> & { reports: RoundReport[] }>(
    tx,
    Prisma.sql`
    SELECT (SELECT jsonb_build_object('slug', q.slug, 'kind', q.kind, 'closesOn', q."closesOn")
              FROM "ReportingPeriod" q WHERE q."agendaId" = p."agendaId" AND q."opensOn" < p."opensOn" ORDER BY q."opensOn" DESC LIMIT 1) AS "previousPeriod",
           coalesce((SELECT jsonb_agg(to_jsonb(found) ORDER BY found."opensOn" DESC) FROM (
             SELECT q."opensOn", r.status, q.id = p.id AS "isCurrent", jsonb_build_object('slug', q.slug, 'kind', q.kind) AS period,
                    coalesce((SELECT jsonb_agg(jsonb_build_object('ambitionId', b."ambitionId", 'content', b."contentLight", 'time', b."timeLight",
                                'money', b."moneyLight", 'cause', b.cause, 'consequence', b.consequence, 'measure', b.measure))
                                FROM "ReportBlock" b WHERE b."reportId" = r.id), '[]') AS blocks,
                    coalesce((SELECT jsonb_agg(jsonb_build_object('number', a.position, 'kind', a.kind, 'title', a.title, 'proposal', a.proposal,
                                'ambitionNumber', m.number) ORDER BY a.position)
                                FROM "DecisionRequest" a
                                LEFT JOIN "Ambition" m ON m.id = a."ambitionId"
                                LEFT JOIN "Decision" d ON d."requestId" = a.id
                               WHERE a."reportId" = r.id AND (d.outcome IS NULL OR d.outcome = 'deferred')), '[]') AS waiting
               FROM "Report" r JOIN "ReportingPeriod" q ON q.id = r."periodId"
              WHERE r."agendaId" = p."agendaId" AND q."opensOn" <= p."opensOn" AND (q.id = p.id OR r.status = 'adopted')
              ORDER BY q."opensOn" DESC LIMIT 2) found), '[]') AS reports,
           coalesce((SELECT jsonb_agg(to_jsonb(found) ORDER BY found.code) FROM (${decisionsAwaited(agendaId)}) found), '[]') AS awaited
      FROM "Agenda" a LEFT JOIN "ReportingPeriod" p ON p."agendaId" = a.id AND p.id = ${periodId}::uuid
     WHERE a.id = ${agendaId}::uuid`,
  )
  const [report = null, before = null] = round.reports
  return { previousPeriod: round.previousPeriod, report, before, awaited: report?.isCurrent ? [] : round.awaited }
}

const decisionsAwaited = (agendaId: string) => Prisma.sql`
  SELECT m.number || '.' || r.number AS code, 'result' AS kind, r.title, m.number AS "ambitionNumber", r."awaitsDecision" AS asks
    FROM "Result" r JOIN "Ambition" m ON m.id = r."ambitionId"
   WHERE m."agendaId" = ${agendaId}::uuid AND r."awaitsDecision" IS NOT NULL AND r."withdrawnOn" IS NULL
     AND NOT EXISTS (SELECT FROM "Decision" d WHERE d."agendaId" = m."agendaId" AND d."resultId" = r.id AND d.outcome <> 'deferred')
  UNION ALL
  SELECT x.code, 'activity', x.title, m.number, x."awaitsDecision"
    FROM "Activity" x JOIN "Ambition" m ON m.id = x."ambitionId" LEFT JOIN "Result" r ON r.id = x."resultId"
   WHERE x."agendaId" = ${agendaId}::uuid AND x."awaitsDecision" IS NOT NULL AND x."withdrawnOn" IS NULL AND r."awaitsDecision" IS NULL
     AND NOT EXISTS (SELECT FROM "Decision" d WHERE d."agendaId" = x."agendaId" AND d."activityId" = x.id AND d.outcome <> 'deferred')`
