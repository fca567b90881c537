import 'server-only'
import { findAccount, type AccountFailure } from '@/lib/commands/account-of-region'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type ResetSecondFactorFailure = AccountFailure | 'not-set'

/** For a lost phone: takes the second factor off the account of somebody in the region, and ends his sessions. The reason stands on the trail. */
export function resetSecondFactor(
  viewer: Viewer,
  { regionId, userId, reason }: { regionId: string; userId: string; reason: string },
): Promise<Result<null, ResetSecondFactorFailure>> {
  return write<null, ResetSecondFactorFailure>(viewer, 'account.second-factor-reset', { table: 'Region', id: regionId }, async (tx) => {
    const account = await findAccount(tx, viewer, { regionId, userId })
    if (!account.ok) return account
    const [reset] = await tx.$queryRaw<{ done: boolean }[]>`
      SELECT app.reset_second_factor(${regionId}::uuid, ${userId}::uuid, ${reason}) AS done`
    return reset?.done ? ok(null) : failed('not-set')
  })
}
