import 'server-only'
import { hashSecret, newSecret } from '@/lib/kernel/secret'
import { accountForSignIn, beginSignIn, refuseSignIn, startSession } from '@/lib/db/identity'
import { hashPassword, matchesPassword } from '@/lib/kernel/password'
import { onlySsoProviderOf } from '@/lib/kernel/sso-providers'

export type SignIn =
  | { outcome: 'signed-in'; userId: string; secret: string }
  | { outcome: 'wrong' }
  | { outcome: 'at-organisation' }
  | { outcome: 'wait'; until: Date }

/**
 * Starts a session when the password is right. Takes as long and says the same for an account that doesn't exist. Whose organisation signs its people in has no
 * use of a password, except who runs the installation: he must get in when the organisation is away. Which of them somebody is, nobody learns here.
 */
export async function signIn(given: { email: string; password: string; address: string }): Promise<SignIn> {
  const attempt = await beginSignIn(given.email, given.address)
  if (attempt.waitUntil) return { outcome: 'wait', until: attempt.waitUntil }

  const [account, nobodys] = await Promise.all([accountForSignIn(given.email), hashOfNobody()])
  const isRight = await matchesPassword(given.password, account?.passwordHash ?? nobodys)
  const atOrganisation = onlySsoProviderOf(given.email) !== undefined
  const mayUseIt = !atOrganisation || account?.isAdministrator
  const secret = newSecret()
  if (account && isRight && mayUseIt && (await startSession(attempt.attemptId, account.userId, hashSecret(secret), given.address))) {
    return { outcome: 'signed-in', userId: account.userId, secret }
  }
  await refuseSignIn(given.email, given.address, account ? (isRight ? 'password-not-used' : 'wrong-password') : 'unknown-account')
  return { outcome: atOrganisation ? 'at-organisation' : 'wrong' }
}

let nobody: Promise<string> | undefined
const hashOfNobody = () => (nobody ??= hashPassword(newSecret()))
