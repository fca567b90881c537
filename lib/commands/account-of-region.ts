import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Standing } from '@/lib/domain/account-standing'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canManagePeople } from '@/lib/policy/people-policy'
import { canEnterRegion } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

type Account = { userId: string; name: string; email: string; standing: Standing; isKept: boolean }

/** `not-kept`: the account is the viewer's own, or of somebody who also works in a region of others. */
export type AccountFailure = 'not-found' | 'not-allowed' | 'not-kept' | 'own-account'

/** The account of somebody in a region, for its programme manager to act on. */
export async function findAccount(
  tx: Tx,
  viewer: Viewer,
  { regionId, userId }: { regionId: string; userId: string },
): Promise<Result<Account, AccountFailure>> {
  if (!canEnterRegion(viewer, regionId)) return failed('not-found')
  if (!canManagePeople(viewer, regionId)) return failed('not-allowed')
  const [account] = await tx.$queryRaw<Account[]>`
    SELECT "userId", name, email, standing, "isKept" FROM app.accounts_in(${regionId}::uuid) WHERE "userId" = ${userId}::uuid`
  if (!account) return failed('not-found')
  if (userId === viewer.userId) return failed('own-account')
  return account.isKept ? ok(account) : failed('not-kept')
}
