import 'server-only'
import { holdMeetingOfItem, type KeepMeetingFailure } from '@/lib/commands/meeting-lock'
import { write } from '@/lib/db/transaction'
import { ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type RemoveAgendaPaperFailure = KeepMeetingFailure

/** Takes a paper away from an item; one that is gone already is gone. */
export function removeAgendaPaper(
  viewer: Viewer,
  { itemId, paperId }: { itemId: string; paperId: string },
): Promise<Result<null, RemoveAgendaPaperFailure>> {
  return write(
    viewer,
    'paper.removed',
    { table: 'AgendaItem', id: itemId },
    async (tx): Promise<Result<null, RemoveAgendaPaperFailure>> => {
      const meeting = await holdMeetingOfItem(tx, viewer, itemId)
      if (!meeting.ok) return meeting
      await tx.agendaPaper.deleteMany({ where: { id: paperId, itemId } })
      return ok(null)
    },
  )
}
