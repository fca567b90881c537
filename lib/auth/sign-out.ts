import 'server-only'
import { clientAddress } from '@/lib/auth/request'
import { deleteSessionCookie, sessionSecretHash } from '@/lib/auth/session-cookie'
import { isDatabaseAway } from '@/lib/db/faults'
import { endSession } from '@/lib/db/identity'

/** Ends the session of this browser, for an action or a route. */
export async function signOut(): Promise<void> {
  const secretHash = await sessionSecretHash()
  if (secretHash) await endInDatabase(secretHash)
  await deleteSessionCookie()
}

// Whoever wants to leave this computer can, also when the database is away: only the cookie holds the secret.
async function endInDatabase(secretHash: Uint8Array<ArrayBuffer>) {
  try {
    await endSession(secretHash, await clientAddress())
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
  }
}
