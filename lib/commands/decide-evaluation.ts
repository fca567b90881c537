import 'server-only'
import { holdEvaluation, type PartFailure } from '@/lib/commands/evaluation-lock'
import { holdStructure } from '@/lib/commands/structure-lock'
import { withdrawHeld } from '@/lib/commands/withdrawn-part'
import { write, type Tx } from '@/lib/db/transaction'
import { stopReason, type EvaluationDecision, type PartOfAgenda } from '@/lib/domain/evaluation'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

type LapseFailure = 'may-not-lapse' | 'nothing-to-lapse' | 'part-changed'
export type DecideEvaluationFailure = PartFailure | 'stale' | 'decision-not-found' | LapseFailure

type Decided = {
  evaluationId: string
  version: number
  decision: EvaluationDecision
  /** Of what is evaluated, to let it lapse at once; null: that is left to who can. Only for stop. */
  lapses: { version: number } | null
  now: Date
}

/** Go on, adjust or stop, with the reason; what was decided before stays under it. Of a decision that was recorded, its body and day are taken over. */
export function decideEvaluation(
  viewer: Viewer,
  { evaluationId: id, version, decision, lapses, now }: Decided,
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
    if (lapses !== null && outcome === 'stop') {
      const why = stopReason({ ...held.value, ...recorded, decidedOn: dutchDate(recorded.decidedOn), reason })
      const lapsed = await letLapse(tx, viewer, held.value, { version: lapses.version, reason: why, now })
      if (!lapsed.ok) return lapsed
    }
    const said = { outcome, reason, decisionId: recorded.id, decidedOn: recorded.decidedOn, bodyName: recorded.bodyName }
    await tx.evaluation.update({ where: { id }, data: { ...said, version: { increment: 1 } } })
    const number = 1 + (await tx.evaluationDecision.count({ where: { evaluationId: id } }))
    await tx.evaluationDecision.create({
      data: {
        ...{ ...said, regionId: held.value.regionId, evaluationId: id, number },
        ...{ recordedById: viewer.userId!, recordedFunction: viewer.function, recordedAt: now },
      },
    })
    return ok(null)
  })
}

type Lapse = { version: number; reason: string; now: Date }

async function letLapse(
  tx: Tx,
  viewer: Viewer,
  { agendaId, on }: { agendaId: string; on: PartOfAgenda },
  { version, reason, now }: Lapse,
): Promise<Result<null, LapseFailure>> {
  if (on === null) return failed('nothing-to-lapse')
  const held = await holdStructure(tx, viewer, { agendaId, now })
  if (!held.ok) return failed('may-not-lapse')
  const withdrawn = await withdrawHeld(tx, viewer, held.value, { part: on, version, reason, now })
  if (withdrawn.ok) return withdrawn
  return failed(withdrawn.failure === 'already-withdrawn' ? 'nothing-to-lapse' : 'part-changed')
}
