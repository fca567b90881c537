import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { appOrigin } from '@/lib/auth/settings'
import { signIn } from '@/lib/auth/sign-in'
import { arrive, type Arrival } from '@/lib/auth/sso/arrive'
import { addressOfTrip, setOut } from '@/lib/auth/sso/set-out'
import { giveRole } from '@/lib/commands/give-role'
import { unlinkAccount } from '@/lib/commands/unlink-account'
import { sessionStep, sessionViewer } from '@/lib/db/identity'
import { givenInWords } from '@/lib/domain/right-words'
import { log } from '@/lib/kernel/log'
import { aboutMail, unseal } from '@/lib/kernel/seal'
import { hashSecret } from '@/lib/kernel/secret'
import { ssoProviderOf } from '@/lib/kernel/sso-providers'
import type { Role } from '@/lib/policy/viewer'
import { getRights } from '@/lib/queries/rights'
import { query } from '@/scripts/database'
import { anAccount, password } from '../support/accounts'
import { AppLogin } from '../support/app-login'
import { ownerUrl } from '../support/database'
import { signInAtOrganisation } from '../support/employee-browser'
import { Organisation } from '../support/organisation'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

// With a real OpenID provider for each of two municipalities, over http on this computer.

const address = '192.0.2.1'
let woerden: Organisation
let utrecht: Organisation
let region: TestRegion
let login: AppLogin
let serial = 0

const owner = (sql: string, values?: unknown[]) => query(ownerUrl, sql, values) as Promise<Record<string, unknown>[]>

beforeAll(async () => {
  woerden = await Organisation.start('woerden', 'gemeente Woerden', { origin: appOrigin() })
  utrecht = await Organisation.start('utrecht', 'gemeente Utrecht', { origin: appOrigin(), thinToken: true })
  region = await aRegion('regio')
  await asOwner((tx) =>
    tx.regionMembership.create({ data: { regionId: region.id, municipalityId: region.north.id, validFrom: new Date('2020-01-01') } }),
  )
  await owner('UPDATE "Region" SET "needsSecondFactor" = false')
  login = await AppLogin.open()
})
afterAll(() => Promise.all([woerden.stop(), utrecht.stop(), login.close()]))
beforeEach(() => {
  vi.spyOn(log, 'warn').mockReturnValue()
  vi.spyOn(log, 'info').mockReturnValue()
  configure({})
})
afterEach(() => owner('TRUNCATE "SignInAttempt"'))

const configure = (ofWoerden: object) => {
  process.env.SSO_PROVIDERS = JSON.stringify([woerden.settings(ofWoerden), utrecht.settings({ userInfo: true })])
}

type Known = { organisation?: Organisation } & Record<string, unknown>

/** Somebody whom an organisation knows; with its own address, and other claims where given. */
function employee({ organisation = woerden, ...claims }: Known = {}) {
  const number = (serial += 1)
  const one = { sub: `nr-${number}`, email: `medewerker${number}@${organisation.id}.example`, name: `Medewerker ${number}`, ...claims }
  organisation.people.push(one)
  return one
}

/** The whole way: to the organisation, its sign-in page, and back. */
async function signInThere({ email }: { email: string }): Promise<Arrival> {
  const provider = ssoProviderOf(email)!
  const trip = await setOut(provider, { email, returnTo: '/' })
  const back = await signInAtOrganisation(await addressOfTrip(provider, trip), appOrigin())
  return arrive({ provider, trip, query: back.searchParams, address })
}

async function viewerOf(arrival: Arrival) {
  if (arrival.outcome !== 'signed-in') throw new Error(JSON.stringify(arrival))
  return (await sessionViewer(hashSecret(arrival.secret)))!
}

const give = (userId: string, role: Role, regionId: string | null = region.id) =>
  asOwner((tx) => tx.roleGrant.create({ data: { userId, role, regionId, validFrom: new Date('2022-01-01') } }))

const refused = (why: string) => ({ outcome: 'refused', why })

describe('an account that is there', () => {
  test('is signed in at the organisation of its mail domain', async () => {
    for (const organisation of [woerden, utrecht]) {
      const one = employee({ organisation })
      const userId = await anAccount(one.email)
      expect(await viewerOf(await signInThere(one))).toMatchObject({ userId, email: one.email })
      expect(await owner('SELECT issuer, "knownAs" FROM "ProviderLink" WHERE "userId" = $1', [userId])).toEqual([
        { issuer: organisation.issuer, knownAs: one.sub },
      ])
    }
  })

  test('is known by who somebody is from then on, also when the organisation gives him another address', async () => {
    const one = employee()
    const userId = await anAccount(one.email)
    await signInThere(one)
    one.email = `getrouwd${serial}@woerden.example`
    expect(await viewerOf(await signInThere(one))).toMatchObject({ userId })
  })

  test('is not that of a later colleague who got the same address, until who runs the installation unties it', async () => {
    const one = employee()
    const userId = await anAccount(one.email)
    await signInThere(one)
    woerden.people = []
    const successor = employee({ email: one.email })
    expect(await signInThere(successor)).toEqual(refused('other-person'))

    const administrator = await aPersonWith('platformAdmin')
    expect(await unlinkAccount(administrator, { email: one.email, reason: 'Andere medewerker.' })).toEqual({ ok: true, value: null })
    expect(await viewerOf(await signInThere(successor))).toMatchObject({ userId })
  })

  test('is of no use once it is closed', async () => {
    const one = employee()
    const userId = await anAccount(one.email)
    const { secret } = (await signInThere(one)) as { secret: string }
    await owner('UPDATE "User" SET "deactivatedAt" = now() WHERE id = $1', [userId])
    expect(await sessionViewer(hashSecret(secret))).toBeNull()
    expect(await signInThere(one)).toEqual(refused('deactivated'))
  })

  test('an invitation is taken with it; without one that stands nobody gets in who was never here', async () => {
    const invited = employee()
    const withdrawn = employee()
    const late = employee()
    for (const [{ email }, when, days] of [
      [invited, null, 7],
      [withdrawn, 'now()', 7],
      [late, null, -1],
    ] as const)
      await owner(
        `WITH one AS (INSERT INTO "User" (id, email, name, function) VALUES (gen_random_uuid(), $1, 'Nieuw', '') RETURNING id)
         INSERT INTO "AccountToken" (id, "userId", kind, "regionId", "tokenHash", "expiresAt", "withdrawnAt")
         SELECT gen_random_uuid(), id, 'invitation', $2, gen_random_uuid()::text::bytea, now() + interval '${days} days', ${when} FROM one`,
        [email, region.id],
      )
    expect(await viewerOf(await signInThere(invited))).toMatchObject({ email: invited.email })
    expect(
      await owner('SELECT "usedAt" IS NOT NULL AS used FROM "AccountToken" t JOIN "User" u ON u.id = t."userId" WHERE u.email = $1', [
        invited.email,
      ]),
    ).toEqual([{ used: true }])
    for (const outside of [withdrawn, late]) expect(await signInThere(outside)).toEqual(refused('not-invited'))
    await owner('DELETE FROM "AccountToken"')
    expect(await signInThere(withdrawn)).toEqual(refused('not-invited'))
    expect((await signInThere(invited)).outcome).toBe('signed-in')
  })

  test('of another domain is out of reach, also when somebody was tied to it', async () => {
    const one = employee()
    await anAccount(one.email)
    await signInThere(one)
    await owner('UPDATE "User" SET email = $2 WHERE email = $1', [one.email, `${one.sub}@elders.example`])
    expect(await signInThere(one)).toEqual(refused('foreign-account'))
  })

  test('an answer counts once', async () => {
    const one = employee()
    await anAccount(one.email)
    const provider = ssoProviderOf(one.email)!
    const trip = await setOut(provider, { email: one.email, returnTo: '/' })
    const back = await signInAtOrganisation(await addressOfTrip(provider, trip), appOrigin())
    expect((await arrive({ provider, trip, query: back.searchParams, address })).outcome).toBe('signed-in')
    expect(await arrive({ provider, trip, query: back.searchParams, address })).toEqual(refused('code-used'))
  })

  test('whoever cancels there is not signed in', async () => {
    const { email } = employee()
    const provider = ssoProviderOf(email)!
    const trip = await setOut(provider, { email, returnTo: '/' })
    const back = await signInAtOrganisation(await addressOfTrip(provider, trip), appOrigin(), '?nee')
    expect(await arrive({ provider, trip, query: back.searchParams, address })).toEqual(refused('cancelled'))
  })

  test('of somebody whose name and address are destroyed, nothing says who he was at his organisation', async () => {
    const one = employee()
    const userId = await anAccount(one.email)
    await signInThere(one)
    await owner(`UPDATE "User" SET email = id || '@voormalig.invalid' WHERE id = $1`, [userId])
    expect(await owner('SELECT id FROM "ProviderLink" WHERE "userId" = $1', [userId])).toEqual([])
    expect(JSON.stringify(await owner(`SELECT before, after FROM "AuditEvent" WHERE object = 'ProviderLink'`))).not.toContain(one.sub)
  })

  test('the trail says what happened, by whom and from where', async () => {
    const one = employee()
    const actorId = await anAccount(one.email)
    await signInThere(one)
    await signInThere(one)
    expect(await owner(`SELECT event, object, origin FROM "AuditEvent" WHERE "actorId" = $1 ORDER BY id`, [actorId])).toEqual([
      { event: 'account.linked-to-organisation', object: 'ProviderLink', origin: address },
      { event: 'session.started', object: 'Session', origin: address },
      { event: 'session.started', object: 'Session', origin: address },
    ])
  })
})

describe('an invitation', () => {
  test('leads whoever signs in at his organisation there, and holds nothing to choose a password with', async () => {
    const manager = await aPersonWith('programmeManager', { regionId: region.id })
    const one = employee()
    const person = { email: one.email, name: 'Anna Bakker', function: 'ambtenaar Jeugd' }
    const site = 'https://koersvast.example'
    const given = await giveRole(manager, { regionId: region.id, role: 'reader', municipalityId: null, person, site, now: new Date() })
    expect(given).toEqual({ ok: true, value: { email: one.email, link: `${site}/aanmelden` } })
    const [mail] = await owner('SELECT text FROM "OutboxMail" WHERE address = $1', [one.email])
    const text = unseal(String(mail!.text), aboutMail(one.email))
    expect(text).toContain('bij gemeente Woerden')
    expect(text).not.toContain('/aanmelden/wachtwoord')
    const standing = async () =>
      (await login.as(manager, 'SELECT standing FROM app.accounts_in($1) WHERE email = $2', [region.id, one.email])).rows
    expect(await standing()).toEqual([{ standing: 'invited' }])
    expect((await viewerOf(await signInThere(one))).grants).toEqual([{ role: 'reader', regionId: region.id }])
    expect(await standing()).toEqual([{ standing: 'active' }])
  })
})

describe('the second step', () => {
  const asks = { secondStep: { claim: 'amr', values: ['mfa'] } }

  test.each<[string, object, Record<string, unknown>, string | null]>([
    ['is of Koersvast where the settings ask nothing', {}, { amr: ['mfa'] }, 'enrolment'],
    ['is of the organisation where it says that it did it', asks, { amr: ['pwd', 'mfa'] }, null],
    ['is of Koersvast where it did not', asks, { amr: ['pwd'] }, 'enrolment'],
  ])('%s', async (_, settings, claims, awaits) => {
    configure(settings)
    const one = employee(claims)
    const strict = await aRegion(`streng-${serial}`)
    await give(await anAccount(one.email), 'secretary', strict.id)
    const arrival = (await signInThere(one)) as { secret: string }
    expect((await sessionStep(hashSecret(arrival.secret)))?.awaits).toBe(awaits)
    expect((await sessionViewer(hashSecret(arrival.secret))) === null).toBe(awaits !== null)
  })
})

describe('nobody knows somebody here', () => {
  test('where new accounts are off, which they are', async () => {
    expect(await signInThere(employee())).toEqual(refused('unknown-account'))
  })

  const roles = [{ value: 'koersvast-lezers', region: 'regio', role: 'reader' }]

  test('where they are on, his group makes the account with its role', async () => {
    configure({ newAccounts: true, roles })
    const one = employee({ groups: ['iets-anders', 'koersvast-lezers'] })
    const viewer = await viewerOf(await signInThere(one))
    expect(viewer).toMatchObject({ email: one.email, name: one.name, function: 'medewerker, gemeente Woerden' })
    expect(viewer.grants).toEqual([{ role: 'reader', regionId: region.id }])
    expect(
      await owner(
        `SELECT event, origin FROM "AuditEvent" WHERE "actorId" IS NULL AND origin LIKE 'organisatie%' AND object IN ('User', 'RoleGrant') ORDER BY id DESC LIMIT 2`,
      ),
    ).toEqual([
      { event: 'role.given-by-organisation', origin: 'organisatie woerden' },
      { event: 'account.made-by-organisation', origin: 'organisatie woerden' },
    ])
  })

  test('without a group that gives a role there is no account either', async () => {
    configure({ newAccounts: true, roles })
    const one = employee({ groups: ['iets-anders'] })
    expect(await signInThere(one)).toEqual(refused('no-role'))
    expect(await owner('SELECT id FROM "User" WHERE email = $1', [one.email])).toEqual([])
  })
})

describe('roles that come from the organisation', () => {
  const rolesOf = async (userId: string) =>
    (
      await owner(
        `SELECT g.role::text AS role, g."fromProvider" FROM "RoleGrant" g WHERE "userId" = $1 AND ("validUntil" IS NULL OR "validUntil" >= app.today()) ORDER BY 1`,
        [userId],
      )
    ).map(({ role, fromProvider }) => `${String(role)} ${fromProvider === null ? 'app' : String(fromProvider)}`)

  const mapping = {
    roles: [
      { value: 'lezers', region: 'regio', role: 'reader' },
      { value: 'secretarissen', region: 'regio', role: 'secretary' },
      { value: 'managers', region: 'regio', role: 'programmeManager' },
      { value: 'ambtenaren', region: 'regio', role: 'policyOfficer', municipality: 'regio-noord' },
      { value: 'ambtenaren', region: 'regio', role: 'policyOfficer', municipality: 'regio-zuid' },
      { value: 'lezers', region: 'bestaat-niet', role: 'reader' },
    ],
  }

  test('begin and end with the groups; what was given in the app stays', async () => {
    configure(mapping)
    const one = employee({ groups: ['lezers', 'secretarissen'] })
    const userId = await anAccount(one.email)
    await give(userId, 'boardMember')
    await signInThere(one)
    expect(await rolesOf(userId)).toEqual(['boardMember app', 'reader woerden', 'secretary woerden'])

    Object.assign(one, { groups: ['lezers'] })
    await owner(`UPDATE "RoleGrant" SET "validFrom" = '2022-01-01' WHERE "userId" = $1`, [userId])
    await signInThere(one)
    expect(await rolesOf(userId)).toEqual(['boardMember app', 'reader woerden'])
    expect(await owner(`SELECT count(*)::int AS n FROM "RoleGrant" WHERE "userId" = $1 AND role = 'secretary'`, [userId])).toEqual([
      { n: 1 },
    ])

    Object.assign(one, { groups: undefined })
    await signInThere(one)
    expect(await rolesOf(userId)).toEqual(['boardMember app'])
  })

  test('say of whom they came to who answers for the rights of the region', async () => {
    configure(mapping)
    const one = employee({ groups: ['lezers'] })
    await anAccount(one.email)
    await signInThere(one)
    const manager = await aPersonWith('programmeManager', { regionId: region.id })
    const rights = await getRights(manager, 'regio', new Date(), { onlySpecial: false })
    expect(rights!.content!.rows.filter(({ email }) => email === one.email).map(givenInWords)).toEqual(['Volgt uit een groep bij woerden'])
  })

  test('that somebody has already are not given twice, and stay when the organisation takes hers away', async () => {
    configure(mapping)
    const one = employee({ groups: ['lezers'] })
    const userId = await anAccount(one.email)
    await give(userId, 'reader')
    await signInThere(one)
    Object.assign(one, { groups: [] })
    await signInThere(one)
    expect(await rolesOf(userId)).toEqual(['reader app'])
  })

  test('are for a municipality of the region only', async () => {
    configure(mapping)
    const one = employee({ groups: ['ambtenaren'] })
    await anAccount(one.email)
    expect((await viewerOf(await signInThere(one))).grants).toEqual([
      { role: 'policyOfficer', regionId: region.id, municipalityId: region.north.id },
    ])
  })

  test('leave a region its last programme manager who can get in', async () => {
    configure(mapping)
    const one = employee({ groups: ['managers'] })
    const userId = await anAccount(one.email)
    await signInThere(one)
    await aPersonWith('programmeManager', { regionId: region.id })
    const others = `SELECT "userId" FROM "RoleGrant" WHERE role = 'programmeManager' AND "regionId" = $1 AND "userId" <> $2`
    await owner(`UPDATE "User" SET "passwordHash" = NULL WHERE id IN (${others})`, [region.id, userId])
    Object.assign(one, { groups: [] })
    await signInThere(one)
    expect(await rolesOf(userId)).toEqual(['programmeManager woerden'])

    await give(await anAccount(`andere-manager-${serial}@woerden.example`), 'programmeManager')
    await signInThere(one)
    expect(await rolesOf(userId)).toEqual([])
  })

  test('are kept in the app where the settings map nothing', async () => {
    configure(mapping)
    const one = employee({ groups: ['lezers'] })
    const userId = await anAccount(one.email)
    await signInThere(one)
    configure({})
    Object.assign(one, { groups: [] })
    await signInThere(one)
    expect(await rolesOf(userId)).toEqual(['reader woerden'])
  })

  test('that end while somebody is signed in end at his next request after signing in elsewhere', async () => {
    configure(mapping)
    const one = employee({ groups: ['lezers'] })
    await anAccount(one.email)
    const first = (await signInThere(one)) as { secret: string }
    Object.assign(one, { groups: [] })
    await signInThere(one)
    expect((await sessionViewer(hashSecret(first.secret)))?.grants).toEqual([])
  })
})

describe('a password of Koersvast', () => {
  const tryWith = (email: string, given = password) => signIn({ email, password: given, address })

  test('is not for who has an organisation that signs its people in, right or wrong', async () => {
    const email = `met-wachtwoord-${(serial += 1)}@woerden.example`
    await anAccount(email)
    for (const [who, given] of [
      [email, password],
      [email, 'iets anders'],
      ['niemand@woerden.example', password],
    ] as const)
      expect(await tryWith(who, given)).toEqual({ outcome: 'at-organisation' })
  })

  test('is for who runs the installation, and for other domains', async () => {
    const email = `beheer-${(serial += 1)}@woerden.example`
    await give(await anAccount(email), 'platformAdmin', null)
    expect((await tryWith(email)).outcome).toBe('signed-in')
    expect(await tryWith(email, 'iets anders')).toEqual({ outcome: 'at-organisation' })
    const elsewhere = `elders-${(serial += 1)}@elders.example`
    await anAccount(elsewhere)
    expect((await tryWith(elsewhere)).outcome).toBe('signed-in')
  })

  test('is for everybody where the settings allow it', async () => {
    configure({ passwords: 'allowed' })
    const email = `allebei-${(serial += 1)}@woerden.example`
    await anAccount(email)
    expect((await tryWith(email)).outcome).toBe('signed-in')
  })
})
