import 'server-only'
import { holdEvaluation, type PartFailure } from '@/lib/commands/evaluation-lock'
import { write, type Tx } from '@/lib/db/transaction'
import { dayOf, type EvaluationText } from '@/lib/domain/evaluation'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeEvaluationFailure = PartFailure | 'stale' | DayFailure
type DayFailure = 'baseline-ahead' | 'decision-past'

type Changed = { evaluationId: string; version: number; text: EvaluationText; now: Date }

/** Changes what an evaluation says. 'stale': a colleague did something with it after `version`. */
export function changeEvaluation(
  viewer: Viewer,
  { evaluationId: id, version, text, now }: Changed,
): Promise<Result<null, ChangeEvaluationFailure>> {
  return write(viewer, 'evaluation.changed', { table: 'Evaluation', id }, async (tx): Promise<Result<null, ChangeEvaluationFailure>> => {
    const held = await holdEvaluation(tx, viewer, id)
    if (!held.ok) return held
    if (held.value.version !== version) return failed('stale')
    const impossible = await impossibleDay(tx, id, { text, today: dutchDate(now) })
    if (impossible) return failed(impossible)
    await tx.evaluation.update({
      where: { id },
      data: { ...text, baselineOn: dayOf(text.baselineOn), decideOn: dayOf(text.decideOn), version: { increment: 1 } },
    })
    return ok(null)
  })
}

/** What was written down already keeps its day. */
async function impossibleDay(tx: Tx, id: string, { text, today }: { text: EvaluationText; today: string }): Promise<DayFailure | null> {
  const was = await tx.evaluation.findUniqueOrThrow({ where: { id }, select: { baselineOn: true, decideOn: true } })
  const isOther = (day: string | null, before: Date | null): day is string => day !== null && dayOf(day)?.getTime() !== before?.getTime()
  if (isOther(text.baselineOn, was.baselineOn) && text.baselineOn > today) return 'baseline-ahead'
  if (isOther(text.decideOn, was.decideOn) && text.decideOn < today) return 'decision-past'
  return null
}
