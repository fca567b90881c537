import 'server-only'
import { addBottleneckStep, holdBottleneck } from '@/lib/commands/bottleneck-lock'
import { findReceiver } from '@/lib/commands/receiver'
import { write } from '@/lib/db/transaction'
import { whatItWas, type BottleneckText } from '@/lib/domain/bottleneck'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeBottleneckFailure = 'not-found' | 'not-allowed' | 'stale' | 'resolved' | 'person-not-found' | 'due-in-past'

type Changed = { bottleneckId: string; version: number; text: BottleneckText; now: Date }

const said = { title: true, cause: true, consequence: true, needed: true, neededFrom: true, neededFromId: true, dueOn: true } as const

/** Changes what a bottleneck says; the history keeps what it said. 'stale': a colleague did something with it after `version`. */
export function changeBottleneck(
  viewer: Viewer,
  { bottleneckId, version, text, now }: Changed,
): Promise<Result<null, ChangeBottleneckFailure>> {
  return write(viewer, 'bottleneck.changed', { table: 'Bottleneck', id: bottleneckId }, async (tx) => {
    const held = await holdBottleneck(tx, viewer, bottleneckId)
    if (!held.ok) return failed(held.failure)
    const { regionId, status } = held.value
    if (held.value.version !== version) return failed('stale')
    if (status === 'resolved') return failed('resolved')
    const was = await tx.bottleneck.findUniqueOrThrow({ where: { id: bottleneckId }, select: said })
    const isNew = text.neededFromId !== null && text.neededFromId !== was.neededFromId
    if (isNew && !(await findReceiver(tx, regionId, text.neededFromId!))) return failed('person-not-found')
    const wasDueOn = was.dueOn && dutchDate(was.dueOn)
    if (text.dueOn !== null && text.dueOn !== wasDueOn && text.dueOn < dutchDate(now)) return failed('due-in-past')
    await tx.bottleneck.update({
      where: { id: bottleneckId },
      data: { ...text, dueOn: text.dueOn === null ? null : new Date(text.dueOn), version: { increment: 1 } },
    })
    await addBottleneckStep(tx, viewer, held.value, {
      act: 'changed',
      toStatus: status,
      note: whatItWas({ ...was, dueOn: wasDueOn }, text),
      now,
    })
    return ok(null)
  })
}
