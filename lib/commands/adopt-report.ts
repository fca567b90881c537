import 'server-only'
import { addReportStep } from '@/lib/commands/add-report-step'
import { freezeReport } from '@/lib/commands/freeze-report'
import { lockReport, seeReport, type ReportWithRoute } from '@/lib/commands/report-lock'
import { read, write, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { statusAfter } from '@/lib/domain/report-route'
import { copyOfReport, wholeJson, type ReportCopy, type WholeReport } from '@/lib/exports/report-files'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canTakeStep } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findNamesInReport } from '@/lib/queries/public-texts'
import { confidentialRisks, reportModel } from '@/lib/queries/report-model'

export type AdoptReportFailure =
  'not-found' | 'not-allowed' | 'stale' | 'not-possible' | 'decisions-missing' | 'date-in-future' | 'names-unseen' | 'changed-meanwhile'
type Input = {
  reportId: string
  version: number
  adoptedOn: DateString
  /** At who is named in what goes public. */ hasLooked?: boolean
  now: Date
}

/**
 * Records that the board adopted a report, and freezes it: data, page and files in one transaction. They are drawn before it,
 * because that takes seconds, and only when nothing stands in the way; 'changed-meanwhile': what lies under the report changed
 * while they were, so nothing is written.
 */
export async function adoptReport(viewer: Viewer, input: Input): Promise<Result<null, AdoptReportFailure>> {
  const whole = await read(viewer, async (tx) => {
    const refusal = await whyNot(tx, viewer, await seeReport(tx, input.reportId), input)
    return refusal ? null : wholeOf(tx, input)
  })
  const copy = whole && (await copyOfReport(whole))
  return write(viewer, 'report.adopted', { table: 'Report', id: input.reportId }, async (tx) => {
    const report = await lockReport(tx, input.reportId)
    const refusal = await whyNot(tx, viewer, report, input)
    if (refusal) return failed(refusal)
    if (!report || !copy || wholeJson(await wholeOf(tx, input)) !== copy.whole) return failed('changed-meanwhile')

    await writeAdoption(tx, viewer, { copy, regionId: report.regionId, input })
    return ok(null)
  })
}

async function whyNot(tx: Tx, viewer: Viewer, report: ReportWithRoute | null, input: Input): Promise<AdoptReportFailure | null> {
  if (!report) return 'not-found'
  if (!canTakeStep(viewer, report.regionId, 'adopt', report.status)) return 'not-allowed'
  if (report.version !== input.version) return 'stale'
  if (statusAfter('adopt', report.status, report.settings) === null) return 'not-possible'
  if (input.adoptedOn > dutchDate(input.now)) return 'date-in-future'
  if ((await countUndecided(tx, input.reportId)) > 0) return 'decisions-missing'
  if (input.hasLooked) return null
  return (await findNamesInReport(tx, input.reportId, dutchDate(input.now))).length > 0 ? 'names-unseen' : null
}

// Who adopts, the secretary, sees confidential risks: see canTakeStep and canSeeConfidentialRisks.
async function wholeOf(tx: Tx, { reportId, adoptedOn, now }: Input): Promise<WholeReport> {
  const moment = { today: dutchDate(now), adoptedOn }
  return { model: (await reportModel(tx, reportId, moment))!, confidential: await confidentialRisks(tx, reportId, moment) }
}

const countUndecided = async (tx: Tx, reportId: string): Promise<number> =>
  tx.decisionRequest.count({ where: { reportId, decision: null } })

type Adopting = { copy: ReportCopy; regionId: string; input: Input }

async function writeAdoption(tx: Tx, viewer: Viewer, { copy, regionId, input: { reportId, version, now } }: Adopting) {
  await addReportStep(tx, viewer, { regionId, reportId, kind: 'adopted', toStatus: 'adopted', takenAt: now })
  await freezeReport(tx, copy, { regionId, reportId, adoptedFunction: viewer.function, frozenAt: now })
  await tx.report.updateMany({ where: { id: reportId, version }, data: { status: 'adopted', version: { increment: 1 } } })
}
