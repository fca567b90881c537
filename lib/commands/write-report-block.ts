import 'server-only'
import { holdBlock } from '@/lib/commands/report-lock'
import { write } from '@/lib/db/transaction'
import { missingBlockExplanations, withoutIdleBlockExplanation, type BlockContent } from '@/lib/domain/report-block'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canWriteBlock } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type WriteReportBlockFailure = 'not-found' | 'not-allowed' | 'not-concept' | 'explanation-missing' | 'stale'

/** Saves what somebody wrote in a block. 'stale': somebody else saved the same block after `version`; nothing is written. */
export function writeReportBlock(
  viewer: Viewer,
  input: { blockId: string; version: number; content: BlockContent; now: Date },
): Promise<Result<null, WriteReportBlockFailure>> {
  return write(viewer, 'report.block-written', { table: 'ReportBlock', id: input.blockId }, async (tx) => {
    const block = await holdBlock(tx, input.blockId)
    if (!block) return failed('not-found')
    if (!canWriteBlock(viewer, block.place)) return failed('not-allowed')
    if (block.status !== 'concept') return failed('not-concept')
    if (missingBlockExplanations(input.content).length > 0) return failed('explanation-missing')

    const written = await tx.reportBlock.updateMany({
      where: { id: input.blockId, version: input.version },
      data: {
        ...withoutIdleBlockExplanation(input.content),
        ...{ editedById: viewer.userId, editedFunction: viewer.function, editedAt: input.now },
        version: { increment: 1 },
      },
    })
    return written.count === 0 ? failed('stale') : ok(null)
  })
}
