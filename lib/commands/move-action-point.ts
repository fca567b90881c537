import 'server-only'
import { write } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { dayOf } from '@/lib/domain/evaluation'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeeProgress } from '@/lib/policy/region-policy'
import { canKeepActions } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type MoveActionPointFailure = 'not-found' | 'not-allowed' | 'stale' | 'same-day'

type Moved = { actionId: string; version: number; dueOn: DateString | null; reason: string; now: Date }

/** Gives an action another day, or none, with the reason; one that was done is open again. 'stale': somebody else changed it after `version`. */
export function moveActionPoint(
  viewer: Viewer,
  { actionId, version, dueOn, reason, now }: Moved,
): Promise<Result<number, MoveActionPointFailure>> {
  return write(viewer, 'action-point.moved', { table: 'ActionPoint', id: actionId }, async (tx) => {
    const action = await tx.actionPoint.findUnique({ where: { id: actionId } })
    if (!action || !canSeeProgress(viewer, action.regionId)) return failed('not-found')
    if (!canKeepActions(viewer, action.regionId)) return failed('not-allowed')
    if (action.version !== version) return failed('stale')
    const moved = dayOf(dueOn)
    if (action.doneOn === null && action.dueOn?.getTime() === moved?.getTime()) return failed('same-day')

    const written = await tx.actionPoint.updateMany({
      where: { id: actionId, version },
      data: { dueOn: moved, doneOn: null, doneNote: '', version: { increment: 1 } },
    })
    if (written.count === 0) return failed('stale')
    const number = 1 + (await tx.actionMove.count({ where: { actionId } }))
    await tx.actionMove.create({
      data: {
        ...{ regionId: action.regionId, actionId, number, wasDueOn: action.dueOn, dueOn: moved, reason },
        ...{ wasDoneOn: action.doneOn, wasDoneNote: action.doneNote },
        ...{ movedById: viewer.userId!, movedFunction: viewer.function, movedAt: now },
      },
    })
    return ok(action.number)
  })
}
