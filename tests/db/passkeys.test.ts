import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Secret, TOTP } from 'otpauth'
import { askNewPasskey, askPasskey, givePasskey, setUpPasskey } from '@/lib/auth/passkeys'
import { giveCode, setUpSecondFactor } from '@/lib/auth/second-step'
import { signIn } from '@/lib/auth/sign-in'
import { proposedSecret } from '@/lib/auth/totp'
import { dropSecondFactor } from '@/lib/commands/drop-second-factor'
import { removePasskey } from '@/lib/commands/remove-passkey'
import { renewRecoveryCodes } from '@/lib/commands/renew-recovery-codes'
import { resetSecondFactor } from '@/lib/commands/reset-second-factor'
import { sessionStep, sessionViewer } from '@/lib/db/identity'
import { hashSecret, type SecretHash } from '@/lib/kernel/secret'
import type { Viewer } from '@/lib/policy/viewer'
import { getOwnAccount } from '@/lib/queries/own-account'
import { query } from '@/scripts/database'
import { anAccount, aSession, password } from '../support/accounts'
import { AppLogin } from '../support/app-login'
import { Authenticator } from '../support/authenticator'
import { ownerUrl } from '../support/database'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

const address = '192.0.2.1'
const origin = 'http://localhost:3000'
const own = { currentPassword: password }
let strict: TestRegion
let manager: Viewer & { userId: string }
let login: AppLogin
let serial = 0

beforeAll(async () => {
  strict = await aRegion('streng')
  manager = await aPersonWith('programmeManager', { regionId: strict.id })
  login = await AppLogin.open()
})
afterAll(() => login.close())
beforeEach(() => owner('TRUNCATE "SignInAttempt"'))

const owner = (sql: string, values?: unknown[]) => query(ownerUrl, sql, values) as Promise<Record<string, unknown>[]>
const refusalsOf = (userId: string) =>
  owner(`SELECT result FROM "AuditEvent" WHERE event = 'session.refused' AND "objectId" = $1`, [userId])

async function anAccountIn(region: TestRegion | null) {
  const email = `sleutel-${(serial += 1)}@gemeente.example`
  const userId = await anAccount(email)
  const grant = { userId, role: 'secretary' as const, validFrom: new Date('2022-01-01') }
  if (region) await asOwner((tx) => tx.roleGrant.create({ data: { ...grant, regionId: region.id } }))
  return { email, userId }
}

const stepOf = async (sessionHash: SecretHash) => ({ sessionHash, ...(await sessionStep(sessionHash))! })

/** The right password: the session as far as it is. */
async function halfway(email: string) {
  const result = await signIn({ email, password, address })
  if (result.outcome !== 'signed-in') throw new Error(result.outcome)
  return stepOf(hashSecret(result.secret))
}

type Step = Awaited<ReturnType<typeof halfway>>

/** Adds a key to the account of this session, and goes on in it. */
async function addKey(step: Step, name = 'Telefoon', key = new Authenticator(origin)) {
  const result = await setUpPasskey(step, { answer: key.create((await askNewPasskey(step))!), name, address })
  if (result.outcome !== 'added') throw new Error(result.outcome)
  return { key, recoveryCodes: result.recoveryCodes, sessionHash: hashSecret(result.secret) }
}

/** Somebody with a passkey, signed in; `region` null: nobody asks it of him. */
async function withKey(region: TestRegion | null = strict) {
  const account = await anAccountIn(region)
  const step = region ? await halfway(account.email) : await stepOf((await aSession(account.userId)).secretHash)
  const added = await addKey(step)
  return { ...account, ...added, before: step.sessionHash, viewer: await viewerOf(added.sessionHash) }
}

const viewerOf = async (sessionHash: SecretHash): Promise<Viewer> => ({ ...(await sessionViewer(sessionHash))!, origin: address })

async function give(email: string, key: Authenticator, odd: Parameters<Authenticator['get']>[1] = {}) {
  const step = await halfway(email)
  return givePasskey(step, { answer: key.get((await askPasskey(step))!, odd), address })
}

const codeOf = (secret: string, halfMinutes = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + halfMinutes * 30_000 })

/** A phone beside what the account of this session has. */
async function addPhone(step: Step, replaces = false) {
  const secret = proposedSecret(step)
  const result = await setUpSecondFactor(step, { code: codeOf(secret, -1), address, replaces })
  if (result.outcome !== 'enrolled') throw new Error(result.outcome)
  return { secret, recoveryCodes: result.recoveryCodes, sessionHash: hashSecret(result.secret) }
}

describe('a passkey', () => {
  test('is the second factor of who has no other: it opens the session, with ten recovery codes', async () => {
    const { userId, before, sessionHash, recoveryCodes, viewer } = await withKey()
    expect(viewer.userId).toBe(userId)
    expect(await sessionViewer(before)).toBeNull()
    expect(recoveryCodes).toHaveLength(10)
    expect((await getOwnAccount(viewer))!.secondFactor).toMatchObject({
      ...{ hasPhone: false, codesLeft: 10, isNeeded: true, since: expect.any(Date) },
      passkeys: [{ name: 'Telefoon', lastUsedAt: null }],
    })
    const second = await addKey(await stepOf(sessionHash), 'Laptop')
    expect(second.recoveryCodes).toEqual([])
  })

  test('opens the next session, once and under another secret', async () => {
    const { email, userId, key } = await withKey()
    const step = await halfway(email)
    expect(step).toMatchObject({ awaits: 'code', sealedSecret: null })
    const answer = key.get((await askPasskey(step))!)
    const result = await givePasskey(step, { answer, address })
    if (result.outcome !== 'passed') throw new Error(result.outcome)
    expect((await sessionViewer(hashSecret(result.secret)))?.userId).toBe(userId)
    expect(await sessionViewer(step.sessionHash)).toBeNull()

    const again = await halfway(email)
    await askPasskey(again)
    expect(await givePasskey(again, { answer, address })).toEqual({ outcome: 'wrong' })
    const { secondFactor } = (await getOwnAccount(await viewerOf(hashSecret(result.secret))))!
    expect(secondFactor.passkeys).toMatchObject([{ lastUsedAt: expect.any(Date) }])
  })

  test.each<[string, Parameters<Authenticator['get']>[1]]>([
    ['another challenge than was asked', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['another site', { origin: 'https://koersvast.example.evil.example' }],
    ['the same host on another port', { origin: 'http://localhost:3001' }],
    ['another name of the site', { siteName: 'evil.example' }],
    ['a key that did not ask who holds it', { verifiesPerson: false }],
    ['the signature of another key', { with: new Authenticator(origin) }],
  ])('is refused with %s', async (_, odd) => {
    const { email, userId, key } = await withKey()
    expect(await give(email, key, odd)).toEqual({ outcome: 'wrong' })
    expect(await refusalsOf(userId)).toEqual([{ result: 'refused: wrong-passkey' }])
    expect(await give(email, key)).toMatchObject({ outcome: 'passed' })
  })

  test('of another account is refused, also to who was asked for it himself', async () => {
    const [one, two] = [await withKey(), await withKey()]
    expect(await give(one.email, two.key)).toEqual({ outcome: 'wrong' })
    const [mine, his] = [await halfway(one.email), await halfway(two.email)]
    const asked = (await askPasskey(his))!
    await askPasskey(mine)
    expect(await givePasskey(mine, { answer: one.key.get(asked), address })).toEqual({ outcome: 'wrong' })
    expect(await givePasskey(mine, { answer: two.key.get(asked), address })).toEqual({ outcome: 'wrong' })
  })

  test('answers a challenge once, within five minutes, whatever came of it', async () => {
    const { email, key } = await withKey()
    const step = await halfway(email)
    const asked = (await askPasskey(step))!
    expect(await givePasskey(step, { answer: key.get(asked, { verifiesPerson: false }), address })).toEqual({ outcome: 'wrong' })
    expect(await givePasskey(step, { answer: key.get(asked), address })).toEqual({ outcome: 'wrong' })
    const later = (await askPasskey(step))!
    await owner(`UPDATE "PasskeyChallenge" SET "madeAt" = now() - interval '301 seconds'`)
    expect(await givePasskey(step, { answer: key.get(later), address })).toEqual({ outcome: 'wrong' })
    expect(await givePasskey(step, { answer: key.get((await askPasskey(step))!), address })).toMatchObject({ outcome: 'passed' })
  })

  test('whose counter goes back or stands still is refused as a copy, and one that never counts is not', async () => {
    const { email, userId, key } = await withKey()
    expect(await give(email, key, { counter: 8 })).toMatchObject({ outcome: 'passed' })
    for (const counter of [8, 7, 0]) expect(await give(email, key, { counter })).toEqual({ outcome: 'wrong' })
    expect(await refusalsOf(userId)).toEqual(Array(3).fill({ result: 'refused: passkey-counter' }))
    expect(await give(email, key, { counter: 9 })).toMatchObject({ outcome: 'passed' })

    const other = await withKey()
    for (let time = 0; time < 2; time++) expect(await give(other.email, other.key, { counter: 0 })).toMatchObject({ outcome: 'passed' })
  })

  test('and its copy at the same moment: one of them passes', async () => {
    const { email, key } = await withKey()
    const steps = [await halfway(email), await halfway(email)]
    const answers = [key.get((await askPasskey(steps[0]!))!, { counter: 5 }), key.get((await askPasskey(steps[1]!))!, { counter: 5 })]
    const outcomes = await Promise.all(answers.map((answer, n) => givePasskey(steps[n]!, { answer, address })))
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['passed', 'wrong'])
  })

  test('can be tried ten times', async () => {
    const { email, key } = await withKey()
    const step = await halfway(email)
    const answer = key.get((await askPasskey(step))!, { verifiesPerson: false })
    for (let tries = 0; tries < 10; tries++) await givePasskey(step, { answer, address: `198.51.100.${tries}` })
    const right = key.get((await askPasskey(step))!)
    expect((await givePasskey(step, { answer: right, address: '198.51.100.99' })).outcome).toBe('wait')
  })

  test('asks nothing of a session that is open, nor of an account without one', async () => {
    const { sessionHash } = await withKey()
    expect(await askPasskey(await stepOf(sessionHash))).toBeNull()
    const { email } = await anAccountIn(strict)
    expect(await askPasskey(await halfway(email))).toBeNull()
  })
})

describe('a new passkey', () => {
  test.each<[string, Parameters<Authenticator['create']>[1]]>([
    ['another challenge than was asked', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['another site', { origin: 'https://evil.example' }],
    ['another name of the site', { siteName: 'evil.example' }],
    ['a key that did not ask who holds it', { verifiesPerson: false }],
  ])('is refused with %s, and nothing is kept', async (_, odd) => {
    const { email, userId } = await anAccountIn(strict)
    const step = await halfway(email)
    const key = new Authenticator(origin)
    expect(await setUpPasskey(step, { answer: key.create((await askNewPasskey(step))!, odd), name: 'x', address })).toEqual({
      outcome: 'wrong',
    })
    expect(await owner('SELECT 1 FROM "SecondFactor" WHERE "userId" = $1', [userId])).toEqual([])
    expect((await halfway(email)).awaits).toBe('enrolment')
  })

  test('that is nonsense is refused like any other', async () => {
    const { email } = await anAccountIn(strict)
    const step = await halfway(email)
    await askNewPasskey(step)
    const answer = { id: 'x', rawId: 'x', type: 'public-key' as const, clientExtensionResults: {} }
    const response = { clientDataJSON: 'x', attestationObject: 'x' }
    expect(await setUpPasskey(step, { answer: { ...answer, response }, name: 'x', address })).toEqual({ outcome: 'wrong' })
  })

  test('is of one account only', async () => {
    const { key } = await withKey()
    const { email } = await anAccountIn(strict)
    const step = await halfway(email)
    const answer = key.create((await askNewPasskey(step))!)
    expect(await setUpPasskey(step, { answer, name: 'Geleend', address })).toEqual({ outcome: 'taken' })
    expect((await halfway(email)).awaits).toBe('enrolment')
  })

  test('is not added by who only knows the password of an account that has a second factor', async () => {
    const { email } = await withKey()
    expect(await askNewPasskey(await halfway(email))).toBeNull()

    const late = await anAccountIn(strict)
    const [waiting, elsewhere] = [await halfway(late.email), await halfway(late.email)]
    const answer = new Authenticator(origin).create((await askNewPasskey(waiting))!)
    await owner(`UPDATE "Session" SET "awaits" = NULL WHERE "secretHash" = $1`, [elsewhere.sessionHash])
    await owner(`INSERT INTO "SecondFactor" ("userId", "sealedSecret", "lastStep") VALUES ($1, 'x', 1)`, [late.userId])
    expect(await setUpPasskey(waiting, { answer, name: 'x', address })).toEqual({ outcome: 'gone' })
    expect((await addPhone(waiting).catch((error: Error) => error.message)) as unknown).toBe('gone')
  })

  test('ends the sessions that never gave a second factor, when it is the first', async () => {
    const { email, userId } = await anAccountIn(null)
    const [here, elsewhere] = [await halfway(email), await halfway(email)]
    expect(await sessionViewer(elsewhere.sessionHash)).not.toBeNull()
    const { sessionHash } = await addKey(here)
    expect(await sessionViewer(elsewhere.sessionHash)).toBeNull()
    expect((await sessionViewer(sessionHash))?.userId).toBe(userId)
  })

  test('is one of ten at most', async () => {
    let { sessionHash } = await withKey()
    for (let more = 1; more < 10; more++) sessionHash = (await addKey(await stepOf(sessionHash))).sessionHash
    await owner('TRUNCATE "SignInAttempt"')
    await expect(addKey(await stepOf(sessionHash))).rejects.toThrow('full')
  })

  test('leaves nothing that a thief of the database can use, and stands on the trail', async () => {
    const { userId, viewer } = await withKey()
    for (const statement of ['SELECT * FROM "Passkey"', 'SELECT * FROM "PasskeyChallenge"', 'UPDATE "Passkey" SET counter = 0'])
      await expect(login.as(viewer as { userId: string }, statement)).rejects.toMatchObject({ code: '42501' })
    for (const helper of [
      'app.drop_second_factor($1)',
      'app.gets_in($1)',
      "app.begin_second_factor($1, 'x', '{}')",
      "app.open_session('x', 'x', 1)",
    ])
      await expect(login.as(viewer as { userId: string }, `SELECT ${helper}`, helper.includes('$1') ? [userId] : [])).rejects.toMatchObject(
        {
          code: '42501',
        },
      )
    const trail = await owner(`SELECT event, action FROM "AuditEvent" WHERE object = 'Passkey' AND "actorId" = $1`, [userId])
    expect(trail).toEqual([{ event: 'account.passkey-added', action: 'insert' }])
  })
})

describe('who has a phone and a passkey', () => {
  async function withBoth() {
    const account = await withKey()
    const phone = await addPhone(await stepOf(account.sessionHash))
    return { ...account, ...phone, recoveryCodes: account.recoveryCodes, viewer: await viewerOf(phone.sessionHash) }
  }

  test('signs in with either, and with the recovery codes of the first', async () => {
    const { email, key, secret, recoveryCodes } = await withBoth()
    expect(await give(email, key)).toMatchObject({ outcome: 'passed' })
    for (const code of [codeOf(secret), recoveryCodes[0]!])
      expect(await giveCode(await halfway(email), { code, address })).toMatchObject({ outcome: 'passed' })
  })

  test('keeps one where a region asks it: the last one does not go, whichever it is', async () => {
    const { viewer, email } = await withBoth()
    const [passkey] = (await getOwnAccount(viewer))!.secondFactor.passkeys
    expect(await removePasskey(viewer, { currentPassword: 'geraden', passkeyId: passkey!.id })).toEqual({
      ok: false,
      failure: 'wrong-password',
    })
    expect(await dropSecondFactor(viewer, own)).toEqual({ ok: true, value: null })
    expect(await dropSecondFactor(viewer, own)).toEqual({ ok: false, failure: 'still-needed' })
    expect(await removePasskey(viewer, { ...own, passkeyId: passkey!.id })).toEqual({ ok: false, failure: 'still-needed' })
    await expect(login.as(viewer as { userId: string }, 'SELECT app.drop_own_factor($1)', [passkey!.id])).rejects.toMatchObject({
      code: '23514',
    })
    expect(await halfway(email)).toMatchObject({ awaits: 'code', sealedSecret: null })
  })

  test('keeps one also when two browsers take one away at the same moment', async () => {
    const { viewer } = await withBoth()
    const [passkey] = (await getOwnAccount(viewer))!.secondFactor.passkeys
    const outcomes = await Promise.all([dropSecondFactor(viewer, own), removePasskey(viewer, { ...own, passkeyId: passkey!.id })])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('takes no passkey of somebody else away', async () => {
    const [{ viewer }, other] = [await withBoth(), await withKey()]
    const [his] = (await getOwnAccount(other.viewer))!.secondFactor.passkeys
    expect(await removePasskey(viewer, { ...own, passkeyId: his!.id })).toEqual({ ok: false, failure: 'not-set' })
    expect((await getOwnAccount(other.viewer))!.secondFactor.passkeys).toHaveLength(1)
  })

  test('gets another phone in place of the first one', async () => {
    const { sessionHash, secret, email } = await withBoth()
    const step = await stepOf(sessionHash)
    await expect(addPhone(step)).rejects.toThrow('gone')
    const next = await addPhone(step, true)
    expect(next.recoveryCodes).toEqual([])
    expect(await giveCode(await halfway(email), { code: codeOf(secret, 1), address })).toEqual({ outcome: 'wrong' })
    expect(await giveCode(await halfway(email), { code: codeOf(next.secret), address })).toMatchObject({ outcome: 'passed' })
  })

  test('loses both when the manager resets the second step', async () => {
    const { userId, email, sessionHash } = await withBoth()
    expect(await resetSecondFactor(manager, { regionId: strict.id, userId, reason: 'Tas gestolen.' })).toEqual({ ok: true, value: null })
    expect(await owner('SELECT 1 FROM "Passkey" WHERE "userId" = $1', [userId])).toEqual([])
    expect(await sessionViewer(sessionHash)).toBeNull()
    expect((await halfway(email)).awaits).toBe('enrolment')
    const trail = await owner(
      `SELECT event FROM "AuditEvent" WHERE object = 'Passkey' AND action = 'delete' AND before ->> 'userId' = $1`,
      [userId],
    )
    expect(trail).toEqual([{ event: 'account.second-factor-reset' }])
  })
})

test('who has passkeys only signs in with a recovery code when the key is away, and gets new codes with his password', async () => {
  const { email, recoveryCodes, viewer } = await withKey()
  expect(await giveCode(await halfway(email), { code: '123456', address })).toEqual({ outcome: 'wrong' })
  expect(await giveCode(await halfway(email), { code: recoveryCodes[0]!, address })).toMatchObject({ outcome: 'passed' })
  expect(await renewRecoveryCodes(viewer, { currentPassword: 'geraden' })).toEqual({ ok: false, failure: 'wrong-password' })
  const renewed = await renewRecoveryCodes(viewer, own)
  if (!renewed.ok) throw new Error(renewed.failure)
  expect(await giveCode(await halfway(email), { code: recoveryCodes[1]!, address })).toEqual({ outcome: 'wrong' })
  expect(await giveCode(await halfway(email), { code: renewed.value[1]!, address })).toMatchObject({ outcome: 'passed' })
})

test('who need not have a second step takes the last one away, and the recovery codes go with it', async () => {
  const { viewer, email, userId } = await withKey(null)
  const [passkey] = (await getOwnAccount(viewer))!.secondFactor.passkeys
  expect(await removePasskey(viewer, { ...own, passkeyId: passkey!.id })).toEqual({ ok: true, value: null })
  expect((await halfway(email)).awaits).toBeNull()
  expect(await owner('SELECT 1 FROM "RecoveryCode" WHERE "userId" = $1', [userId])).toEqual([])
  expect(await renewRecoveryCodes(viewer, own)).toEqual({ ok: false, failure: 'not-set' })
})

test('a second factor without a phone or a passkey is refused by the database', async () => {
  const { userId } = await anAccountIn(null)
  await expect(owner('INSERT INTO "SecondFactor" ("userId") VALUES ($1)', [userId])).rejects.toMatchObject({ code: '23514' })
})
