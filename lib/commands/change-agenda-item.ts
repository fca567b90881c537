import 'server-only'
import type { ItemText } from '@/lib/commands/agenda-of-meeting'
import { holdMeetingOfItem, type KeepMeetingFailure } from '@/lib/commands/meeting-lock'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeAgendaItemFailure = KeepMeetingFailure | 'stale'

/** Changes what an item says, or what came of it. 'stale': somebody else did after `version`. */
export function changeAgendaItem(
  viewer: Viewer,
  { itemId, version, change }: { itemId: string; version: number; change: ItemText | { outcome: string } },
): Promise<Result<null, ChangeAgendaItemFailure>> {
  return write(viewer, 'item.changed', { table: 'AgendaItem', id: itemId }, async (tx): Promise<Result<null, ChangeAgendaItemFailure>> => {
    const meeting = await holdMeetingOfItem(tx, viewer, itemId)
    if (!meeting.ok) return meeting
    const written = await tx.agendaItem.updateMany({ where: { id: itemId, version }, data: { ...change, version: { increment: 1 } } })
    return written.count === 0 ? failed('stale') : ok(null)
  })
}
