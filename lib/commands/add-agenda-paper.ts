import 'server-only'
import { findMeeting } from '@/lib/commands/meeting-lock'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canBringIn, canSeeConfidentialPapers } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type AddAgendaPaperFailure = 'not-found' | 'not-allowed' | 'not-open' | 'paper-not-found'

/** What is to be read: an address elsewhere, or a report or decision of the region. */
export type Paper = { title: string; isConfidential: boolean } & ({ url: string } | { reportId: string } | { decisionId: string })

export function addAgendaPaper(
  viewer: Viewer,
  { itemId, paper }: { itemId: string; paper: Paper },
): Promise<Result<null, AddAgendaPaperFailure>> {
  return write(viewer, 'paper.added', { table: 'AgendaItem', id: itemId }, async (tx) => {
    const item = await tx.agendaItem.findUnique({ where: { id: itemId }, select: { meetingId: true, regionId: true } })
    const meeting = item && (await findMeeting(tx, item.meetingId))
    if (!item || !meeting || !canBringIn(viewer, meeting)) return failed('not-found')
    if (paper.isConfidential && !canSeeConfidentialPapers(viewer, meeting)) return failed('not-allowed')
    if (meeting.status !== 'planned') return failed('not-open')
    const { regionId } = item
    if ('reportId' in paper && (await tx.report.count({ where: { id: paper.reportId, regionId } })) === 0) return failed('paper-not-found')
    if ('decisionId' in paper && (await tx.decision.count({ where: { id: paper.decisionId, regionId } })) === 0)
      return failed('paper-not-found')
    const { _max } = await tx.agendaPaper.aggregate({ where: { itemId }, _max: { position: true } })
    await tx.agendaPaper.create({ data: { ...paper, regionId, itemId, position: (_max.position ?? 0) + 1 } })
    return ok(null)
  })
}
