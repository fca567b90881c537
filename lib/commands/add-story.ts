import 'server-only'
import { holdBlock } from '@/lib/commands/report-lock'
import { write } from '@/lib/db/transaction'
import { storyColumns, type StoryText } from '@/lib/domain/story'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canWriteBlock } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type AddStoryFailure = 'not-found' | 'not-allowed' | 'not-concept'

/** A story from practice at a block. Until there is consent and somebody else read it over it waits, and is not in the report. */
export function addStory(
  viewer: Viewer,
  input: { blockId: string; story: StoryText; now: Date },
): Promise<Result<string, AddStoryFailure>> {
  return write(viewer, 'story.added', { table: 'ReportBlock', id: input.blockId }, async (tx) => {
    const block = await holdBlock(tx, input.blockId)
    if (!block) return failed('not-found')
    if (!canWriteBlock(viewer, block.place)) return failed('not-allowed')
    if (block.status !== 'concept') return failed('not-concept')

    const { id } = await tx.story.create({
      data: {
        ...storyColumns(input.story),
        ...{ regionId: block.regionId, ambitionId: block.place.ambitionId, periodId: block.periodId },
        ...{ authorId: viewer.userId!, authorFunction: viewer.function, addedAt: input.now },
      },
      select: { id: true },
    })
    return ok(id)
  })
}
