import 'server-only'
import { database } from '@/lib/db/client'
import type { Passing } from '@/lib/db/identity'

// As in identity.ts: before somebody is signed in, each statement is one function of the database (migration passkeys, chapter 5).

type Bytes = Uint8Array<ArrayBuffer>
type Purpose = 'registration' | 'authentication'

/** False when this session has nothing to ask a passkey for. One at a time: it takes the place of what was asked before. */
export async function keepChallenge(sessionHash: Bytes, purpose: Purpose, challenge: Bytes): Promise<boolean> {
  const rows = await database.writing.$queryRaw<{ kept: boolean }[]>`
    SELECT app.keep_challenge(${sessionHash}, ${purpose}::"PasskeyPurpose", ${challenge}) AS kept`
  return rows[0]!.kept
}

/** What this session asked to be signed, once; null when it was taken, is too old or was for something else. */
export async function takeChallenge(sessionHash: Bytes, purpose: Purpose): Promise<Bytes | null> {
  const rows = await database.writing.$queryRaw<{ challenge: Bytes | null }[]>`
    SELECT app.take_challenge(${sessionHash}, ${purpose}::"PasskeyPurpose") AS challenge`
  return rows[0]!.challenge
}

export type KnownPasskey = { credentialId: Bytes; publicKey: Bytes; transports: string[] }

export const passkeysOfSession = (sessionHash: Bytes): Promise<KnownPasskey[]> =>
  database.writing.$queryRaw<KnownPasskey[]>`SELECT * FROM app.passkeys_of_session(${sessionHash})`

/** False when its counter went back. */
export async function passPasskey(
  { sessionHash, newHash, attemptId, address }: Passing,
  { credentialId, counter }: { credentialId: Bytes; counter: number },
): Promise<boolean> {
  const rows = await database.writing.$queryRaw<{ passed: boolean }[]>`
    SELECT app.pass_passkey(${sessionHash}, ${newHash}, ${credentialId}, ${counter}, ${attemptId}, ${address}) AS passed`
  return rows[0]!.passed
}

export type NewPasskey = KnownPasskey & { name: string; counter: number }
/** `first`: the account had no second factor yet, and the recovery codes are its own now. */
export type AddedPasskey = 'first' | 'added' | 'taken' | 'full' | 'gone'

export async function addPasskey(
  { sessionHash, newHash, attemptId, address }: Passing,
  { name, credentialId, publicKey, counter, transports }: NewPasskey,
  codeHashes: Bytes[],
): Promise<AddedPasskey> {
  const rows = await database.writing.$queryRaw<{ added: AddedPasskey }[]>`
    SELECT app.add_passkey(${sessionHash}, ${newHash}, ${name}, ${credentialId}, ${publicKey}, ${counter}, ${transports}::text[], ${codeHashes}::bytea[],
                           ${attemptId}, ${address}) AS added`
  return rows[0]!.added
}
