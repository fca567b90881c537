import 'server-only'
import { holdBlock } from '@/lib/commands/report-lock'
import { write, type Tx } from '@/lib/db/transaction'
import { longestBlockText } from '@/lib/domain/report-block'
import { withLaterUpdates } from '@/lib/domain/report-prefill'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canWriteBlock } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listHalfYearUpdates } from '@/lib/queries/half-year'

export type TakeOverUpdatesFailure = 'not-found' | 'not-allowed' | 'not-concept' | 'stale' | 'nothing-new' | 'no-room'

/** "Neem over": what was reported after the report was put together comes into the texts of the block. Gives how many. */
export function takeOverUpdates(
  viewer: Viewer,
  input: { blockId: string; version: number; now: Date },
): Promise<Result<number, TakeOverUpdatesFailure>> {
  return write(viewer, 'report.updates-taken-over', { table: 'ReportBlock', id: input.blockId }, async (tx) => {
    const found = await holdBlock(tx, input.blockId)
    if (!found) return failed('not-found')
    if (!canWriteBlock(viewer, found.place)) return failed('not-allowed')
    if (found.status !== 'concept') return failed('not-concept')
    const block = await readBlock(tx, input)
    if (!block) return failed('stale')

    const all = await listHalfYearUpdates(tx, { periodId: found.periodId, ambitionId: found.place.ambitionId })
    const used = new Set(block.usedUpdateIds)
    const later = all.filter(({ id }) => !used.has(id))
    if (later.length === 0) return failed('nothing-new')
    const texts = withLaterUpdates(block, all, later, longestBlockText)
    if (!texts) return failed('no-room')

    const written = await tx.reportBlock.updateMany({
      where: { id: input.blockId, version: input.version },
      data: {
        ...texts,
        usedUpdateIds: [...used, ...later.map(({ id }) => id)],
        ...{ editedById: viewer.userId, editedFunction: viewer.function, editedAt: input.now },
        version: { increment: 1 },
      },
    })
    return written.count === 0 ? failed('stale') : ok(later.length)
  })
}

const readBlock = (tx: Tx, { blockId, version }: { blockId: string; version: number }) =>
  tx.reportBlock.findFirst({
    where: { id: blockId, version },
    select: { achieved: true, planned: true, givenAchieved: true, givenPlanned: true, usedUpdateIds: true },
  })
