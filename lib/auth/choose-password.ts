import 'server-only'
import { accountOfToken, beginSignIn, choosePassword, type TokenAccount } from '@/lib/db/identity'
import { hashPassword } from '@/lib/kernel/password'
import { hashSecret } from '@/lib/kernel/secret'

/** Whose link of a mail this is; null when it was used, withdrawn, replaced or is too old. */
export const findTokenAccount = (token: string): Promise<TokenAccount | null> => accountOfToken(hashSecret(token))

export type ChoosePassword = { outcome: 'chosen' } | { outcome: 'gone' } | { outcome: 'wait'; until: Date }

/** Gives the account of a link its password. Counted like signing in, per link and per address. */
export async function chooseWithToken(given: { token: string; password: string; address: string }): Promise<ChoosePassword> {
  const tokenHash = hashSecret(given.token)
  const attempt = await beginSignIn(`link ${Buffer.from(tokenHash).toString('hex', 0, 8)}`, `link ${given.address}`)
  if (attempt.waitUntil) return { outcome: 'wait', until: attempt.waitUntil }
  const passwordHash = await hashPassword(given.password)
  const isChosen = await choosePassword({ tokenHash, passwordHash, attemptId: attempt.attemptId, address: given.address })
  return { outcome: isChosen ? 'chosen' : 'gone' }
}
