import 'server-only'
import { findAccount, type AccountFailure } from '@/lib/commands/account-of-region'
import { invite, type GivenAccount } from '@/lib/commands/role-account'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type InviteAgainFailure = AccountFailure | 'not-invited'

/** A new invitation for somebody who did not choose a password yet; the earlier one no longer works. */
export function inviteAgain(
  viewer: Viewer,
  { regionId, userId, site }: { regionId: string; userId: string; site: string },
): Promise<Result<GivenAccount, InviteAgainFailure>> {
  return write<GivenAccount, InviteAgainFailure>(viewer, 'account.invited', { table: 'Region', id: regionId }, async (tx) => {
    const account = await findAccount(tx, viewer, { regionId, userId })
    if (!account.ok) return account
    if (account.value.standing !== 'invited') return failed('not-invited')
    const region = await tx.region.findUniqueOrThrow({ where: { id: regionId }, select: { name: true } })
    const link = await invite(tx, { viewer, regionId, region: region.name, site }, account.value)
    return ok({ email: account.value.email, link })
  })
}
