import 'server-only'
import { findAccount, type AccountFailure } from '@/lib/commands/account-of-region'
import { isDenied, isRefusedRow } from '@/lib/db/faults'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type DeactivateAccountFailure = AccountFailure | 'deactivated-already' | 'last-manager'

/** Somebody left: his sessions end at once, he can't sign in, and in the history he is a former colleague. */
export async function deactivateAccount(
  viewer: Viewer,
  { regionId, userId }: { regionId: string; userId: string },
): Promise<Result<null, DeactivateAccountFailure>> {
  try {
    return await write<null, DeactivateAccountFailure>(viewer, 'account.deactivated', { table: 'Region', id: regionId }, async (tx) => {
      const account = await findAccount(tx, viewer, { regionId, userId })
      if (!account.ok) return account
      if (account.value.standing === 'deactivated') return failed('deactivated-already')
      await tx.$executeRaw`SELECT app.deactivate_account(${regionId}::uuid, ${userId}::uuid)`
      return ok(null)
    })
  } catch (error) {
    // Two managers who close each other's account at the same moment: one stays.
    if (isRefusedRow(error)) return failed('last-manager')
    // His own role ended while he waited.
    if (isDenied(error)) return failed('not-allowed')
    throw error
  }
}
