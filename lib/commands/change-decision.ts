import 'server-only'
import { findItemOfRequest } from '@/lib/commands/decision-place'
import { isClosed } from '@/lib/commands/meeting-lock'
import { holdReport } from '@/lib/commands/report-lock'
import { write } from '@/lib/db/transaction'
import type { DecisionText } from '@/lib/domain/decisions'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeeProgress } from '@/lib/policy/region-policy'
import { canRecordDecision } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeDecisionFailure = 'not-found' | 'not-allowed' | 'adopted' | 'meeting-closed' | 'kpi-adopted' | 'stale'

/** Changes how a decision is written down; with the report adopted or the meeting closed at which it was taken, it stands. 'stale': somebody else did after `version`. */
export function changeDecision(
  viewer: Viewer,
  { decisionId, version, decision, now }: { decisionId: string; version: number; decision: DecisionText; now: Date },
): Promise<Result<number, ChangeDecisionFailure>> {
  return write(viewer, 'decision.changed', { table: 'Decision', id: decisionId }, async (tx) => {
    const found = await tx.decision.findUnique({
      where: { id: decisionId },
      select: { regionId: true, number: true, reportId: true, requestId: true, itemId: true },
    })
    if (!found || !canSeeProgress(viewer, found.regionId)) return failed('not-found')
    if (!canRecordDecision(viewer, found.regionId)) return failed('not-allowed')
    const report = found.reportId === null ? null : await holdReport(tx, found.reportId)
    if (report?.status === 'adopted') return failed('adopted')
    const itemId = found.itemId ?? (found.requestId && (await findItemOfRequest(tx, found.requestId)))
    if (itemId && (await isClosed(tx, itemId))) return failed('meeting-closed')

    if (decision.outcome === 'deferred' && (await tx.kpi.count({ where: { decisionId, status: 'adopted' } })) > 0)
      return failed('kpi-adopted')

    const written = await tx.decision.updateMany({
      where: { id: decisionId, version },
      data: {
        ...decision,
        decidedOn: new Date(decision.decidedOn),
        recordedById: viewer.userId!,
        recordedFunction: viewer.function,
        recordedAt: now,
        version: { increment: 1 },
      },
    })
    return written.count === 0 ? failed('stale') : ok(found.number)
  })
}
