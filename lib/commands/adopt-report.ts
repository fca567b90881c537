import 'server-only'
import { freezeReport } from '@/lib/commands/freeze-report'
import { read, write, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { statusAfter, type ReportStatus } from '@/lib/domain/report-route'
import { copyOfReport, reportJson, type ReportCopy } from '@/lib/exports/report-files'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canTakeStep } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { reportModel } from '@/lib/queries/report-model'

export type AdoptReportFailure =
  'not-found' | 'not-allowed' | 'stale' | 'not-possible' | 'decisions-missing' | 'date-in-future' | 'changed-meanwhile'
type Input = { reportId: string; version: number; adoptedOn: DateString; now: Date }

/**
 * Records that the board adopted a report, and freezes it: data, page and files in one transaction. They are drawn before it,
 * because that takes seconds; 'changed-meanwhile': what lies under the report changed while they were, so nothing is written.
 */
export async function adoptReport(viewer: Viewer, input: Input): Promise<Result<null, AdoptReportFailure>> {
  const model = await read(viewer, (tx) => modelOf(tx, input))
  const copy = model && (await copyOfReport(model))
  return write(viewer, 'report.adopted', { table: 'Report', id: input.reportId }, async (tx) => {
    const report = await lockReport(tx, input.reportId)
    if (!report || !copy) return failed('not-found')
    if (!canTakeStep(viewer, report.regionId, 'adopt', report.status)) return failed('not-allowed')
    if (report.version !== input.version) return failed('stale')
    if (statusAfter('adopt', report.status, report) === null) return failed('not-possible')
    if (input.adoptedOn > dutchDate(input.now)) return failed('date-in-future')
    if (report.undecided > 0) return failed('decisions-missing')
    if (reportJson((await modelOf(tx, input))!) !== copy.data) return failed('changed-meanwhile')

    await writeAdoption(tx, viewer, report, copy, input)
    return ok(null)
  })
}

const modelOf = (tx: Tx, { reportId, adoptedOn, now }: Input) => reportModel(tx, reportId, { today: dutchDate(now), adoptedOn })

type LockedReport = {
  regionId: string
  status: ReportStatus
  version: number
  needsAgreement: boolean
  needsOffering: boolean
  undecided: number
  steps: number
}

async function lockReport(tx: Tx, reportId: string): Promise<LockedReport | null> {
  const [report] = await tx.$queryRaw<LockedReport[]>`
    SELECT r."regionId", r.status::text, r.version, g."reportNeedsAgreement" AS "needsAgreement", g."reportNeedsOffering" AS "needsOffering",
           (SELECT count(*) FROM "DecisionRequest" q WHERE q."reportId" = r.id AND NOT EXISTS (SELECT FROM "Decision" d WHERE d."requestId" = q.id))::int AS undecided,
           (SELECT count(*) FROM "ReportStep" s WHERE s."reportId" = r.id)::int AS steps
      FROM "Report" r JOIN "Region" g ON g.id = r."regionId"
     WHERE r.id = ${reportId}::uuid
       FOR UPDATE OF r`
  return report ?? null
}

async function writeAdoption(tx: Tx, viewer: Viewer, report: LockedReport, copy: ReportCopy, { reportId, version, now }: Input) {
  const { regionId } = report
  await tx.reportStep.create({
    data: {
      ...{ regionId, reportId, number: report.steps + 1, kind: 'adopted', toStatus: 'adopted', takenAt: now },
      ...{ authorId: viewer.userId!, authorFunction: viewer.function },
    },
  })
  await freezeReport(tx, copy, { regionId, reportId, adoptedFunction: viewer.function, frozenAt: now })
  await tx.report.updateMany({ where: { id: reportId, version }, data: { status: 'adopted', version: { increment: 1 } } })
}
