import 'server-only'
import { findReceiver } from '@/lib/commands/receiver'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeeProgress } from '@/lib/policy/region-policy'
import { canKeepActions } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type HandOverActionPointFailure = 'not-found' | 'not-allowed' | 'stale' | 'already-done' | 'person-not-found'

/** Gives an action or commitment to a colleague, with his function of now. Who had it stays to be read: app.owners_before(). */
export function handOverActionPoint(
  viewer: Viewer,
  { actionId, version, toId }: { actionId: string; version: number; toId: string },
): Promise<Result<number, HandOverActionPointFailure>> {
  return write(viewer, 'action-point.handed-over', { table: 'ActionPoint', id: actionId }, async (tx) => {
    const action = await tx.actionPoint.findUnique({ where: { id: actionId }, select: { regionId: true, number: true, doneOn: true } })
    if (!action || !canSeeProgress(viewer, action.regionId)) return failed('not-found')
    if (!canKeepActions(viewer, action.regionId)) return failed('not-allowed')
    if (action.doneOn !== null) return failed('already-done')
    const to = await findReceiver(tx, action.regionId, toId)
    if (!to) return failed('person-not-found')

    const written = await tx.actionPoint.updateMany({
      where: { id: actionId, version, doneOn: null },
      data: { ownerId: to.id, ownerFunction: to.function, version: { increment: 1 } },
    })
    return written.count === 0 ? failed('stale') : ok(action.number)
  })
}
