import 'server-only'
import { sessionSecretHash } from '@/lib/auth/session-cookie'
import { proposedSecret, stepOfCode } from '@/lib/auth/totp'
import { isDatabaseAway } from '@/lib/db/faults'
import {
  beginSignIn,
  enrol,
  passCode,
  passRecoveryCode,
  refuseSignIn,
  sessionStep,
  type Passing,
  type SessionStep,
} from '@/lib/db/identity'
import { passkeysOfSession } from '@/lib/db/passkeys'
import { codePath, secondFactorPath } from '@/lib/kernel/addresses'
import { hashRecoveryCode, makeRecoveryCodes } from '@/lib/kernel/recovery-codes'
import { seal, unseal } from '@/lib/kernel/seal'
import { log } from '@/lib/kernel/log'
import { hashSecret, newSecret, type SecretHash } from '@/lib/kernel/secret'

export type Step = SessionStep & { sessionHash: SecretHash }

/** The session of this browser, with what it waits for; null when it has ended, or the password was given too long ago. */
export async function currentStep(): Promise<Step | null> {
  const sessionHash = await sessionSecretHash()
  const step = sessionHash && (await sessionStep(sessionHash))
  return step && { ...step, sessionHash: sessionHash! }
}

/** Where somebody goes on whose password was right; null when nothing waits, or the database is away. */
export async function waitingStepPath(returnTo: string): Promise<string | null> {
  try {
    const step = await currentStep()
    if (!step?.awaits) return null
    return `${step.awaits === 'code' ? codePath : secondFactorPath}?terug=${encodeURIComponent(returnTo)}`
  } catch (error) {
    if (isDatabaseAway(error)) return null
    throw error
  }
}

type Given = { code: string; address: string }
export type Refused = { outcome: 'wrong' } | { outcome: 'wait'; until: Date }

/** `secret`: of the session from now on. */
export type GiveCode = { outcome: 'passed'; secret: string } | Refused

/** A code of the phone or a recovery code, for somebody whose password was right. Counted like signing in. */
export async function giveCode(step: Step, { code, address }: Given): Promise<GiveCode> {
  const attempt = await countTry(step, address)
  if (attempt.waitUntil) return { outcome: 'wait', until: attempt.waitUntil }
  const secret = newSecret()
  const passing = { sessionHash: step.sessionHash, newHash: hashSecret(secret), attemptId: attempt.attemptId, address }
  const typed = code.replace(/\s/g, '')
  if (await (/^\d{6}$/.test(typed) ? isCodeOfPhone(step, typed, passing) : passRecoveryCode(passing, hashRecoveryCode(step.userId, typed))))
    return { outcome: 'passed', secret }
  await refuseSignIn(step.email, address, 'wrong-code')
  return { outcome: 'wrong' }
}

async function isCodeOfPhone(step: Step, code: string, passing: Passing): Promise<boolean> {
  const secret = secretOfPhone(step)
  const half = secret === null ? null : stepOfCode(secret, code)
  return half !== null && (await passCode(passing, half))
}

// After another SEAL_SECRET no phone is right any more; recovery codes and passkeys still are (docs/beheer.md).
function secretOfPhone({ userId, sealedSecret }: Step): string | null {
  try {
    return sealedSecret === null ? null : unseal(sealedSecret, aboutFactor(userId))
  } catch {
    log.warn({ where: 'second factor' }, 'sealed with another secret')
    return null
  }
}

/** `recoveryCodes`: where the account had no second factor yet; shown once. */
export type Enrol = { outcome: 'enrolled'; secret: string; recoveryCodes: string[] } | Refused | { outcome: 'gone' }

/** The first code of the phone: from now on the account asks for one. `replaces`: also in place of an earlier phone. */
export async function setUpSecondFactor(step: Step, { code, address, replaces = false }: Given & { replaces?: boolean }): Promise<Enrol> {
  const attempt = await countTry(step, address)
  if (attempt.waitUntil) return { outcome: 'wait', until: attempt.waitUntil }
  const proposed = proposedSecret(step)
  const half = stepOfCode(proposed, code.replace(/\s/g, ''))
  if (half === null) return { outcome: 'wrong' }
  const secret = newSecret()
  const recoveryCodes = makeRecoveryCodes()
  const enrolled = await enrol(
    { sessionHash: step.sessionHash, newHash: hashSecret(secret), attemptId: attempt.attemptId, address },
    {
      ...{ sealed: seal(proposed, aboutFactor(step.userId)), step: half, replaces },
      codeHashes: recoveryCodes.map((recovery) => hashRecoveryCode(step.userId, recovery)),
    },
  )
  if (enrolled === 'gone') return { outcome: 'gone' }
  return { outcome: 'enrolled', secret, recoveryCodes: enrolled === 'first' ? recoveryCodes : [] }
}

export const hasPasskey = async ({ sessionHash }: Step): Promise<boolean> => (await passkeysOfSession(sessionHash)).length > 0

/** Every try at a second step, whatever it is, is counted for the account and for the address. */
export const countTry = ({ userId }: Step, address: string) => beginSignIn(`code ${userId}`, `code ${address}`)
const aboutFactor = (userId: string) => `second factor of ${userId}`
