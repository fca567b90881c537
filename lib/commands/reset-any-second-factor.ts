import 'server-only'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canResetAnySecondFactor } from '@/lib/policy/people-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type ResetAnySecondFactorFailure = 'not-allowed' | 'not-found' | 'own-account' | 'not-set'

/** The same for every account of the installation, by who runs it: for a programme manager who lost his phone, and for who works in several regions. */
export async function resetAnySecondFactor(
  viewer: Viewer,
  { email, reason }: { email: string; reason: string },
): Promise<Result<null, ResetAnySecondFactorFailure>> {
  const { userId } = viewer
  if (!userId) return failed('not-allowed')
  return write<null, ResetAnySecondFactorFailure>(viewer, 'account.second-factor-reset', { table: 'User', id: userId }, async (tx) => {
    if (!canResetAnySecondFactor(viewer)) return failed('not-allowed')
    const account = await tx.user.findUnique({ where: { email }, select: { id: true } })
    if (!account) return failed('not-found')
    if (account.id === userId) return failed('own-account')
    const [reset] = await tx.$queryRaw<{ done: boolean }[]>`SELECT app.reset_second_factor(NULL, ${account.id}::uuid, ${reason}) AS done`
    return reset?.done ? ok(null) : failed('not-set')
  })
}
