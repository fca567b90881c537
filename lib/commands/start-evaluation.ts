import 'server-only'
import { findPartPlace, type PartFailure } from '@/lib/commands/evaluation-lock'
import { nextNumber } from '@/lib/commands/next-number'
import { write } from '@/lib/db/transaction'
import { dayOf, partColumns, type EvaluationText, type PartOfAgenda } from '@/lib/domain/evaluation'
import { dutchDate } from '@/lib/kernel/clock'
import { ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type StartEvaluationFailure = PartFailure

type Started = { agendaId: string; on: PartOfAgenda; text: EvaluationText; now: Date }

/** Begins an evaluation of an activity, an ambition or the agenda, and gives its number in the region. */
export function startEvaluation(viewer: Viewer, { agendaId, on, text, now }: Started): Promise<Result<number, StartEvaluationFailure>> {
  return write(viewer, 'evaluation.started', { table: 'Agenda', id: agendaId }, async (tx) => {
    const place = await findPartPlace(tx, viewer, { agendaId, on })
    if (!place.ok) return place
    const { regionId } = place.value
    const number = await nextNumber(tx, 'Evaluation', regionId)
    await tx.evaluation.create({
      data: {
        ...{ regionId, agendaId, number, ...partColumns(on) },
        ...{ ...text, baselineOn: dayOf(text.baselineOn), decideOn: dayOf(text.decideOn) },
        ...{ madeById: viewer.userId!, madeFunction: viewer.function, madeOn: new Date(dutchDate(now)) },
      },
    })
    return ok(number)
  })
}
