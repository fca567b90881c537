import 'server-only'
import { lockReport } from '@/lib/commands/report-lock'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canCompileReport } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type WriteReportSummaryFailure = 'not-found' | 'not-allowed' | 'not-concept' | 'stale'

/** The main points of a report. 'stale': the report was changed after `version`; nothing is written. */
export function writeReportSummary(
  viewer: Viewer,
  input: { reportId: string; version: number; summary: string },
): Promise<Result<null, WriteReportSummaryFailure>> {
  return write(viewer, 'report.summary-written', { table: 'Report', id: input.reportId }, async (tx) => {
    const report = await lockReport(tx, input.reportId)
    if (!report) return failed('not-found')
    if (!canCompileReport(viewer, report.regionId)) return failed('not-allowed')
    if (report.status !== 'concept') return failed('not-concept')

    const written = await tx.report.updateMany({
      where: { id: input.reportId, version: input.version },
      data: { summary: input.summary, version: { increment: 1 } },
    })
    return written.count === 0 ? failed('stale') : ok(null)
  })
}
