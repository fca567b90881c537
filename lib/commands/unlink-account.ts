import 'server-only'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canUnlinkAccounts } from '@/lib/policy/people-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type UnlinkAccountFailure = 'not-allowed' | 'not-found' | 'own-account' | 'not-linked'

/** Unties an account from how its organisation knows somebody: who signs in with its address next is tied to it. The reason stands on the trail. */
export async function unlinkAccount(
  viewer: Viewer,
  { email, reason }: { email: string; reason: string },
): Promise<Result<null, UnlinkAccountFailure>> {
  const { userId } = viewer
  if (!userId) return failed('not-allowed')
  return write<null, UnlinkAccountFailure>(viewer, 'account.unlinked-from-organisation', { table: 'User', id: userId }, async (tx) => {
    if (!canUnlinkAccounts(viewer)) return failed('not-allowed')
    const account = await tx.user.findUnique({ where: { email }, select: { id: true } })
    if (!account) return failed('not-found')
    if (account.id === userId) return failed('own-account')
    const [unlinked] = await tx.$queryRaw<{ done: boolean }[]>`SELECT app.unlink_provider(${account.id}::uuid, ${reason}) AS done`
    return unlinked?.done ? ok(null) : failed('not-linked')
  })
}
