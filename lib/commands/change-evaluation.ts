import 'server-only'
import { holdEvaluation, type PartFailure } from '@/lib/commands/evaluation-lock'
import { write } from '@/lib/db/transaction'
import { dayOf, type EvaluationText } from '@/lib/domain/evaluation'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeEvaluationFailure = PartFailure | 'stale'

type Changed = { evaluationId: string; version: number; text: EvaluationText }

/** Changes what an evaluation says. 'stale': a colleague did something with it after `version`. */
export function changeEvaluation(
  viewer: Viewer,
  { evaluationId: id, version, text }: Changed,
): Promise<Result<null, ChangeEvaluationFailure>> {
  return write(viewer, 'evaluation.changed', { table: 'Evaluation', id }, async (tx): Promise<Result<null, ChangeEvaluationFailure>> => {
    const held = await holdEvaluation(tx, viewer, id)
    if (!held.ok) return held
    if (held.value.version !== version) return failed('stale')
    await tx.evaluation.update({
      where: { id },
      data: { ...text, baselineOn: dayOf(text.baselineOn), decideOn: dayOf(text.decideOn), version: { increment: 1 } },
    })
    return ok(null)
  })
}
