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
  /** The slug of the agenda that it is about: this one, or the version before. */
  agenda: string
  blocks: ReportedBlock[]
  /** What it asks and was not decided yet; what was deferred still waits. */
  waiting: AskedRequest[]
}

export type DecisionAwaited = { code: string; kind: 'result' | 'activity'; title: string; ambitionNumber: string; asks: string }

/** Another version of the agenda that the viewer may see. */
export type OtherVersion = { slug: string; title: string; relation: 'before' | 'next'; status: 'draft' | 'adopted' | 'closed' }

export type Round = {
  /** Of this agenda, else the last one of the version before. */
  previousPeriod: (Pick<Period, 'slug' | 'kind' | 'closesOn'> & { agenda: string }) | null
  versions: OtherVersion[]
  /** The report of this period in any status, else the last that was adopted. */
  report: RoundReport | null
  /** The last adopted one before it, to lay beside it. */
  before: RoundReport | null
  /** What waits for a decision according to the agenda, as long as the report of this period doesn't ask it. */
  awaited: DecisionAwaited[]
}

/**
 * Where the half-yearly round stands: the period before this one, what the reports say of each ambition, and what waits for a decision. Where a version
 * has just begun, what was before is that of the version before it, along the thread.
 */
export async function getRound(tx: Tx, agendaId: string, periodId: string | null): Promise<Round> {
  const round = await rowOf<Pick<Round, 'previousPeriod' | 'versions' | 'awaited'> & { reports: RoundReport[] }>(
    tx,
    Prisma.sql`
    SELECT (SELECT jsonb_build_object('slug', q.slug, 'kind', q.kind, 'closesOn', q."closesOn", 'agenda', o.slug)
              FROM "ReportingPeriod" q JOIN "Agenda" o ON o.id = q."agendaId"
             WHERE o.id IN (a.id, a."predecessorId") AND q."opensOn" < coalesce(p."opensOn", 'infinity')
             ORDER BY o.id = a.id DESC, q."opensOn" DESC LIMIT 1) AS "previousPeriod",
           coalesce((SELECT jsonb_agg(jsonb_build_object('slug', o.slug, 'title', o.title, 'status', o.status,
                                                         'relation', CASE WHEN o.id = a."predecessorId" THEN 'before' ELSE 'next' END))
                       FROM "Agenda" o WHERE o.id = a."predecessorId" OR o."predecessorId" = a.id), '[]') AS versions,
           coalesce((SELECT jsonb_agg(to_jsonb(found) ORDER BY found."opensOn" DESC) FROM (
             SELECT q."opensOn", r.status, coalesce(q.id = p.id, false) AS "isCurrent", jsonb_build_object('slug', q.slug, 'kind', q.kind) AS period, o.slug AS agenda,
                    coalesce((SELECT jsonb_agg(jsonb_build_object('ambitionId', coalesce(n."toId", b."ambitionId"), 'content', b."contentLight", 'time', b."timeLight",
                                'money', b."moneyLight", 'cause', b.cause, 'consequence', b.consequence, 'measure', b.measure))
                                FROM "ReportBlock" b LEFT JOIN "AmbitionLineage" n ON n."fromId" = b."ambitionId" AND n."agendaId" = a.id
                               WHERE b."reportId" = r.id), '[]') AS blocks,
                    coalesce((SELECT jsonb_agg(jsonb_build_object('number', a.position, 'kind', a.kind, 'title', a.title, 'proposal', a.proposal,
                                'ambitionNumber', m.number) ORDER BY a.position)
                                FROM "DecisionRequest" a
                                LEFT JOIN "Ambition" m ON m.id = a."ambitionId"
                                LEFT JOIN "Decision" d ON d."requestId" = a.id
                               WHERE a."reportId" = r.id AND (d.outcome IS NULL OR d.outcome = 'deferred')), '[]') AS waiting
               FROM "Report" r JOIN "ReportingPeriod" q ON q.id = r."periodId" JOIN "Agenda" o ON o.id = r."agendaId"
              WHERE o.id IN (a.id, a."predecessorId") AND q."opensOn" <= coalesce(p."opensOn", 'infinity') AND (q.id = p.id OR r.status = 'adopted')
              ORDER BY q."opensOn" DESC LIMIT 2) found), '[]') AS reports,
           coalesce((SELECT jsonb_agg(to_jsonb(found) ORDER BY found.code) FROM (${decisionsAwaited(agendaId)}) found), '[]') AS awaited
      FROM "Agenda" a LEFT JOIN "ReportingPeriod" p ON p."agendaId" = a.id AND p.id = ${periodId}::uuid
     WHERE a.id = ${agendaId}::uuid`,
  )
  const [report = null, before = null] = round.reports
  return { previousPeriod: round.previousPeriod, versions: round.versions, report, before, awaited: report?.isCurrent ? [] : round.awaited }
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
