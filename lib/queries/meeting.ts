import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { liesBeforeBoard, type RequestKind } from '@/lib/domain/decisions'
import type { Period } from '@/lib/domain/period'
import type { ReportStatus, RouteSettings } from '@/lib/domain/report-route'
import { canRecordDecision } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listDecisionRows, type DecisionRow } from '@/lib/queries/decision-rows'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { findMeetingChoices } from '@/lib/queries/meeting-choices'
import { agendaPage } from '@/lib/queries/region-page'

export type MeetingRequest = {
  id: string
  /** Its place in the report, from 1. */
  number: number
  kind: RequestKind
  title: string
  proposal: string
  ambitionNumber: string | null
  decision: DecisionRow | null
}

/** `draftOf`: the form that stands open, given the first request without a decision. */
type Address = { region: string; agenda: string; period: string; now: Date; draftOf: (firstWaiting: number | null) => string | null }

/** The meeting of the board on a report: what it asks with what was decided. Null when there is no such report. */
export function getMeeting(viewer: Viewer, address: Address) {
  return agendaPage(viewer, address, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const report = await findMeetingReport(tx, frame.agenda.id, address.period)
    if (!report) return null
    const { requests, settings, ...head } = report
    const { rows: decisions } = await listDecisionRows(tx, { condition: Prisma.sql`d."reportId" = ${report.id}::uuid` })
    const asked = requests.map((request, index): MeetingRequest => ({
      ...request,
      number: index + 1,
      decision: decisions.find(({ requestId }) => requestId === request.id) ?? null,
    }))
    const formPath = address.draftOf(asked.find(({ decision }) => decision === null)?.number ?? null)
    return {
      report: head,
      requests: asked,
      /** Decided in the meeting without being asked. */
      others: decisions.filter(({ requestId }) => requestId === null),
      mayRecord: canRecordDecision(viewer, frame.region.id),
      isBeforeBoard: liesBeforeBoard(report.status, settings),
      ...(await findMeetingChoices(tx, frame.region.id)),
      formPath,
      draft: formPath === null ? null : await findKeptDraft(tx, viewer, formPath),
    }
  })
}

type MeetingReport = {
  id: string
  status: ReportStatus
  period: Pick<Period, 'slug' | 'kind' | 'meetingOn'>
  settings: RouteSettings
  requests: Omit<MeetingRequest, 'number' | 'decision'>[]
}

async function findMeetingReport(tx: Tx, agendaId: string, period: string): Promise<MeetingReport | null> {
  const [report] = await tx.$queryRaw<MeetingReport[]>`
    SELECT r.id, r.status::text, jsonb_build_object('slug', p.slug, 'kind', p.kind, 'meetingOn', p."meetingOn") AS period,
           jsonb_build_object('needsAgreement', g."reportNeedsAgreement", 'needsOffering', g."reportNeedsOffering") AS settings,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'title', q.title, 'proposal', q.proposal, 'ambitionNumber', m.number)
                                      ORDER BY q.position, q.id)
                       FROM "DecisionRequest" q LEFT JOIN "Ambition" m ON m.id = q."ambitionId" WHERE q."reportId" = r.id), '[]') AS requests
      FROM "ReportingPeriod" p
      JOIN "Report" r ON r."periodId" = p.id
      JOIN "Region" g ON g.id = p."regionId"
     WHERE p."agendaId" = ${agendaId}::uuid AND p.slug = ${period}`
  return report ?? null
}
