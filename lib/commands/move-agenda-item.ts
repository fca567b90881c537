import 'server-only'
import { holdMeetingOfItem, type KeepMeetingFailure } from '@/lib/commands/meeting-lock'
import { write } from '@/lib/db/transaction'
import { ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type MoveAgendaItemFailure = KeepMeetingFailure

/** Changes places with the item above or below; the first does not go up, the last not down. */
export function moveAgendaItem(
  viewer: Viewer,
  { itemId, direction }: { itemId: string; direction: 'up' | 'down' },
): Promise<Result<null, MoveAgendaItemFailure>> {
  return write(viewer, 'item.moved', { table: 'AgendaItem', id: itemId }, async (tx): Promise<Result<null, MoveAgendaItemFailure>> => {
    const meeting = await holdMeetingOfItem(tx, viewer, itemId)
    if (!meeting.ok) return meeting
    const items = await tx.agendaItem.findMany({
      where: { meetingId: meeting.value.id },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true },
    })
    const order = items.map(({ id }) => id)
    const from = order.indexOf(itemId)
    const to = from + (direction === 'up' ? -1 : 1)
    if (to < 0 || to >= order.length) return ok(null)
    order.splice(to, 0, ...order.splice(from, 1))
    // All of them: two that were brought in at the same moment may have the same place.
    for (const [index, id] of order.entries())
      await tx.agendaItem.updateMany({ where: { id, position: { not: index + 1 } }, data: { position: index + 1 } })
    return ok(null)
  })
}
