import 'server-only'
import { write } from '@/lib/db/transaction'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeeProgress } from '@/lib/policy/region-policy'
import { canFinishAction } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type FinishActionPointFailure = 'not-found' | 'not-allowed' | 'stale' | 'already-done'

/** Says that an action or commitment is done, and how. 'stale': somebody else changed it after `version`. */
export function finishActionPoint(
  viewer: Viewer,
  { actionId, version, note, now }: { actionId: string; version: number; note: string; now: Date },
): Promise<Result<number, FinishActionPointFailure>> {
  return write(viewer, 'action-point.finished', { table: 'ActionPoint', id: actionId }, async (tx) => {
    const action = await tx.actionPoint.findUnique({ where: { id: actionId } })
    if (!action || !canSeeProgress(viewer, action.regionId)) return failed('not-found')
    if (!canFinishAction(viewer, action)) return failed('not-allowed')
    if (action.version !== version) return failed('stale')
    if (action.doneOn !== null) return failed('already-done')

    const written = await tx.actionPoint.updateMany({
      where: { id: actionId, version },
      data: { doneOn: new Date(dutchDate(now)), doneNote: note, version: { increment: 1 } },
    })
    return written.count === 0 ? failed('stale') : ok(action.number)
  })
}
