import 'server-only'
import { addBottleneckStep, findBottleneckPlace } from '@/lib/commands/bottleneck-lock'
import { nextNumber } from '@/lib/commands/next-number'
import { findReceiver } from '@/lib/commands/receiver'
import { write, type ActObject, type Tx } from '@/lib/db/transaction'
import type { BottleneckOn, BottleneckText } from '@/lib/domain/bottleneck'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepBottleneck, canSeeBottlenecks } from '@/lib/policy/bottleneck-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type RaiseBottleneckFailure = 'not-found' | 'not-allowed' | 'agenda-stands' | 'person-not-found' | 'already'

type Raised = {
  on: BottleneckOn
  /** The report of progress that it comes from. */ updateId: string | null
  text: BottleneckText
  now: Date
}

/** Writes down what holds something up, and gives its number in the region. From one report of progress comes one. */
export function raiseBottleneck(viewer: Viewer, { on, updateId, text, now }: Raised): Promise<Result<number, RaiseBottleneckFailure>> {
  return write(viewer, 'bottleneck.raised', tableOf(on), async (tx) => {
    const place = await findBottleneckPlace(tx, on)
    if (!place || !canSeeBottlenecks(viewer, place.regionId)) return failed('not-found')
    if (place.agendaStatus !== 'adopted') return failed('agenda-stands')
    if (!canKeepBottleneck(viewer, place)) return failed('not-allowed')
    if (text.neededFromId !== null && !(await findReceiver(tx, place.regionId, text.neededFromId))) return failed('person-not-found')
    const { regionId, agendaId } = place
    const number = await nextNumber(tx, 'Bottleneck', regionId)
    if (updateId !== null && !(await isOf(tx, updateId, on))) return failed('not-found')
    if (updateId !== null && (await tx.bottleneck.count({ where: { updateId } })) > 0) return failed('already')
    const { id } = await tx.bottleneck.create({
      data: {
        ...{ regionId, agendaId, number, updateId, [`${on.kind}Id`]: on.id },
        ...{ ...text, dueOn: text.dueOn === null ? null : new Date(text.dueOn) },
        ...{ raisedOn: new Date(dutchDate(now)), raisedById: viewer.userId!, raisedFunction: viewer.function },
      },
      select: { id: true },
    })
    await addBottleneckStep(tx, viewer, { id, regionId }, { act: 'raised', toStatus: 'open', now })
    return ok(number)
  })
}

const isOf = async (tx: Tx, updateId: string, { kind, id }: BottleneckOn): Promise<boolean> =>
  kind === 'activity' && (await tx.progressUpdate.count({ where: { id: updateId, track: { activityId: id } } })) > 0

function tableOf({ kind, id }: BottleneckOn): ActObject {
  if (kind === 'kpi') return { table: 'Kpi', id }
  return { table: kind === 'ambition' ? 'Ambition' : 'Activity', id }
}
