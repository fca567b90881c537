import 'server-only'
import { addReportStep } from '@/lib/commands/add-report-step'
import { putReport } from '@/lib/commands/put-report-on-agenda'
import { editionOf, lockReport } from '@/lib/commands/report-lock'
import { write } from '@/lib/db/transaction'
import { asksReason, statusAfter, stepOf, type ReportAct } from '@/lib/domain/report-route'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeeReport, canTakeStep } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type TakeReportStepFailure = 'not-found' | 'not-allowed' | 'stale' | 'not-possible' | 'reason-missing'

/** Adopting freezes the report and is an act of its own. */
export type PlainReportAct = Exclude<ReportAct, 'adopt'>

/**
 * Takes a report a step on its route, or back, and writes down who, when and why. Offered, it stands on the agenda of its meeting.
 * 'stale': somebody changed a text or took a step after `edition` was read. Sent back while it is a concept, it stays one.
 */
export function takeReportStep(
  viewer: Viewer,
  input: { reportId: string; edition: string; act: PlainReportAct; note: string; now: Date },
): Promise<Result<null, TakeReportStepFailure>> {
  return write(viewer, `report.${stepOf[input.act]}`, { table: 'Report', id: input.reportId }, async (tx) => {
    const report = await lockReport(tx, input.reportId)
    if (!report || !canSeeReport(viewer, report.regionId, report.status)) return failed('not-found')
    if ((await editionOf(tx, report.id)) !== input.edition) return failed('stale')
    const toStatus = statusAfter(input.act, report.status, report.settings)
    if (!toStatus) return failed('not-possible')
    if (!canTakeStep(viewer, report.regionId, input.act, report.status)) return failed('not-allowed')
    const note = input.note.trim()
    if (asksReason(input.act) && note === '') return failed('reason-missing')

    await tx.report.updateMany({
      where: { id: report.id },
      data: { status: toStatus, version: { increment: 1 } },
    })
    const { id: reportId, regionId } = report
    await addReportStep(tx, viewer, { regionId, reportId, kind: stepOf[input.act], toStatus, note, takenAt: input.now })
    if (input.act === 'offer') await putReport(tx, reportId, viewer.function)
    return ok(null)
  })
}
