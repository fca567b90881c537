import 'server-only'
import { findMeeting } from '@/lib/commands/meeting-lock'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeeConfidentialPapers, canSeeMeetings } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type MarkAgendaPaperFailure = 'not-found' | 'not-allowed' | 'not-open'

type Marked = { itemId: string; paperId: string; isConfidential: boolean }

/** Says of a paper that stands at an item whether it is confidential. */
export function markAgendaPaper(
  viewer: Viewer,
  { itemId, paperId, isConfidential }: Marked,
): Promise<Result<null, MarkAgendaPaperFailure>> {
  const event = isConfidential ? 'paper.made-confidential' : 'paper.opened-up'
  return write(viewer, event, { table: 'AgendaItem', id: itemId }, async (tx): Promise<Result<null, MarkAgendaPaperFailure>> => {
    const item = await tx.agendaItem.findUnique({ where: { id: itemId }, select: { meetingId: true } })
    const meeting = item && (await findMeeting(tx, item.meetingId))
    if (!meeting || !canSeeMeetings(viewer, meeting)) return failed('not-found')
    if (!canSeeConfidentialPapers(viewer, meeting)) return failed('not-allowed')
    if (meeting.status !== 'planned') return failed('not-open')
    const marked = await tx.agendaPaper.updateMany({ where: { id: paperId, itemId }, data: { isConfidential } })
    return marked.count === 0 ? failed('not-found') : ok(null)
  })
}
