import 'server-only'
import { holdBlock } from '@/lib/commands/report-lock'
import { write } from '@/lib/db/transaction'
import { storyColumns, type StoryText } from '@/lib/domain/story'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canWriteBlock } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeStoryFailure = 'not-found' | 'not-allowed' | 'not-concept' | 'stale'

/** The text of a story, which is then read over anew, or whether consent was given. 'stale': somebody else changed it after `version`. */
export function changeStory(
  viewer: Viewer,
  input: { blockId: string; storyId: string; version: number; story: StoryText },
): Promise<Result<null, ChangeStoryFailure>> {
  return write(viewer, 'story.changed', { table: 'ReportBlock', id: input.blockId }, async (tx) => {
    const block = await holdBlock(tx, input.blockId)
    const story = { id: input.storyId, ambitionId: block?.place.ambitionId, periodId: block?.periodId }
    if (!block || (await tx.story.count({ where: story })) === 0) return failed('not-found')
    if (!canWriteBlock(viewer, block.place)) return failed('not-allowed')
    if (block.status !== 'concept') return failed('not-concept')

    const written = await tx.story.updateMany({
      where: { ...story, version: input.version },
      data: { ...storyColumns(input.story), version: { increment: 1 } },
    })
    return written.count === 0 ? failed('stale') : ok(null)
  })
}
