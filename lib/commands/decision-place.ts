import 'server-only'
import { holdReport } from '@/lib/commands/report-lock'
import type { Tx } from '@/lib/db/transaction'
import type { ReportStatus, RouteSettings } from '@/lib/domain/report-route'

/** What is decided about: what a report asked, or on its own something of the agenda ("3" an ambition, "3.2" a result, null all of it). */
export type DecisionSubject = { requestId: string } | { agendaId: string; reportId: string | null; on: string | null }

export type DecisionPlace = {
  regionId: string
  agendaId: string
  requestId: string | null
  ambitionId: string | null
  resultId: string | null
  activityId: string | null
  /** Held, so that nobody adopts the report meanwhile. */
  report: { id: string; status: ReportStatus; settings: RouteSettings } | null
}

/** Null where it doesn't exist (for the viewer). */
export const findDecisionPlace = (tx: Tx, subject: DecisionSubject): Promise<DecisionPlace | null> =>
  'requestId' in subject ? placeOfRequest(tx, subject.requestId) : placeInAgenda(tx, subject)

async function placeOfRequest(tx: Tx, requestId: string): Promise<DecisionPlace | null> {
  const [request] = await tx.$queryRaw<(Omit<DecisionPlace, 'report'> & { reportId: string })[]>`
    SELECT q."regionId", r."agendaId", q.id AS "requestId", q."ambitionId", q."resultId", q."activityId", q."reportId"
      FROM "DecisionRequest" q JOIN "Report" r ON r.id = q."reportId"
     WHERE q.id = ${requestId}::uuid`
  if (!request) return null
  const { reportId, ...place } = request
  return { ...place, report: await holdReport(tx, reportId) }
}

async function placeInAgenda(tx: Tx, { agendaId, reportId, on }: { agendaId: string; reportId: string | null; on: string | null }) {
  const [place] = await tx.$queryRaw<Omit<DecisionPlace, 'report' | 'requestId' | 'activityId'>[]>`
    SELECT a."regionId", a.id AS "agendaId", m.id AS "ambitionId", r.id AS "resultId"
      FROM "Agenda" a
      LEFT JOIN "Ambition" m ON m."agendaId" = a.id AND m.number = split_part(${on}::text, '.', 1)
      LEFT JOIN "Result" r ON r."ambitionId" = m.id AND r.number = nullif(split_part(${on}::text, '.', 2), '')
     WHERE a.id = ${agendaId}::uuid AND (${on}::text IS NULL OR ${on}::text IN (m.number, m.number || '.' || r.number))`
  if (!place) return null
  const report = reportId === null ? null : await holdReport(tx, reportId)
  if (reportId !== null && report?.agendaId !== agendaId) return null
  return { ...place, requestId: null, activityId: null, report }
}
