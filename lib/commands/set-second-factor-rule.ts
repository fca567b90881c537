import 'server-only'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepRegion } from '@/lib/policy/people-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type SetSecondFactorRuleFailure = 'not-found' | 'not-allowed' | 'stale'

/** Whether everybody who works in the region needs a second step to sign in; from the next time that somebody does. */
export function setSecondFactorRule(
  viewer: Viewer,
  { regionId, version, needed }: { regionId: string; version: number; needed: boolean },
): Promise<Result<null, SetSecondFactorRuleFailure>> {
  return write(viewer, 'region.second-factor-rule-set', { table: 'Region', id: regionId }, async (tx) => {
    const region = await tx.region.findUnique({ where: { id: regionId }, select: { id: true } })
    if (!region) return failed('not-found')
    if (!canKeepRegion(viewer, regionId)) return failed('not-allowed')
    const { count } = await tx.region.updateMany({
      where: { id: regionId, version },
      data: { needsSecondFactor: needed, version: { increment: 1 } },
    })
    return count === 1 ? ok(null) : failed('stale')
  })
}
