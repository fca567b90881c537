import 'server-only'
import { holdBlock } from '@/lib/commands/report-lock'
import { write, type Tx } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canAnswerQuestion } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type AnswerQuestionFailure = 'not-found' | 'not-allowed' | 'answered'

/** Answers a question at a block, once. 'answered': a colleague was first; nothing is written. */
export function answerQuestion(
  viewer: Viewer,
  input: { questionId: string; answer: string; now: Date },
): Promise<Result<null, AnswerQuestionFailure>> {
  return write(viewer, 'question.answered', { table: 'Question', id: input.questionId }, async (tx) => {
    const block = await findBlock(tx, input.questionId)
    if (!block) return failed('not-found')
    if (!canAnswerQuestion(viewer, block.place)) return failed('not-allowed')

    const written = await tx.question.updateMany({
      where: { id: input.questionId, answer: null },
      data: {
        ...{ answer: input.answer, answeredById: viewer.userId, answeredFunction: viewer.function, answeredAt: input.now },
        version: { increment: 1 },
      },
    })
    return written.count === 0 ? failed('answered') : ok(null)
  })
}

async function findBlock(tx: Tx, questionId: string) {
  const question = await tx.question.findUnique({ where: { id: questionId }, select: { blockId: true } })
  return question && holdBlock(tx, question.blockId)
}
