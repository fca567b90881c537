import 'server-only'
import { findAccount, type AccountFailure } from '@/lib/commands/account-of-region'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type ReactivateAccountFailure = AccountFailure | 'active-already'

/** Somebody came back: he signs in as before, with the roles that were not taken from him. */
export function reactivateAccount(
  viewer: Viewer,
  { regionId, userId }: { regionId: string; userId: string },
): Promise<Result<null, ReactivateAccountFailure>> {
  return write<null, ReactivateAccountFailure>(viewer, 'account.reactivated', { table: 'Region', id: regionId }, async (tx) => {
    const account = await findAccount(tx, viewer, { regionId, userId })
    if (!account.ok) return account
    if (account.value.standing !== 'deactivated') return failed('active-already')
    await tx.$executeRaw`SELECT app.reactivate_account(${regionId}::uuid, ${userId}::uuid)`
    return ok(null)
  })
}
