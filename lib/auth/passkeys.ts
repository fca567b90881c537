import 'server-only'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { countTry, type GiveCode, type Refused, type Step } from '@/lib/auth/second-step'
import { appOrigin } from '@/lib/auth/settings'
import { refuseSignIn } from '@/lib/db/identity'
import { addPasskey, keepChallenge, passkeysOfSession, passPasskey, takeChallenge, type NewPasskey } from '@/lib/db/passkeys'
import { hashRecoveryCode, makeRecoveryCodes } from '@/lib/kernel/recovery-codes'
import { hashSecret, newSecret } from '@/lib/kernel/secret'

/** A key asks for a fingerprint, a face or a PIN: one that was found is of no use, also to who knows the password. */
const userVerification = 'required'
/** ES256, EdDSA, RS256: what phones, laptops and sticks make. */
const supportedAlgorithmIDs = [-7, -8, -257]

const siteName = () => new URL(appOrigin()).hostname
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const known = async ({ sessionHash }: Step) =>
  (await passkeysOfSession(sessionHash)).map(({ credentialId, transports }) => ({ id: textOf(credentialId), transports }))

/** What the browser asks a new passkey to sign; null when the session is not where it may add one. */
export async function askNewPasskey(step: Step): Promise<PublicKeyCredentialCreationOptionsJSON | null> {
  const options = await generateRegistrationOptions({
    rpName: 'Koersvast',
    rpID: siteName(),
    userID: new Uint8Array(Buffer.from(step.userId.replaceAll('-', ''), 'hex')),
    userName: step.email,
    excludeCredentials: await known(step),
    authenticatorSelection: { residentKey: 'preferred', userVerification },
    supportedAlgorithmIDs,
  })
  return (await keepChallenge(step.sessionHash, 'registration', bytesOf(options.challenge))) ? options : null
}

/** `recoveryCodes`: where this is the first second factor of the account; shown once. */
export type SetUpPasskey = { outcome: 'added'; secret: string; recoveryCodes: string[] } | { outcome: 'taken' | 'full' | 'gone' } | Refused

/** The answer of a new passkey: from now on the account asks for it, or for another of its factors. */
export async function setUpPasskey(
  step: Step,
  { answer, name, address }: { answer: RegistrationResponseJSON; name: string; address: string },
): Promise<SetUpPasskey> {
  const attempt = await countTry(step, address)
  if (attempt.waitUntil) return { outcome: 'wait', until: attempt.waitUntil }
  const passkey = await newPasskeyOf(step, answer)
  if (!passkey) return { outcome: 'wrong' }
  const secret = newSecret()
  const recoveryCodes = makeRecoveryCodes()
  const passing = { sessionHash: step.sessionHash, newHash: hashSecret(secret), attemptId: attempt.attemptId, address }
  const codeHashes = recoveryCodes.map((code) => hashRecoveryCode(step.userId, code))
  const added = await addPasskey(passing, { ...passkey, name }, codeHashes)
  if (added !== 'first' && added !== 'added') return { outcome: added }
  return { outcome: 'added', secret, recoveryCodes: added === 'first' ? recoveryCodes : [] }
}

async function newPasskeyOf({ sessionHash }: Step, response: RegistrationResponseJSON): Promise<Omit<NewPasskey, 'name'> | null> {
  const challenge = await takeChallenge(sessionHash, 'registration')
  if (!challenge) return null
  // The library throws at whatever is not as it was asked.
  const verified = await verifyRegistrationResponse({ ...expected(challenge), response, supportedAlgorithmIDs }).catch(() => null)
  if (!verified?.verified) return null
  const { id, publicKey, counter } = verified.registrationInfo.credential
  return { credentialId: bytesOf(id), publicKey: new Uint8Array(publicKey), counter, transports: response.response.transports ?? [] }
}

/** What the browser asks one of the account's passkeys to sign; null when the session doesn't wait for it, or there is none. */
export async function askPasskey(step: Step): Promise<PublicKeyCredentialRequestOptionsJSON | null> {
  const allowCredentials = await known(step)
  if (allowCredentials.length === 0) return null
  const options = await generateAuthenticationOptions({ rpID: siteName(), allowCredentials, userVerification })
  return (await keepChallenge(step.sessionHash, 'authentication', bytesOf(options.challenge))) ? options : null
}

/** A passkey in place of a code of the phone, for somebody whose password was right. Counted like signing in. */
export async function givePasskey(
  step: Step,
  { answer, address }: { answer: AuthenticationResponseJSON; address: string },
): Promise<GiveCode> {
  const attempt = await countTry(step, address)
  if (attempt.waitUntil) return { outcome: 'wait', until: attempt.waitUntil }
  const counter = await counterIn(step, answer)
  const secret = newSecret()
  const passing = { sessionHash: step.sessionHash, newHash: hashSecret(secret), attemptId: attempt.attemptId, address }
  if (counter !== null && (await passPasskey(passing, { credentialId: bytesOf(answer.id), counter }))) return { outcome: 'passed', secret }
  await refuseSignIn(step.email, address, counter === null ? 'wrong-passkey' : 'passkey-counter')
  return { outcome: 'wrong' }
}

/** How often the key signed, as it says itself; null when this is no signature of one of the account's passkeys under what was asked. */
async function counterIn({ sessionHash }: Step, response: AuthenticationResponseJSON): Promise<number | null> {
  const challenge = await takeChallenge(sessionHash, 'authentication')
  const passkey = (await passkeysOfSession(sessionHash)).find(({ credentialId }) => textOf(credentialId) === response.id)
  if (!challenge || !passkey) return null
  // The database compares the counter in the statement that keeps it: of two copies at the same moment one passes.
  const credential = { id: response.id, publicKey: passkey.publicKey, counter: 0 }
  const verified = await verifyAuthenticationResponse({ ...expected(challenge), response, credential }).catch(() => null)
  return verified?.verified ? verified.authenticationInfo.newCounter : null
}

const expected = (challenge: Uint8Array) => ({
  expectedChallenge: textOf(challenge),
  expectedOrigin: appOrigin(),
  expectedRPID: siteName(),
  requireUserVerification: true,
})
