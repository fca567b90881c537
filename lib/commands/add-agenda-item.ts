import 'server-only'
import { putLast, type ItemText } from '@/lib/commands/agenda-of-meeting'
import { findMeeting } from '@/lib/commands/meeting-lock'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canBringIn } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type AddAgendaItemFailure = 'not-found' | 'not-open'

/** Brings something in, last on the agenda, and gives its id. */
export function addAgendaItem(
  viewer: Viewer,
  { meetingId, item }: { meetingId: string; item: ItemText },
): Promise<Result<string, AddAgendaItemFailure>> {
  return write(viewer, 'item.added', { table: 'Meeting', id: meetingId }, async (tx) => {
    const meeting = await findMeeting(tx, meetingId)
    if (!meeting || !canBringIn(viewer, meeting)) return failed('not-found')
    if (meeting.status !== 'planned') return failed('not-open')
    return ok(await putLast(tx, meeting, item))
  })
}
