import 'server-only'
import { holdMeetingOfItem, type KeepMeetingFailure } from '@/lib/commands/meeting-lock'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type RemoveAgendaItemFailure = KeepMeetingFailure | 'stale' | 'in-use'

/** Takes an item off the agenda. One with a decision, an action, a next body or what was agreed beforehand stays. 'stale': somebody else changed it after `version`. */
export function removeAgendaItem(
  viewer: Viewer,
  { itemId, version }: { itemId: string; version: number },
): Promise<Result<null, RemoveAgendaItemFailure>> {
  return write(viewer, 'item.removed', { table: 'AgendaItem', id: itemId }, async (tx): Promise<Result<null, RemoveAgendaItemFailure>> => {
    const meeting = await holdMeetingOfItem(tx, viewer, itemId)
    if (!meeting.ok) return meeting
    const [item] = await tx.$queryRaw<{ isUsed: boolean }[]>`
      SELECT EXISTS (SELECT FROM "Decision" WHERE "itemId" = i.id) OR EXISTS (SELECT FROM "ActionPoint" WHERE "itemId" = i.id)
             OR EXISTS (SELECT FROM "AgendaItem" WHERE "previousId" = i.id)
             OR EXISTS (SELECT FROM "Consultation" WHERE "itemId" = i.id) AS "isUsed"
        FROM "AgendaItem" i WHERE i.id = ${itemId}::uuid`
    if (item?.isUsed) return failed('in-use')
    const removed = await tx.agendaItem.deleteMany({ where: { id: itemId, version } })
    return removed.count === 0 ? failed('stale') : ok(null)
  })
}
