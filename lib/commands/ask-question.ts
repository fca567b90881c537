import 'server-only'
import { holdBlock } from '@/lib/commands/report-lock'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canAskQuestion } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type AskQuestionFailure = 'not-found' | 'not-allowed' | 'adopted'

/** A question of the board at a block of a report. After adoption there is nothing left to answer it in. */
export function askQuestion(
  viewer: Viewer,
  input: { blockId: string; text: string; now: Date },
): Promise<Result<string, AskQuestionFailure>> {
  return write(viewer, 'question.asked', { table: 'ReportBlock', id: input.blockId }, async (tx) => {
    const block = await holdBlock(tx, input.blockId)
    if (!block) return failed('not-found')
    if (!canAskQuestion(viewer, block.regionId)) return failed('not-allowed')
    if (block.status === 'adopted') return failed('adopted')

    const { id } = await tx.question.create({
      data: {
        ...{ regionId: block.regionId, reportId: block.id, blockId: input.blockId, text: input.text },
        ...{ askedById: viewer.userId!, askedFunction: viewer.function, askedAt: input.now },
      },
      select: { id: true },
    })
    return ok(id)
  })
}
