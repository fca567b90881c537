import 'server-only'
import { holdReport } from '@/lib/commands/report-lock'
import type { Tx } from '@/lib/db/transaction'
import type { ReportStatus, RouteSettings } from '@/lib/domain/report-route'

/** What is decided about: what a report asked, or on its own something of the agenda ("3" an ambition, "3.2" a result, null all of it). */
export type DecisionSubject =
  | { requestId: string }
  | { agendaId: string; reportId: string | null; on: string | null }
  /** An item of the agenda of a meeting; what it came from says the rest. */
  | { itemId: string; on: string | null }

export type DecisionPlace = {
  regionId: string
  agendaId: string
  requestId: string | null
  ambitionId: string | null
  resultId: string | null
  activityId: string | null
  /** The item at which it is taken, of a meeting that is not closed. */
  itemId: string | null
  /** Held, so that nobody adopts the report meanwhile. */
  report: { id: string; status: ReportStatus; settings: RouteSettings } | null
}

/** Null where it doesn't exist (for the viewer). */
export function findDecisionPlace(tx: Tx, subject: DecisionSubject): Promise<DecisionPlace | null> {
  if ('requestId' in subject) return placeOfRequest(tx, subject.requestId)
  return 'itemId' in subject ? placeOfItem(tx, subject) : placeInAgenda(tx, subject)
}

type FoundItem = { agendaId: string | null; requestId: string | null; reportId: string | null; on: string | null }

// What came from nothing of an agenda is about the one of today.
async function placeOfItem(tx: Tx, { itemId, on }: { itemId: string; on: string | null }): Promise<DecisionPlace | null> {
  const [item] = await tx.$queryRaw<FoundItem[]>`
    SELECT i."requestId", i."reportId", m.number AS on,
           coalesce(r."agendaId", k."agendaId", (SELECT id FROM "Agenda" a WHERE a."regionId" = i."regionId" AND a.status <> 'draft'
                                                  ORDER BY a.status = 'adopted' DESC, a."startYear" DESC LIMIT 1)) AS "agendaId"
      FROM "AgendaItem" i
      LEFT JOIN "Report" r ON r.id = i."reportId"
      LEFT JOIN "Kpi" k ON k.id = i."kpiId"
      LEFT JOIN "Ambition" m ON m.id = k."ambitionId"
     WHERE i.id = ${itemId}::uuid`
  if (!item?.agendaId) return null
  const place = item.requestId
    ? await placeOfRequest(tx, item.requestId)
    : await placeInAgenda(tx, { agendaId: item.agendaId, reportId: item.reportId, on: on ?? item.on })
  return place && { ...place, itemId }
}

/** Where a request is on the agenda: in a meeting to come, else in one that was held. */
export async function findItemOfRequest(tx: Tx, requestId: string): Promise<string | null> {
  const [item] = await tx.$queryRaw<{ id: string }[]>`
    SELECT i.id FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId"
     WHERE i."requestId" = ${requestId}::uuid AND m.status <> 'cancelled' ORDER BY m.status = 'planned' DESC, m."heldOn" LIMIT 1`
  return item?.id ?? null
}

async function placeOfRequest(tx: Tx, requestId: string): Promise<DecisionPlace | null> {
  const [request] = await tx.$queryRaw<(Omit<DecisionPlace, 'report' | 'itemId'> & { reportId: string })[]>`
    SELECT q."regionId", r."agendaId", q.id AS "requestId", q."ambitionId", q."resultId", q."activityId", q."reportId"
      FROM "DecisionRequest" q JOIN "Report" r ON r.id = q."reportId"
     WHERE q.id = ${requestId}::uuid`
  if (!request) return null
  const { reportId, ...place } = request
  return { ...place, itemId: await findItemOfRequest(tx, requestId), report: await holdReport(tx, reportId) }
}

async function placeInAgenda(tx: Tx, { agendaId, reportId, on }: { agendaId: string; reportId: string | null; on: string | null }) {
  const [place] = await tx.$queryRaw<Omit<DecisionPlace, 'report' | 'requestId' | 'activityId' | 'itemId'>[]>`
    SELECT a."regionId", a.id AS "agendaId", m.id AS "ambitionId", r.id AS "resultId"
      FROM "Agenda" a
      LEFT JOIN "Ambition" m ON m."agendaId" = a.id AND m.number = split_part(${on}::text, '.', 1)
      LEFT JOIN "Result" r ON r."ambitionId" = m.id AND r.number = nullif(split_part(${on}::text, '.', 2), '')
     WHERE a.id = ${agendaId}::uuid AND (${on}::text IS NULL OR ${on}::text IN (m.number, m.number || '.' || r.number))`
  if (!place) return null
  const report = reportId === null ? null : await holdReport(tx, reportId)
  if (reportId !== null && report?.agendaId !== agendaId) return null
  return { ...place, requestId: null, activityId: null, itemId: null, report }
}
