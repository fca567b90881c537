import 'server-only'
import { holdBlock } from '@/lib/commands/report-lock'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canReadStoryOver, canWriteBlock } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type ReadStoryOverFailure = 'not-found' | 'not-allowed' | 'own' | 'not-concept' | 'stale'

type ReadOver = { blockId: string; storyId: string; version: number; now: Date }

/** Says that nothing in a story leads to a person: never by who wrote it. 'stale': somebody changed it after `version`. */
export function readStoryOver(viewer: Viewer, { blockId, storyId, version, now }: ReadOver): Promise<Result<null, ReadStoryOverFailure>> {
  return write(viewer, 'story.checked', { table: 'ReportBlock', id: blockId }, async (tx): Promise<Result<null, ReadStoryOverFailure>> => {
    const block = await holdBlock(tx, blockId)
    const of = { id: storyId, ambitionId: block?.place.ambitionId, periodId: block?.periodId }
    const story = block && (await tx.story.findFirst({ where: of, select: { authorId: true, editedById: true } }))
    if (!story) return failed('not-found')
    if (!canWriteBlock(viewer, block.place)) return failed('not-allowed')
    if (!canReadStoryOver(viewer, block.place, story)) return failed('own')
    if (block.status !== 'concept') return failed('not-concept')
    const written = await tx.story.updateMany({
      where: { ...of, version },
      data: { checkedById: viewer.userId, checkedFunction: viewer.function, checkedAt: now, version: { increment: 1 } },
    })
    return written.count === 0 ? failed('stale') : ok(null)
  })
}
