import 'server-only'
import type { Tx } from '@/lib/db/transaction'

/** The next number within a region. Two at once wait for each other, so that none is given twice and none is skipped. */
export async function nextNumber(
  tx: Tx,
  table: 'Decision' | 'ActionPoint' | 'Bottleneck' | 'Evaluation' | 'Lesson' | 'DestructionList',
  regionId: string,
): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${table} ${regionId}`}, 0))`
  const numbered = { where: { regionId }, _max: { number: true } } as const
  const { _max } = await {
    Decision: () => tx.decision.aggregate(numbered),
    ActionPoint: () => tx.actionPoint.aggregate(numbered),
    Bottleneck: () => tx.bottleneck.aggregate(numbered),
    Evaluation: () => tx.evaluation.aggregate(numbered),
    Lesson: () => tx.lesson.aggregate(numbered),
    DestructionList: () => tx.destructionList.aggregate(numbered),
  }[table]()
  return (_max.number ?? 0) + 1
}
