import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chooseWithToken, findTokenAccount } from '@/lib/auth/choose-password'
import { askNewPassword } from '@/lib/auth/forgotten-password'
import { signIn } from '@/lib/auth/sign-in'
import { changePassword } from '@/lib/commands/change-password'
import { correctAccount } from '@/lib/commands/correct-account'
import { deactivateAccount } from '@/lib/commands/deactivate-account'
import { endRole } from '@/lib/commands/end-role'
import { giveRole } from '@/lib/commands/give-role'
import { inviteAgain } from '@/lib/commands/invite-again'
import { reactivateAccount } from '@/lib/commands/reactivate-account'
import { withdrawInvitation } from '@/lib/commands/withdraw-invitation'
import { sessionViewer } from '@/lib/db/identity'
import { aboutMail, unseal } from '@/lib/kernel/seal'
import type { Viewer } from '@/lib/policy/viewer'
import { getMails } from '@/lib/queries/mails'
import { getPeople } from '@/lib/queries/people'
import { query } from '@/scripts/database'
import { aSession, anAccount, password } from '../support/accounts'
import { AppLogin } from '../support/app-login'
import { ownerUrl } from '../support/database'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

const site = 'https://koersvast.example'
const address = '192.0.2.1'
const chosen = 'vier trage schildpadden'
let region: TestRegion
let other: TestRegion
let manager: Viewer & { userId: string }
let login: AppLogin
let serial = 0

beforeAll(async () => {
  region = await aRegion('uitnodigen')
  other = await aRegion('elders')
  manager = await aPersonWith('programmeManager', { regionId: region.id })
  login = await AppLogin.open()
})
afterAll(() => login.close())
beforeEach(() => owner('TRUNCATE "SignInAttempt"'))

const owner = (sql: string, values?: unknown[]) => query(ownerUrl, sql, values) as Promise<Record<string, unknown>[]>
const tokenOf = (link: string) => link.split('/').at(-1)!
const choose = (token: string, as = chosen) => chooseWithToken({ token, password: as, address })

/** Somebody new with a role in the region, and the link in his mail. */
async function invited() {
  const person = { email: `nieuw-${(serial += 1)}@gemeente.example`, name: 'Bas de Ruiter', function: 'secretaris' }
  const given = await giveRole(manager, { regionId: region.id, role: 'secretary', municipalityId: null, person, site, now: new Date() })
  if (!given.ok) throw new Error(given.failure)
  const { id: userId } = await asOwner((tx) => tx.user.findUniqueOrThrow({ where: { email: person.email } }))
  return { ...person, userId, regionId: region.id, token: tokenOf(given.value.link!) }
}

/** The same, who chose a password and is signed in. */
async function working() {
  const person = await invited()
  await choose(person.token)
  return { ...person, session: await aSession(person.userId) }
}

const standingOf = async (userId: string) =>
  (await getPeople(manager, region.slug, new Date('2023-06-05')))!.content!.accounts.find((account) => account.userId === userId)

describe('an invitation', () => {
  test('goes by mail, and the one who was invited chooses a password with it once', async () => {
    const { email, userId, token } = await invited()
    expect(await standingOf(userId)).toMatchObject({ standing: 'invited', isKept: true })
    const [mail] = await asOwner((tx) => tx.outboxMail.findMany({ where: { recipientId: userId } }))
    expect(mail).toMatchObject({ address: email, sealed: true, subject: 'Je bent uitgenodigd voor Koersvast van regio uitnodigen' })
    expect(unseal(mail!.text, aboutMail(email))).toContain(`${site}/aanmelden/wachtwoord/${token}`)

    expect(await findTokenAccount(token)).toEqual({ userId, kind: 'invitation', name: 'Bas de Ruiter', email, regions: ['uitnodigen'] })
    expect(await choose(token)).toEqual({ outcome: 'chosen' })
    expect(await choose(token)).toEqual({ outcome: 'gone' })
    expect((await signIn({ email, password: chosen, address })).outcome).toBe('signed-in')
    expect(await standingOf(userId)).toMatchObject({ standing: 'active', lastSignIn: expect.any(Date) })
  })

  test('stands nowhere in the database in a form that works: not in the mail, not in the trail, not for the administrator', async () => {
    const { token, userId } = await invited()
    const everything =
      await owner(`SELECT (SELECT jsonb_agg(m) FROM "OutboxMail" m)::text AS mails, (SELECT jsonb_agg(t) FROM "AccountToken" t)::text AS tokens,
      (SELECT jsonb_agg(e) FROM "AuditEvent" e)::text AS trail`)
    expect(JSON.stringify(everything)).not.toContain(token)
    const [trail] = await owner(`SELECT after, "regionId" FROM "AuditEvent" WHERE object = 'AccountToken' AND after ->> 'userId' = $1`, [
      userId,
    ])
    expect(trail).toMatchObject({ regionId: region.id })
    expect(trail!.after).not.toHaveProperty('tokenHash')
    const admin = await aPersonWith('platformAdmin')
    expect((await getMails(admin))!.find(({ subject }) => subject.startsWith('Je bent uitgenodigd'))).toMatchObject({ text: null })
  })

  test('works for seven days', async () => {
    const { token, userId } = await invited()
    await owner(`UPDATE "AccountToken" SET "expiresAt" = "expiresAt" - interval '6 days 23 hours' WHERE "userId" = $1`, [userId])
    expect(await findTokenAccount(token)).not.toBeNull()
    await owner(`UPDATE "AccountToken" SET "expiresAt" = "expiresAt" - interval '1 hour 1 minute' WHERE "userId" = $1`, [userId])
    expect(await choose(token)).toEqual({ outcome: 'gone' })
  })

  test('that is made again replaces the one before, and its mail when that still waits', async () => {
    const person = await invited()
    const again = await inviteAgain(manager, { ...person, site })
    if (!again.ok) throw new Error(again.failure)
    expect(await choose(person.token)).toEqual({ outcome: 'gone' })
    expect(await asOwner((tx) => tx.outboxMail.count({ where: { recipientId: person.userId } }))).toBe(1)
    expect(await choose(tokenOf(again.value.link!))).toEqual({ outcome: 'chosen' })
    expect(await inviteAgain(manager, { ...person, site })).toEqual({ ok: false, failure: 'not-invited' })
  })

  test('that is withdrawn no longer works', async () => {
    const person = await invited()
    expect(await withdrawInvitation(manager, person)).toEqual({ ok: true, value: null })
    expect(await choose(person.token)).toEqual({ outcome: 'gone' })
    expect(await standingOf(person.userId)).toMatchObject({ standing: 'invited', invitedUntil: null })
    expect(await asOwner((tx) => tx.outboxMail.count({ where: { recipientId: person.userId } }))).toBe(0)
  })

  test('of two who use one link at the same moment one chooses', async () => {
    const { token } = await invited()
    const outcomes = (await Promise.all([choose(token), choose(token, 'tien snelle hagedissen')])).map(({ outcome }) => outcome)
    expect(outcomes.toSorted()).toEqual(['chosen', 'gone'])
  })

  test('is made by nobody but who gives roles in that region', async () => {
    const person = await invited()
    const secretary = await aPersonWith('secretary', { regionId: region.id })
    const stranger = await aPersonWith('programmeManager', { regionId: other.id })
    expect(await inviteAgain(secretary, { ...person, site })).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await inviteAgain(stranger, { ...person, site })).toEqual({ ok: false, failure: 'not-found' })
    for (const who of [secretary, stranger])
      await expect(login.as(who, `SELECT app.invite($1, $2, 'x', 'x', 'x')`, [region.id, person.userId])).rejects.toMatchObject({
        code: '42501',
      })
    await expect(login.as(stranger, `SELECT app.invite($1, $2, 'x', 'x', 'x')`, [other.id, person.userId])).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('guessing at a link stops after ten tries', async () => {
    for (let tries = 0; tries < 10; tries++) expect(await choose(`geraden${tries}`)).toEqual({ outcome: 'gone' })
    expect((await choose('geraden')).outcome).toBe('wait')
  })
})

describe('somebody who leaves', () => {
  test('is signed out at once, can not sign in, and is a former colleague in the history', async () => {
    const { session, email, ...person } = await working()
    expect(await deactivateAccount(manager, person)).toEqual({ ok: true, value: null })
    expect(await sessionViewer(session.secretHash)).toBeNull()
    expect((await signIn({ email, password: chosen, address })).outcome).toBe('wrong')
    expect(await asOwner((tx) => tx.user.findUnique({ where: { id: person.userId }, select: { name: true } }))).toEqual({
      name: 'Voormalig medewerker',
    })
    expect(await standingOf(person.userId)).toMatchObject({ standing: 'deactivated', name: 'Bas de Ruiter' })
    expect(await deactivateAccount(manager, person)).toEqual({ ok: false, failure: 'deactivated-already' })
    expect(
      await owner(
        `SELECT "regionId", after FROM "AuditEvent" WHERE event = 'account.deactivated' AND "regionId" IS NOT NULL AND "objectId" = $1`,
        [person.userId],
      ),
    ).toEqual([{ regionId: region.id, after: { account: 'deactivated' } }])
  })

  test('can come back with name, password and roles', async () => {
    const { email, ...person } = await working()
    await deactivateAccount(manager, person)
    expect(await reactivateAccount(manager, person)).toEqual({ ok: true, value: null })
    expect((await signIn({ email, password: chosen, address })).outcome).toBe('signed-in')
    expect(await standingOf(person.userId)).toMatchObject({ standing: 'active', name: 'Bas de Ruiter' })
    expect(await reactivateAccount(manager, person)).toEqual({ ok: false, failure: 'active-already' })
  })

  test('and was invited only, has a link that no longer works', async () => {
    const person = await invited()
    await deactivateAccount(manager, person)
    expect(await choose(person.token)).toEqual({ outcome: 'gone' })
  })

  test('is no affair of a manager when he works elsewhere too, and nobody closes his own account', async () => {
    const { session: _, ...person } = await working()
    await asOwner((tx) =>
      tx.roleGrant.create({ data: { userId: person.userId, role: 'reader', regionId: other.id, validFrom: new Date('2022-01-01') } }),
    )
    expect(await deactivateAccount(manager, person)).toEqual({ ok: false, failure: 'not-kept' })
    expect(await deactivateAccount(manager, { regionId: region.id, userId: manager.userId })).toEqual({ ok: false, failure: 'own-account' })
    for (const userId of [person.userId, manager.userId])
      await expect(login.as(manager, 'SELECT app.deactivate_account($1, $2)', [region.id, userId])).rejects.toMatchObject({ code: '42501' })
  })

  test('and of two managers who close each other’s account one stays', async () => {
    const [one, two] = [
      await aPersonWith('programmeManager', { regionId: other.id }),
      await aPersonWith('programmeManager', { regionId: other.id }),
    ]
    await asOwner((tx) =>
      tx.roleGrant.updateMany({
        where: { regionId: other.id, role: 'programmeManager', userId: { notIn: [one.userId, two.userId] } },
        data: { validUntil: new Date('2023-01-01') },
      }),
    )
    const results = await Promise.all([
      deactivateAccount(one, { regionId: other.id, userId: two.userId }),
      deactivateAccount(two, { regionId: other.id, userId: one.userId }),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('somebody who has no role any more', () => {
  test('is still found by the manager, who closes the account', async () => {
    const { session: _, ...person } = await working()
    const held = await asOwner((tx) => tx.roleGrant.findFirstOrThrow({ where: { userId: person.userId } }))
    await endRole(manager, { regionId: region.id, grantId: held.id })
    expect(await standingOf(person.userId)).toMatchObject({ standing: 'placeless', isKept: true })
    expect(await deactivateAccount(manager, person)).toEqual({ ok: true, value: null })
    expect(await standingOf(person.userId)).toMatchObject({ standing: 'deactivated' })
  })

  test('here, and works in another region now, is no affair of this one', async () => {
    const { userId } = await working()
    await asOwner((tx) => tx.roleGrant.updateMany({ where: { userId }, data: { regionId: other.id } }))
    expect(await standingOf(userId)).toBeUndefined()
  })
})

describe('what is wrong in an account', () => {
  const becomes = { name: 'Bas Ruijter', function: 'adviseur', email: 'bas@gemeente.example' }

  test('is corrected by the manager; what somebody wrote keeps the function of then', async () => {
    const { session, email, ...person } = await working()
    const called = { name: becomes.name, function: becomes.function, email }
    expect(await correctAccount(manager, { ...person, person: called })).toEqual({ ok: true, value: null })
    expect(await standingOf(person.userId)).toMatchObject(called)
    expect(await sessionViewer(session.secretHash)).toMatchObject(called)
    expect(await correctAccount(manager, { ...person, person: called })).toEqual({ ok: false, failure: 'same' })
  })

  test('with another address he signs in with that one, is out everywhere, and the old address hears of it', async () => {
    const { session, email, ...person } = await working()
    expect(await correctAccount(manager, { ...person, person: becomes })).toEqual({ ok: true, value: null })
    expect(await sessionViewer(session.secretHash)).toBeNull()
    expect((await signIn({ email, password: chosen, address })).outcome).toBe('wrong')
    expect((await signIn({ email: becomes.email, password: chosen, address })).outcome).toBe('signed-in')
    const [mail] = await asOwner((tx) => tx.outboxMail.findMany({ where: { address: email, subject: { contains: 'gewijzigd' } } }))
    expect(unseal(mail!.text, aboutMail(email))).toContain('wijzigde het e-mailadres')
  })

  test('a link of an invitation to the wrong address no longer works', async () => {
    const person = await invited()
    await correctAccount(manager, { ...person, person: { ...becomes, email: 'goed@gemeente.example' } })
    expect(await choose(person.token)).toEqual({ outcome: 'gone' })
  })

  test('an address that another account has is refused, and so are an own account and one that is closed or of elsewhere', async () => {
    const { session: _, ...person } = await working()
    expect(await correctAccount(manager, { ...person, person: { ...becomes, email: (await invited()).email } })).toEqual({
      ok: false,
      failure: 'email-taken',
    })
    expect(await correctAccount(manager, { regionId: region.id, userId: manager.userId, person: becomes })).toEqual({
      ok: false,
      failure: 'own-account',
    })
    await deactivateAccount(manager, person)
    expect(await correctAccount(manager, { ...person, person: becomes })).toEqual({ ok: false, failure: 'deactivated-already' })
    const correct = `SELECT app.correct_account($1, $2, 'x', 'x', 'x@gemeente.example', 'x', 'x')`
    await expect(login.as(manager, correct, [region.id, person.userId])).rejects.toMatchObject({ code: '23514' })
    await expect(login.as(manager, correct, [other.id, person.userId])).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a role', () => {
  test('for the region as a whole is given for no municipality, whoever asks: it would look as if it were less', async () => {
    const person = await working()
    const given = { regionId: region.id, municipalityId: region.north.id, person, site, now: new Date('2023-06-05') }
    expect((await giveRole(manager, { ...given, role: 'dataAnalyst' })).ok).toBe(false)
    await expect(
      login.as(manager, `SELECT app.give_role($1, $2, 'programmeManager', $3)`, [region.id, person.userId, region.north.id]),
    ).rejects.toMatchObject({ code: '23514' })
  })
})

describe('a forgotten password', () => {
  const linkOf = async (email: string) => {
    const [mail] = await owner(`SELECT text FROM "OutboxMail" WHERE address = $1 AND sealed ORDER BY "queuedAt" DESC LIMIT 1`, [email])
    return mail ? tokenOf(/https?:\S+/.exec(unseal(mail.text as string, aboutMail(email)))![0]) : null
  }

  test('is replaced with a link from a mail, once, and every session ends', async () => {
    const email = 'vergeten@gemeente.example'
    const { secretHash } = await aSession(await anAccount(email))
    expect(await askNewPassword({ email: ' Vergeten@gemeente.example', address })).toEqual({ waitUntil: null })
    const token = (await linkOf(email))!
    expect((await signIn({ email, password, address })).outcome).toBe('signed-in')
    expect(await choose(token)).toEqual({ outcome: 'chosen' })
    expect(await choose(token)).toEqual({ outcome: 'gone' })
    expect(await sessionViewer(secretHash)).toBeNull()
    expect((await signIn({ email, password, address })).outcome).toBe('wrong')
    expect((await signIn({ email, password: chosen, address })).outcome).toBe('signed-in')
  })

  test('is of no use any more once the password was changed in another way', async () => {
    const email = 'anders@gemeente.example'
    const { viewer, secretHash } = await aSession(await anAccount(email))
    await askNewPassword({ email, address })
    const token = (await linkOf(email))!
    const input = { version: 1, currentPassword: password, newPassword: 'tien snelle hagedissen', keepSession: secretHash }
    expect(await changePassword(viewer, input)).toEqual({ ok: true, value: null })
    expect(await findTokenAccount(token)).toBeNull()
    expect(await choose(token)).toEqual({ outcome: 'gone' })
  })

  test('works for an hour', async () => {
    const email = 'uur@gemeente.example'
    await anAccount(email)
    await askNewPassword({ email, address })
    const token = (await linkOf(email))!
    await owner(`UPDATE "AccountToken" SET "expiresAt" = "expiresAt" - interval '61 minutes' WHERE kind = 'reset'`)
    expect(await choose(token)).toEqual({ outcome: 'gone' })
  })

  test('gets the same answer, in about the same time, for an account that is not there, is closed or has no password yet', async () => {
    const { email: invitedAddress } = await invited()
    await anAccount('gesloten@gemeente.example')
    await owner(`UPDATE "User" SET "deactivatedAt" = now() WHERE email = 'gesloten@gemeente.example'`)
    await anAccount('open@gemeente.example')
    for (const email of ['niemand@gemeente.example', 'gesloten@gemeente.example', invitedAddress, 'open@gemeente.example']) {
      const started = performance.now()
      expect(await askNewPassword({ email, address })).toEqual({ waitUntil: null })
      expect(performance.now() - started, email).toBeGreaterThan(245)
    }
    expect(
      await owner(
        `SELECT count(*)::int AS mails FROM "OutboxMail" WHERE subject LIKE 'Kies een nieuw%' AND address <> 'open@gemeente.example' AND address IN ('niemand@gemeente.example', 'gesloten@gemeente.example', $1)`,
        [invitedAddress],
      ),
    ).toEqual([{ mails: 0 }])
  })

  test('is mailed three times an hour at most, and asked for ten times from one place', async () => {
    const email = 'vaak@gemeente.example'
    await anAccount(email)
    for (let asked = 0; asked < 5; asked++) await askNewPassword({ email, address: `198.51.100.${asked}` })
    expect(
      await owner(`SELECT count(*)::int AS tokens FROM "AccountToken" t JOIN "User" u ON u.id = t."userId" WHERE u.email = $1`, [email]),
    ).toEqual([{ tokens: 3 }])
    await Promise.all(
      Array.from({ length: 10 }, (_, n) => askNewPassword({ email: `iemand${n}@gemeente.example`, address: '203.0.113.9' })),
    )
    expect((await askNewPassword({ email: 'nog-een@gemeente.example', address: '203.0.113.9' })).waitUntil).toBeInstanceOf(Date)
    expect((await signIn({ email, password, address: '203.0.113.9' })).outcome).toBe('signed-in')
  })
})
