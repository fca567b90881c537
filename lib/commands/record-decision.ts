import 'server-only'
import { findDecisionPlace, type DecisionSubject } from '@/lib/commands/decision-place'
import { isClosed } from '@/lib/commands/meeting-lock'
import { nextNumber } from '@/lib/commands/next-number'
import { write, type ActObject } from '@/lib/db/transaction'
import { liesBeforeBoard, type DecisionText } from '@/lib/domain/decisions'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeeProgress } from '@/lib/policy/region-policy'
import { canRecordDecision } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type RecordDecisionFailure = 'not-found' | 'not-allowed' | 'not-before-board' | 'adopted' | 'already-decided' | 'meeting-closed'

/** Writes down what was decided, on what a report asks or on its own, and gives the number of the decision in the region. */
export function recordDecision(
  viewer: Viewer,
  { subject, decision, now }: { subject: DecisionSubject; decision: DecisionText; now: Date },
): Promise<Result<number, RecordDecisionFailure>> {
  return write(viewer, 'decision.recorded', objectOf(subject), async (tx) => {
    const place = await findDecisionPlace(tx, subject)
    if (!place || !canSeeProgress(viewer, place.regionId)) return failed('not-found')
    if (!canRecordDecision(viewer, place.regionId)) return failed('not-allowed')
    const { report, ...hangsOn } = place
    if (report?.status === 'adopted') return failed('adopted')
    if (report && !liesBeforeBoard(report.status, report.settings)) return failed('not-before-board')

    if (place.itemId !== null && (await isClosed(tx, place.itemId))) return failed('meeting-closed')

    const number = await nextNumber(tx, 'Decision', place.regionId)
    const isDecided = place.requestId !== null && (await tx.decision.count({ where: { requestId: place.requestId } })) > 0
    if (isDecided) return failed('already-decided')
    await tx.decision.create({
      data: {
        ...hangsOn,
        ...decision,
        reportId: report?.id ?? null,
        number,
        decidedOn: new Date(decision.decidedOn),
        recordedById: viewer.userId!,
        recordedFunction: viewer.function,
        recordedAt: now,
      },
    })
    return ok(number)
  })
}

function objectOf(subject: DecisionSubject): ActObject {
  if ('requestId' in subject) return { table: 'DecisionRequest', id: subject.requestId }
  return 'itemId' in subject ? { table: 'AgendaItem', id: subject.itemId } : { table: 'Agenda', id: subject.agendaId }
}
