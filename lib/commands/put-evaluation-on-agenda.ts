import 'server-only'
import { nextMeeting, putLast } from '@/lib/commands/agenda-of-meeting'
import { holdEvaluation, type PartFailure } from '@/lib/commands/evaluation-lock'
import { findBody } from '@/lib/commands/meeting-lock'
import { write } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canBringIn } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type PutEvaluationFailure = PartFailure | 'no-meeting' | 'already'

type Put = { evaluationId: string; bodyId: string; now: Date }

/**
 * Puts an evaluation with its advice on the agenda of the next meeting of a body, and gives its day (US07). Once a body, as long as that meeting is
 * still to come or not closed; it may stand on the agenda of two bodies, as where the officers discuss what the board decides.
 */
export function putEvaluationOnAgenda(
  viewer: Viewer,
  { evaluationId, bodyId, now }: Put,
): Promise<Result<DateString, PutEvaluationFailure>> {
  return write(viewer, 'item.brought-in', { table: 'Evaluation', id: evaluationId }, async (tx) => {
    const held = await holdEvaluation(tx, viewer, evaluationId)
    if (!held.ok) return failed(held.failure)
    const body = await findBody(tx, bodyId)
    if (!body || body.regionId !== held.value.regionId || !canBringIn(viewer, body)) return failed('not-found')
    if ((await tx.agendaItem.count({ where: { evaluationId, meeting: { bodyId, status: 'planned' } } })) > 0) return failed('already')
    const meeting = await nextMeeting(tx, bodyId, dutchDate(now))
    if (!meeting) return failed('no-meeting')
    const { number, title, question, advice } = await tx.evaluation.findUniqueOrThrow({ where: { id: evaluationId } })
    await putLast(tx, meeting, {
      ...{ kind: 'discuss', title: `Evaluatie ${number}: ${title}`.slice(0, longestTitle).toWellFormed() },
      ...{ text: advice === '' ? question : `Advies: ${advice}`.slice(0, longestText).toWellFormed() },
      ...{ broughtBy: viewer.function, evaluationId },
    })
    return ok(meeting.heldOn)
  })
}
