import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { ReportStatus, ReportStepKind } from '@/lib/domain/report-route'
import type { Viewer } from '@/lib/policy/viewer'

type Step = { regionId: string; reportId: string; kind: ReportStepKind; toStatus: ReportStatus; note?: string; takenAt: Date }

/** Writes down who took a report a step, when and why; the report is held by the caller, so that the numbers follow each other. */
export async function addReportStep(tx: Tx, viewer: Viewer, step: Step): Promise<void> {
  const number = 1 + (await tx.reportStep.count({ where: { reportId: step.reportId } }))
  await tx.reportStep.create({ data: { ...step, number, authorId: viewer.userId!, authorFunction: viewer.function } })
}
