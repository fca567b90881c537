import 'server-only'
import { findAccount, type AccountFailure } from '@/lib/commands/account-of-region'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type WithdrawInvitationFailure = AccountFailure | 'not-invited'

/** The link that somebody got no longer works. */
export function withdrawInvitation(
  viewer: Viewer,
  { regionId, userId }: { regionId: string; userId: string },
): Promise<Result<null, WithdrawInvitationFailure>> {
  return write<null, WithdrawInvitationFailure>(viewer, 'account.invitation-withdrawn', { table: 'Region', id: regionId }, async (tx) => {
    const account = await findAccount(tx, viewer, { regionId, userId })
    if (!account.ok) return account
    if (account.value.standing !== 'invited') return failed('not-invited')
    await tx.$executeRaw`SELECT app.withdraw_invitation(${regionId}::uuid, ${userId}::uuid)`
    return ok(null)
  })
}
