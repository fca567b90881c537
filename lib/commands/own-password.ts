import 'server-only'
import { accountForSignIn, beginSignIn, refuseSignIn } from '@/lib/db/identity'
import { matchesPassword } from '@/lib/kernel/password'
import type { Viewer } from '@/lib/policy/viewer'

export type PasswordRefusal = 'too-many-tries' | 'wrong-password'

/**
 * Whether the viewer knows his own password; null when he does. Counted like signing in: whoever finds a browser open must not be able to guess here
 * without end. Only for the account and not for the address, because right ones count too: a whole town hall may change its passwords on the same day.
 */
export async function refuseWithoutPassword(viewer: Viewer, password: string): Promise<PasswordRefusal | null> {
  const attempt = await beginSignIn(viewer.email, `account ${viewer.userId}`)
  if (attempt.waitUntil) return 'too-many-tries'
  const account = await accountForSignIn(viewer.email)
  if (account && (await matchesPassword(password, account.passwordHash))) return null
  await refuseSignIn(viewer.email, viewer.origin, 'wrong-current-password')
  return 'wrong-password'
}
