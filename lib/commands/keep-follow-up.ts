import 'server-only'
import { holdEvaluation, type PartFailure } from '@/lib/commands/evaluation-lock'
import { write } from '@/lib/db/transaction'
import { dayOf, type FollowUp } from '@/lib/domain/evaluation'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type KeepFollowUpFailure = PartFailure | 'stale'

type Kept = { evaluationId: string; /** Null: a new one. */ measurement: { id: string; version: number } | null; said: FollowUp }

/** Plans a measurement after the baseline, or changes one; with the day on which it was done it says what was found. */
export function keepFollowUp(viewer: Viewer, { evaluationId, measurement, said }: Kept): Promise<Result<null, KeepFollowUpFailure>> {
  const event = measurement ? 'evaluation.follow-up-changed' : 'evaluation.follow-up-planned'
  return write(viewer, event, { table: 'Evaluation', id: evaluationId }, async (tx): Promise<Result<null, KeepFollowUpFailure>> => {
    const held = await holdEvaluation(tx, viewer, evaluationId)
    if (!held.ok) return held
    const data = { ...said, plannedOn: new Date(said.plannedOn), measuredOn: dayOf(said.measuredOn) }
    if (measurement) {
      const written = await tx.evaluationMeasurement.updateMany({
        where: { id: measurement.id, evaluationId, version: measurement.version },
        data: { ...data, version: { increment: 1 } },
      })
      return written.count === 0 ? failed('stale') : ok(null)
    }
    const position = 1 + (await tx.evaluationMeasurement.count({ where: { evaluationId } }))
    await tx.evaluationMeasurement.create({ data: { regionId: held.value.regionId, evaluationId, position, ...data } })
    return ok(null)
  })
}
