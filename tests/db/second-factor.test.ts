import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Secret, TOTP } from 'otpauth'
import { giveCode, setUpSecondFactor } from '@/lib/auth/second-step'
import { signIn } from '@/lib/auth/sign-in'
import { proposedSecret } from '@/lib/auth/totp'
import { dropSecondFactor } from '@/lib/commands/drop-second-factor'
import { resetAnySecondFactor } from '@/lib/commands/reset-any-second-factor'
import { resetSecondFactor } from '@/lib/commands/reset-second-factor'
import { setSecondFactorRule } from '@/lib/commands/set-second-factor-rule'
import { keepDraft, sessionStep, sessionViewer } from '@/lib/db/identity'
import { signInForm } from '@/lib/forms/sign-in-form'
import { hashSecret } from '@/lib/kernel/secret'
import type { Role, Viewer } from '@/lib/policy/viewer'
import { getOwnAccount } from '@/lib/queries/own-account'
import { query } from '@/scripts/database'
import { aSession, anAccount, password } from '../support/accounts'
import { AppLogin } from '../support/app-login'
import { ownerUrl } from '../support/database'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

const address = '192.0.2.1'
let strict: TestRegion
let easy: TestRegion
let manager: Viewer & { userId: string }
let login: AppLogin
let serial = 0

beforeAll(async () => {
  strict = await aRegion('streng')
  easy = await aRegion('makkelijk')
  await owner(`UPDATE "Region" SET "needsSecondFactor" = false WHERE slug = 'makkelijk'`)
  manager = await aPersonWith('programmeManager', { regionId: strict.id })
  login = await AppLogin.open()
})
afterAll(() => login.close())
beforeEach(() => owner('TRUNCATE "SignInAttempt"'))

const owner = (sql: string, values?: unknown[]) => query(ownerUrl, sql, values) as Promise<Record<string, unknown>[]>

/** An account that can sign in, with this role in this region. */
async function anAccountWith(role: Role | null, regionId: string | null = strict.id) {
  const email = `tweede-${(serial += 1)}@gemeente.example`
  const userId = await anAccount(email)
  if (role) await asOwner((tx) => tx.roleGrant.create({ data: { userId, role, regionId, validFrom: new Date('2022-01-01') } }))
  return { email, userId, regionId: strict.id }
}

/** The right password: the session as far as it is. */
async function halfway(email: string) {
  const result = await signIn({ email, password, address })
  if (result.outcome !== 'signed-in') throw new Error(result.outcome)
  const sessionHash = hashSecret(result.secret)
  return { sessionHash, ...(await sessionStep(sessionHash))! }
}

const codeOf = (secret: string, halfMinutes = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + halfMinutes * 30_000 })

/** Somebody with an app on his phone. The code of the setting up was that of the half minute before, so that this one is still free. */
async function enrolled(role: Role | null = 'secretary') {
  const account = await anAccountWith(role)
  const step = role ? await halfway(account.email) : { ...(await sessionOf(account.userId)) }
  const secret = proposedSecret(step)
  const result = await setUpSecondFactor(step, { code: codeOf(secret, -1), address })
  if (result.outcome !== 'enrolled') throw new Error(result.outcome)
  return { ...account, secret, recoveryCodes: result.recoveryCodes, sessionHash: hashSecret(result.secret), before: step.sessionHash }
}

async function sessionOf(userId: string) {
  const { secretHash } = await aSession(userId)
  return { sessionHash: secretHash, ...(await sessionStep(secretHash))! }
}

describe('whoever works in a region that asks a second step', () => {
  test.each<[string, Role | null, 'strict' | 'easy', string | null]>([
    ['works there', 'secretary', 'strict', 'enrolment'],
    ['only reads there', 'reader', 'strict', null],
    ['works where it is switched off', 'secretary', 'easy', null],
    ['has no role', null, 'strict', null],
  ])('who %s', async (_, role, where, awaits) => {
    const { email } = await anAccountWith(role, { strict, easy }[where].id)
    expect((await halfway(email)).awaits).toBe(awaits)
  })

  test('and who runs the installation, except where that shows the example', async () => {
    const { email } = await anAccountWith('platformAdmin', null)
    expect((await halfway(email)).awaits).toBe('enrolment')
    await owner(`UPDATE "Region" SET "isExample" = true WHERE slug = 'makkelijk'`)
    expect((await halfway(email)).awaits).toBeNull()
    await owner(`UPDATE "Region" SET "isExample" = false WHERE slug = 'makkelijk'`)
  })

  test('is nobody yet after the password alone: no page, no kept text, no other account', async () => {
    const { email } = await anAccountWith('secretary')
    const { sessionHash } = await halfway(email)
    expect(await sessionViewer(sessionHash)).toBeNull()
    expect(await keepDraft(sessionHash, '/formulier', { done: 'x' })).toBe(false)
    await owner(`UPDATE "Session" SET "startedAt" = now() - interval '16 minutes' WHERE "awaits" IS NOT NULL`)
    expect(await sessionStep(sessionHash)).toBeNull()
  })

  test('sets it up with the first code, and gets ten recovery codes and another session', async () => {
    const elsewhere = await anAccountWith(null)
    const { sessionHash, before, recoveryCodes, userId } = await enrolled()
    expect((await sessionViewer(sessionHash))?.userId).toBe(userId)
    expect(await sessionStep(before)).toBeNull()
    expect(recoveryCodes).toHaveLength(10)
    expect(recoveryCodes.every((code) => /^([a-z2-9]{4}-){2}[a-z2-9]{4}$/.test(code))).toBe(true)
    expect(new Set(recoveryCodes).size).toBe(10)
    expect(elsewhere.userId).not.toBe(userId)
  })

  test('keeps nothing in the database that works: neither the secret nor the codes, also not on the trail', async () => {
    const { secret, recoveryCodes } = await enrolled()
    const everything = JSON.stringify(
      await owner(`SELECT (SELECT jsonb_agg(f) FROM "SecondFactor" f)::text, (SELECT jsonb_agg(c) FROM "RecoveryCode" c)::text,
        (SELECT jsonb_agg(e) FROM "AuditEvent" e)::text AS trail`),
    )
    for (const text of [secret, ...recoveryCodes, 'sealedSecret":"ey']) expect(everything).not.toContain(text)
    const [trail] = await owner(`SELECT after FROM "AuditEvent" WHERE object = 'SecondFactor' ORDER BY id DESC LIMIT 1`)
    expect(trail!.after).not.toHaveProperty('sealedSecret')
  })
})

describe('a code', () => {
  test('of this half minute opens the session once, under another secret', async () => {
    const { email, secret, userId } = await enrolled()
    const step = await halfway(email)
    expect(step.awaits).toBe('code')
    const code = codeOf(secret)
    const result = await giveCode(step, { code: `${code.slice(0, 3)} ${code.slice(3)}`, address })
    if (result.outcome !== 'passed') throw new Error(result.outcome)
    expect((await sessionViewer(hashSecret(result.secret)))?.userId).toBe(userId)
    expect(await sessionViewer(step.sessionHash)).toBeNull()
    expect(await giveCode(await halfway(email), { code, address })).toEqual({ outcome: 'wrong' })
    expect((await giveCode(await halfway(email), { code: codeOf(secret, 1), address })).outcome).toBe('passed')
  })

  test('that two browsers give at the same moment lets one in', async () => {
    const { email, secret } = await enrolled()
    const [one, two] = [await halfway(email), await halfway(email)]
    const code = codeOf(secret)
    const outcomes = (await Promise.all([giveCode(one, { code, address }), giveCode(two, { code, address })])).map(({ outcome }) => outcome)
    expect(outcomes.toSorted()).toEqual(['passed', 'wrong'])
  })

  test('of five minutes ago, of another account or made up is refused, and guessing stops after ten tries', async () => {
    const { email, secret } = await enrolled()
    const other = await enrolled()
    const step = await halfway(email)
    for (const code of [codeOf(secret, -10), codeOf(other.secret), '000000', 'onzin', other.recoveryCodes[0]!])
      expect(await giveCode(step, { code, address })).toEqual({ outcome: 'wrong' })
    for (let tries = 0; tries < 5; tries++) await giveCode(step, { code: '000000', address: `198.51.100.${tries}` })
    expect((await giveCode(step, { code: codeOf(secret), address: '198.51.100.99' })).outcome).toBe('wait')
    expect(
      await owner(`SELECT count(*)::int AS refused FROM "AuditEvent" WHERE result = 'refused: wrong-code' AND "objectId" = $1`, [
        step.userId,
      ]),
    ).toEqual([{ refused: 10 }])
  })

  test('that is wrong thirty times a day, spread out as it may be, is no longer taken that day', async () => {
    const { email, secret, userId } = await enrolled()
    const guess = (number: number, age: string) =>
      owner(
        `INSERT INTO "SignInAttempt" (account, address, succeeded, at) SELECT 'code ' || $1, 'elders', false, now() - $3::interval FROM generate_series(1, $2)`,
        [userId, number, age],
      )
    await guess(29, '5 hours')
    expect((await giveCode(await halfway(email), { code: codeOf(secret), address })).outcome).toBe('passed')
    await guess(1, '4 hours')
    const refused = await giveCode(await halfway(email), { code: codeOf(secret, 1), address })
    if (refused.outcome !== 'wait') throw new Error(refused.outcome)
    const hours = (refused.until.getTime() - Date.now()) / 3_600_000
    expect(Math.round(hours)).toBe(19)
    await owner(`UPDATE "SignInAttempt" SET at = at - interval '20 hours'`)
    expect((await giveCode(await halfway(email), { code: codeOf(secret, 1), address })).outcome).toBe('passed')
  })

  test('is not used up by who signs in under the name of its counter', () => {
    for (const email of [`code ${manager.userId}`, 'herstel iemand@gemeente.example', 'link 0011223344556677'])
      expect(signInForm.safeParse({ email, password: 'x' }).success, email).toBe(false)
    expect(signInForm.safeParse({ email: ' iemand@gemeente.example ', password: 'x' }).success).toBe(true)
  })

  test('for recovery works once, however it is typed', async () => {
    const { email, recoveryCodes } = await enrolled()
    const code = recoveryCodes[3]!
    expect((await giveCode(await halfway(email), { code: ` ${code.toUpperCase().replaceAll('-', ' ')} `, address })).outcome).toBe('passed')
    expect(await giveCode(await halfway(email), { code, address })).toEqual({ outcome: 'wrong' })
  })
})

describe('the second factor of an account', () => {
  test('of a phone is wrong after another SEAL_SECRET, and a recovery code still opens the session', async () => {
    const { email, secret, recoveryCodes } = await enrolled()
    process.env.SEAL_SECRET = 'Wd7kQz2Lr9Yb4Xn6Tc1Vf8Gm3Hp5Js0A'
    try {
      expect(await giveCode(await halfway(email), { code: codeOf(secret), address })).toEqual({ outcome: 'wrong' })
      expect(await giveCode(await halfway(email), { code: recoveryCodes[0]!, address })).toMatchObject({ outcome: 'passed' })
    } finally {
      delete process.env.SEAL_SECRET
    }
  })

  test('is not replaced by who only knows the password', async () => {
    const { email } = await enrolled()
    const step = await halfway(email)
    expect(await setUpSecondFactor(step, { code: codeOf(proposedSecret(step)), address })).toEqual({ outcome: 'gone' })
  })

  test('can be set up by who need not, and then ends the sessions that never gave a code', async () => {
    const { userId, sessionHash, email } = await enrolled(null)
    expect(await sessionViewer(sessionHash)).not.toBeNull()
    expect((await halfway(email)).awaits).toBe('code')
    const viewer = { ...(await sessionViewer(sessionHash))!, origin: address }
    expect(await getOwnAccount(viewer)).toMatchObject({ secondFactor: { since: expect.any(Date), codesLeft: 10, isNeeded: false } })
    expect(
      await owner(`SELECT count(*)::int AS open FROM "Session" WHERE "userId" = $1 AND "endedAt" IS NULL AND "awaits" IS NULL`, [userId]),
    ).toEqual([{ open: 1 }])
  })

  test('goes with the password of its owner where nobody asks it, and the next one is another', async () => {
    const { sessionHash, secret, email } = await enrolled(null)
    const viewer = { ...(await sessionViewer(sessionHash))!, origin: address }
    expect(await dropSecondFactor(viewer, { currentPassword: 'geraden' })).toEqual({ ok: false, failure: 'wrong-password' })
    expect(await dropSecondFactor(viewer, { currentPassword: password })).toEqual({ ok: true, value: null })
    expect(await dropSecondFactor(viewer, { currentPassword: password })).toEqual({ ok: false, failure: 'not-set' })
    expect(proposedSecret({ sessionHash, ...(await sessionStep(sessionHash))! })).not.toBe(secret)
    expect((await halfway(email)).awaits).toBeNull()
  })

  test('stays where a region asks it', async () => {
    const { sessionHash, email } = await enrolled()
    const viewer = { ...(await sessionViewer(sessionHash))!, origin: address }
    expect(await dropSecondFactor(viewer, { currentPassword: password })).toEqual({ ok: false, failure: 'still-needed' })
    expect((await halfway(email)).awaits).toBe('code')
  })

  test('is taken off by the programme manager with a reason, which stands on the trail of the region', async () => {
    const { userId, sessionHash, email } = await enrolled()
    const reset = { regionId: strict.id, userId, reason: 'Telefoon kwijt, gebeld.' }
    const secretary = await aPersonWith('secretary', { regionId: strict.id })
    const stranger = await aPersonWith('programmeManager', { regionId: easy.id })
    expect(await resetSecondFactor(secretary, reset)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await resetSecondFactor(stranger, reset)).toEqual({ ok: false, failure: 'not-found' })
    for (const who of [secretary, stranger])
      for (const region of [strict.id, easy.id, null])
        await expect(login.as(who, `SELECT app.reset_second_factor($1, $2, 'x')`, [region, userId])).rejects.toMatchObject({
          code: '42501',
        })
    await expect(login.as(manager, `SELECT app.reset_second_factor($1, $2, ' ')`, [strict.id, userId])).rejects.toMatchObject({
      code: '42501',
    })

    expect(await resetSecondFactor(manager, reset)).toEqual({ ok: true, value: null })
    expect(await resetSecondFactor(manager, reset)).toEqual({ ok: false, failure: 'not-set' })
    expect(await sessionViewer(sessionHash)).toBeNull()
    expect((await halfway(email)).awaits).toBe('enrolment')
    const [trail] = await owner(
      `SELECT after, "actorId" FROM "AuditEvent" WHERE event = 'account.second-factor-reset' AND result = 'done' AND "regionId" = $1`,
      [strict.id],
    )
    expect(trail).toEqual({ after: { secondFactor: 'reset', reason: reset.reason }, actorId: manager.userId })
  })

  test('is taken off by the administrator for every account but his own', async () => {
    const admin = await aPersonWith('platformAdmin')
    const { email } = await enrolled()
    const reason = 'Telefoon gestolen.'
    expect(await resetAnySecondFactor(manager, { email, reason })).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await resetAnySecondFactor(admin, { email: 'niemand@gemeente.example', reason })).toEqual({ ok: false, failure: 'not-found' })
    expect(await resetAnySecondFactor(admin, { email: admin.email, reason })).toEqual({ ok: false, failure: 'own-account' })
    expect(await resetAnySecondFactor(admin, { email, reason })).toEqual({ ok: true, value: null })
    expect((await halfway(email)).awaits).toBe('enrolment')
  })

  test('is asked or not by the region, as its programme manager says', async () => {
    const { email } = await anAccountWith('secretary')
    const { version } = await asOwner((tx) => tx.region.findUniqueOrThrow({ where: { id: strict.id } }))
    expect(await setSecondFactorRule(manager, { regionId: strict.id, version: version + 1, needed: false })).toEqual({
      ok: false,
      failure: 'stale',
    })
    expect(await setSecondFactorRule(manager, { regionId: strict.id, version, needed: false })).toEqual({ ok: true, value: null })
    expect((await halfway(email)).awaits).toBeNull()
    expect(await setSecondFactorRule(manager, { regionId: strict.id, version: version + 1, needed: true })).toEqual({
      ok: true,
      value: null,
    })
    expect((await halfway(email)).awaits).toBe('enrolment')
  })
})
