import 'server-only'
import { holdEvaluation, type PartFailure } from '@/lib/commands/evaluation-lock'
import { write } from '@/lib/db/transaction'
import type { EvaluationDecision } from '@/lib/domain/evaluation'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type DecideEvaluationFailure = PartFailure | 'stale' | 'decision-not-found'

type Decided = { evaluationId: string; version: number; decision: EvaluationDecision }

/** Go on, adjust or stop, with the reason. Of a decision that was recorded, its body and day are taken over. */
export function decideEvaluation(
  viewer: Viewer,
  { evaluationId: id, version, decision }: Decided,
): Promise<Result<null, DecideEvaluationFailure>> {
  return write(viewer, 'evaluation.decided', { table: 'Evaluation', id }, async (tx): Promise<Result<null, DecideEvaluationFailure>> => {
    const held = await holdEvaluation(tx, viewer, id)
    if (!held.ok) return held
    if (held.value.version !== version) return failed('stale')
    const { outcome, reason } = decision
    const recorded =
      'decisionId' in decision
        ? await tx.decision.findFirst({
            where: { id: decision.decisionId, regionId: held.value.regionId },
            select: { id: true, decidedOn: true, bodyName: true },
          })
        : { id: null, decidedOn: new Date(decision.decidedOn), bodyName: decision.bodyName }
    if (!recorded) return failed('decision-not-found')
    await tx.evaluation.update({
      where: { id },
      data: {
        ...{ outcome, reason, decisionId: recorded.id, decidedOn: recorded.decidedOn, bodyName: recorded.bodyName },
        version: { increment: 1 },
      },
    })
    return ok(null)
  })
}
