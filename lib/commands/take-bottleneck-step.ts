import 'server-only'
import { addBottleneckStep, holdBottleneck } from '@/lib/commands/bottleneck-lock'
import { write } from '@/lib/db/transaction'
import { bottleneckStatusAfter, type BottleneckAct } from '@/lib/domain/bottleneck'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type TakeBottleneckStepFailure = 'not-found' | 'not-allowed' | 'stale' | 'not-possible'

type Step = { bottleneckId: string; version: number; act: Exclude<BottleneckAct, 'submitted'>; note: string; now: Date }

/** Takes a bottleneck up, says that it is solved, or opens it again. To a body it goes with submitBottleneck(). */
export function takeBottleneckStep(
  viewer: Viewer,
  { bottleneckId, version, act, note, now }: Step,
): Promise<Result<null, TakeBottleneckStepFailure>> {
  return write(viewer, events[act], { table: 'Bottleneck', id: bottleneckId }, async (tx) => {
    const held = await holdBottleneck(tx, viewer, bottleneckId)
    if (!held.ok) return failed(held.failure)
    if (held.value.version !== version) return failed('stale')
    const status = bottleneckStatusAfter(held.value.status, act)
    if (status === null) return failed('not-possible')
    await tx.bottleneck.update({ where: { id: bottleneckId }, data: { status, version: { increment: 1 } } })
    await addBottleneckStep(tx, viewer, held.value, { act, toStatus: status, note, now })
    return ok(null)
  })
}

const events: Record<Step['act'], string> = {
  takenUp: 'bottleneck.taken-up',
  resolved: 'bottleneck.resolved',
  reopened: 'bottleneck.reopened',
}
