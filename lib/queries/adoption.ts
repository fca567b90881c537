import 'server-only'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { PlacedMention } from '@/lib/domain/people-in-text'
import { periodName, type Period } from '@/lib/domain/period'
import { statusAfter, type ReportStatus } from '@/lib/domain/report-route'
import { canTakeStep } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { findNamesInReport } from '@/lib/queries/public-texts'
import { agendaPage } from '@/lib/queries/region-page'

type Row = {
  reportId: string
  version: number
  status: ReportStatus
  period: Period
  needsAgreement: boolean
  needsOffering: boolean
  requests: number
  undecided: number
}

export type Adoption = {
  reportId: string
  version: number
  periodName: string
  meetingOn: DateString | null
  requests: number
  /** Requests of which it was not yet written down what the board decided. */
  undecided: number
  mayAdopt: boolean
  draft: Record<string, string> | null
  /** Who is named in what everybody will read, where the region shows no names. */
  mentions: PlacedMention[]
}

/** What adopting a report asks for. Null where there is no report, or it can't be adopted from where it is. */
export function getAdoption(viewer: Viewer, address: { region: string; agenda: string; period: string; now: Date; draftOf: string }) {
  return agendaPage(viewer, address, async (tx, frame): Promise<Adoption | null> => {
    const [row] = await tx.$queryRaw<Row[]>`
      SELECT r.id AS "reportId", r.version, r.status::text, to_jsonb(p) AS period,
             g."reportNeedsAgreement" AS "needsAgreement", g."reportNeedsOffering" AS "needsOffering",
             (SELECT count(*) FROM "DecisionRequest" q WHERE q."reportId" = r.id)::int AS requests,
             (SELECT count(*) FROM "DecisionRequest" q WHERE q."reportId" = r.id AND NOT EXISTS (SELECT FROM "Decision" d WHERE d."requestId" = q.id))::int AS undecided
        FROM "Report" r JOIN "ReportingPeriod" p ON p.id = r."periodId" JOIN "Region" g ON g.id = r."regionId"
       WHERE r."agendaId" = ${frame.agenda.id}::uuid AND p.slug = ${address.period}`
    if (!row || statusAfter('adopt', row.status, row) === null) return null
    const { reportId, version, status, period, requests, undecided } = row
    const mayAdopt = canTakeStep(viewer, frame.region.id, 'adopt', status)
    return {
      ...{ mayAdopt, reportId, version, requests, undecided, periodName: periodName(period), meetingOn: period.meetingOn },
      mentions: mayAdopt ? await findNamesInReport(tx, reportId, frame.today) : [],
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}
