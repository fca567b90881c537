import 'server-only'
import { write } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeeProgress } from '@/lib/policy/region-policy'
import { canKeepActions } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type MoveActionPointFailure = 'not-found' | 'not-allowed' | 'stale'

/** Gives an action another day, or none; one that was done is open again. 'stale': somebody else changed it after `version`. */
export function moveActionPoint(
  viewer: Viewer,
  { actionId, version, dueOn }: { actionId: string; version: number; dueOn: DateString | null },
): Promise<Result<number, MoveActionPointFailure>> {
  return write(viewer, 'action-point.moved', { table: 'ActionPoint', id: actionId }, async (tx) => {
    const action = await tx.actionPoint.findUnique({ where: { id: actionId }, select: { regionId: true, number: true } })
    if (!action || !canSeeProgress(viewer, action.regionId)) return failed('not-found')
    if (!canKeepActions(viewer, action.regionId)) return failed('not-allowed')

    const written = await tx.actionPoint.updateMany({
      where: { id: actionId, version },
      data: { dueOn: dueOn === null ? null : new Date(dueOn), doneOn: null, doneNote: '', version: { increment: 1 } },
    })
    return written.count === 0 ? failed('stale') : ok(action.number)
  })
}
