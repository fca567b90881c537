import 'server-only'
import { write } from '@/lib/db/transaction'
import type { Verdict } from '@/lib/domain/retention'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canJudgeDestructionList, canMakeDestructionList, canSeeRetention } from '@/lib/policy/retention-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type SettleDestructionFailure = 'not-found' | 'not-allowed' | 'own-list' | 'stale'

type Settling = { listId: string; version: number; verdict: Verdict; note: string }

const events = { carriedOut: 'destruction.carried-out', refused: 'destruction.refused', withdrawn: 'destruction.withdrawn' } as const

/**
 * Approves a list of somebody else, refuses it, or withdraws it. Approved it is carried out at once, in this transaction: what is still past its
 * term and is referred to by nothing that is kept is destroyed; the rest is left, with the reason.
 */
export function settleDestructionList(
  viewer: Viewer,
  { listId, version, verdict, note }: Settling,
): Promise<Result<null, SettleDestructionFailure>> {
  const object = { table: 'DestructionList' as const, id: listId }
  return write(
    viewer,
    events[verdict],
    object,
    async (tx): Promise<Result<null, SettleDestructionFailure>> => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`destruction ${listId}`}, 0))`
      const list = await tx.destructionList.findUnique({ where: { id: listId } })
      if (!list || !canSeeRetention(viewer, list.regionId)) return failed('not-found')
      if (verdict === 'withdrawn') {
        if (!canMakeDestructionList(viewer, list.regionId)) return failed('not-allowed')
      } else if (!canJudgeDestructionList(viewer, list)) return failed('own-list')
      if (list.version !== version || list.status !== 'proposed') return failed('stale')
      await tx.$executeRaw`
        SELECT app.settle_destruction(${listId}::uuid, ${verdict}::text::"DestructionStatus", ${viewer.function}, ${note})`
      return ok(null)
    },
    { atMost: 30_000 },
  )
}
