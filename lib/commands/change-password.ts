import 'server-only'
import { accountForSignIn, beginSignIn, refuseSignIn } from '@/lib/db/identity'
import { write } from '@/lib/db/transaction'
import { hashPassword, matchesPassword } from '@/lib/kernel/password'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

/** `keepSession`: the hash of the session secret of this browser; all other sessions of the viewer end. */
type Input = { version: number; currentPassword: string; newPassword: string; keepSession: Uint8Array<ArrayBuffer> }
export type ChangePasswordFailure = 'not-allowed' | 'too-many-tries' | 'wrong-password' | 'stale'

export async function changePassword(viewer: Viewer, input: Input): Promise<Result<null, ChangePasswordFailure>> {
  const { userId } = viewer
  if (!userId) return failed('not-allowed')
  const refusal = await checkCurrentPassword(viewer, input.currentPassword)
  if (refusal) return failed(refusal)

  const passwordHash = await hashPassword(input.newPassword)
  return write(viewer, 'account.password-changed', { table: 'User', id: userId }, async (tx) => {
    const written = await tx.user.updateMany({
      where: { id: userId, version: input.version },
      data: { passwordHash, version: { increment: 1 } },
    })
    if (written.count === 0) return failed('stale')
    await tx.$executeRaw`SELECT app.end_other_sessions(${input.keepSession})`
    return ok(null)
  })
}

// Counted like signing in: whoever finds a browser open must not be able to guess here without end. Only for the account and
// not for the address, because right ones count too: a whole town hall may change its passwords on the same day.
async function checkCurrentPassword(viewer: Viewer, password: string): Promise<'too-many-tries' | 'wrong-password' | null> {
  const attempt = await beginSignIn(viewer.email, `account ${viewer.userId}`)
  if (attempt.waitUntil) return 'too-many-tries'
  const account = await accountForSignIn(viewer.email)
  if (account && (await matchesPassword(password, account.passwordHash))) return null
  await refuseSignIn(viewer.email, viewer.origin, 'wrong-current-password')
  return 'wrong-password'
}
