import 'server-only'
import { putLast } from '@/lib/commands/agenda-of-meeting'
import { holdOpenMeeting, type KeepMeetingFailure } from '@/lib/commands/meeting-lock'
import { write, type Tx } from '@/lib/db/transaction'
import type { RequestKind } from '@/lib/domain/decisions'
import { periodName, type PeriodKind } from '@/lib/domain/period'
import { ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type PutReportsOnAgendaFailure = KeepMeetingFailure

/** Puts the reports of the periods that end with this meeting on its agenda, with what they ask; what stands there already is left alone. */
export function putReportsOnAgenda(
  viewer: Viewer,
  { meetingId }: { meetingId: string },
): Promise<Result<number, PutReportsOnAgendaFailure>> {
  return write(
    viewer,
    'item.added',
    { table: 'Meeting', id: meetingId },
    async (tx): Promise<Result<number, PutReportsOnAgendaFailure>> => {
      const meeting = await holdOpenMeeting(tx, viewer, meetingId)
      if (!meeting.ok) return meeting
      const reports = await tx.report.findMany({ where: { period: { meetingId } }, select: { id: true }, orderBy: { id: 'asc' } })
      let added = 0
      for (const { id } of reports) added += await putReport(tx, id, viewer.function)
      return ok(added)
    },
  )
}

type Found = {
  regionId: string
  meetingId: string
  slug: string
  kind: PeriodKind
  isThere: boolean
  requests: { id: string; kind: RequestKind; title: string; proposal: string; isThere: boolean }[]
}

/** A report and each of its requests on the agenda of the meeting with which its period ends; gives how many items that added. */
export async function putReport(tx: Tx, reportId: string, broughtBy: string): Promise<number> {
  const [report] = await tx.$queryRaw<Found[]>`
    SELECT r."regionId", m.id AS "meetingId", p.slug, p.kind::text,
           EXISTS (SELECT FROM "AgendaItem" i WHERE i."meetingId" = m.id AND i."reportId" = r.id) AS "isThere",
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'title', q.title, 'proposal', q.proposal,
                       'isThere', EXISTS (SELECT FROM "AgendaItem" i WHERE i."meetingId" = m.id AND i."requestId" = q.id)) ORDER BY q.position, q.id)
                       FROM "DecisionRequest" q WHERE q."reportId" = r.id), '[]') AS requests
      FROM "Report" r JOIN "ReportingPeriod" p ON p.id = r."periodId" JOIN "Meeting" m ON m.id = p."meetingId"
     WHERE r.id = ${reportId}::uuid AND m.status = 'planned'`
  if (!report) return 0
  const meeting = { id: report.meetingId, regionId: report.regionId }
  const requests = report.requests.filter(({ isThere }) => !isThere)
  if (!report.isThere)
    await putLast(tx, meeting, {
      kind: 'decide',
      title: `Rapport over het ${periodName(report)} vaststellen`,
      text: '',
      broughtBy,
      reportId,
    })
  for (const { id, kind, title, proposal } of requests)
    await putLast(tx, meeting, { kind, title, text: proposal, broughtBy, requestId: id })
  return requests.length + (report.isThere ? 0 : 1)
}
