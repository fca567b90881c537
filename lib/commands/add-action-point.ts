import 'server-only'
import { findDecisionPlace } from '@/lib/commands/decision-place'
import { isClosed } from '@/lib/commands/meeting-lock'
import { nextNumber } from '@/lib/commands/next-number'
import { findReceiver } from '@/lib/commands/receiver'
import { write, type ActObject, type Tx } from '@/lib/db/transaction'
import type { AgreedAction } from '@/lib/domain/decisions'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeeProgress } from '@/lib/policy/region-policy'
import { canKeepActions } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type AddActionPointFailure = 'not-found' | 'not-allowed' | 'owner-not-found' | 'meeting-closed'

/** What it was agreed at: a decision, or an item of the agenda at which nothing was decided. */
export type ActionOrigin = { decisionId: string } | { itemId: string }

/** Adds an action or a commitment, agreed on the day of its decision or meeting, and gives its number in the region. */
export function addActionPoint(
  viewer: Viewer,
  { origin, action }: { origin: ActionOrigin; action: AgreedAction },
): Promise<Result<number, AddActionPointFailure>> {
  const object: ActObject = 'itemId' in origin ? { table: 'AgendaItem', id: origin.itemId } : { table: 'Decision', id: origin.decisionId }
  return write(viewer, 'action-point.added', object, async (tx) => {
    const found = await findOrigin(tx, origin)
    if (!found || !canSeeProgress(viewer, found.regionId)) return failed('not-found')
    if (!canKeepActions(viewer, found.regionId)) return failed('not-allowed')
    const { regionId, agendaId, agreedOn } = found
    if ('itemId' in origin && (await isClosed(tx, origin.itemId))) return failed('meeting-closed')
    if (action.ownerId !== null && !(await findReceiver(tx, regionId, action.ownerId))) return failed('owner-not-found')

    const number = await nextNumber(tx, 'ActionPoint', regionId)
    await tx.actionPoint.create({
      data: {
        ...action,
        ...{ ...origin, regionId, agendaId, number, agreedOn },
        promisedTo: action.kind === 'commitment' ? action.promisedTo : '',
        dueOn: action.dueOn === null ? null : new Date(action.dueOn),
      },
    })
    return ok(number)
  })
}

async function findOrigin(tx: Tx, origin: ActionOrigin): Promise<{ regionId: string; agendaId: string; agreedOn: Date } | null> {
  if ('decisionId' in origin) {
    const decision = await tx.decision.findUnique({
      where: { id: origin.decisionId },
      select: { regionId: true, agendaId: true, decidedOn: true },
    })
    return decision && { ...decision, agreedOn: decision.decidedOn }
  }
  const item = await tx.agendaItem.findUnique({ where: { id: origin.itemId }, select: { meeting: { select: { heldOn: true } } } })
  const place = item && (await findDecisionPlace(tx, { itemId: origin.itemId, on: null }))
  return place && { regionId: place.regionId, agendaId: place.agendaId, agreedOn: item.meeting.heldOn }
}
