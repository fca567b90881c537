import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMembership } from '@/lib/commands/add-membership'
import { deactivateAccount } from '@/lib/commands/deactivate-account'
import { endMembership } from '@/lib/commands/end-membership'
import { endRole } from '@/lib/commands/end-role'
import { giveRole } from '@/lib/commands/give-role'
import { makeRegion } from '@/lib/commands/make-region'
import { takeBackMembership } from '@/lib/commands/take-back-membership'
import { setRegionColour } from '@/lib/commands/set-region-colour'
import { accountForSignIn } from '@/lib/db/identity'
import type { Role, Viewer } from '@/lib/policy/viewer'
import { getNewRegion } from '@/lib/queries/new-region'
import { getPeople } from '@/lib/queries/people'
import { listRegions } from '@/lib/queries/regions'
import { loadMunicipalityList } from '@/seeds/load-municipality-list'
import { aSession } from '../support/accounts'
import { AppLogin } from '../support/app-login'
import { ownerUrl } from '../support/database'
import { aPerson, aPersonWith, asOwner } from '../support/regions'

const site = 'https://koersvast.example'
const now = new Date('2023-06-05T10:00:00Z')
const list = path.resolve('seeds/reference/gemeenten.yaml')

let admin: Viewer & { userId: string }
let login: AppLogin
let serial = 0

beforeAll(async () => {
  login = await AppLogin.open()
  admin = await aPersonWith('platformAdmin')
  await loadMunicipalityList(ownerUrl, list)
})
afterAll(() => login.close())

const municipality = (cbsCode: string) => asOwner((tx) => tx.municipality.findUniqueOrThrow({ where: { cbsCode } }))
const someone = () => ({ email: `nieuw-${(serial += 1)}@regio.example`, name: 'Iris Vermeulen', function: 'programmamanager' })

async function makes(given: { name?: string; cbsCode?: string | null; codes?: string[]; since?: string } = {}, who: Viewer = admin) {
  const { name = `Proef ${(serial += 1)}`, cbsCode = null, codes = ['GM0632', 'GM0589'], since = '2023-01-01' } = given
  const municipalityIds = await Promise.all(codes.map(async (code) => (await municipality(code)).id))
  return makeRegion(who, { region: { name, cbsCode, since, colour: '#0d5468' }, municipalityIds, manager: someone(), site })
}

/** A region as the administrator makes it, with its manager as a session would give him. */
async function aMadeRegion() {
  const made = await makes()
  if (!made.ok) throw new Error(made.failure)
  const region = await asOwner((tx) => tx.region.findUniqueOrThrow({ where: { slug: made.value.slug }, include: { memberships: true } }))
  const user = await asOwner((tx) => tx.user.findUniqueOrThrow({ where: { email: made.value.account.email } }))
  const manager = {
    ...(await aPerson()),
    userId: user.id,
    email: user.email,
    grants: [{ role: 'programmeManager' as Role, regionId: region.id }],
  }
  return { region, manager, account: made.value.account }
}

test('the list has the 342 municipalities of now and the 72 that were merged since 2015; loading it again changes nothing', async () => {
  const all = await asOwner((tx) => tx.municipality.findMany())
  expect(all.filter(({ existsUntil }) => existsUntil === null)).toHaveLength(342)
  expect(all.filter(({ existsUntil }) => existsUntil !== null)).toHaveLength(72)
  expect((await getNewRegion(admin))!.municipalities).toHaveLength(342)
  expect(await loadMunicipalityList(ownerUrl, list)).toEqual({ added: 0, changed: 0 })
})

test('the administrator makes a region, and its manager is invited', async () => {
  const { region, account } = await aMadeRegion()
  expect(region).toMatchObject({ accentColour: '#0d5468', isExample: false })
  expect(region.memberships.map(({ validFrom }) => validFrom.toISOString().slice(0, 10))).toEqual(['2023-01-01', '2023-01-01'])
  expect(account.link).toMatch(/^https:\/\/koersvast\.example\/aanmelden\/wachtwoord\/[\w-]{43}$/)
  expect(await accountForSignIn(account.email)).toBeNull()
  const trail = await asOwner((tx) => tx.auditEvent.findMany({ where: { event: 'region.made', regionId: region.id } }))
  expect(trail.map(({ object }) => object).toSorted()).toEqual([
    'AccountToken',
    'Organisation',
    'Organisation',
    'Region',
    'RegionMembership',
    'RegionMembership',
    'RoleGrant',
  ])
  const onAccount = await asOwner((tx) =>
    tx.auditEvent.findFirstOrThrow({ where: { event: 'region.made', object: 'User' }, orderBy: { id: 'desc' } }),
  )
  expect(JSON.stringify(onAccount.after)).not.toContain('argon2')
})

test.each([
  ['a name that is taken', { name: 'Zelfde naam' }, { name: 'Zelfde  naam!' }, 'name-taken'],
  ['a code that is taken', { cbsCode: 'JZ01' }, { cbsCode: 'JZ01' }, 'code-taken'],
  ['a municipality that did not exist yet', {}, { codes: ['GM1992'], since: '2022-06-01' }, 'municipality-not-there'],
  ['a municipality that is gone', {}, { codes: ['GM0457'] }, 'municipality-not-there'],
])('%s is refused, and nothing is written', async (_, first, second, failure) => {
  await makes(first)
  const before = await asOwner((tx) => Promise.all([tx.region.count(), tx.user.count()]))
  expect(await makes(second)).toEqual({ ok: false, failure })
  expect(await asOwner((tx) => Promise.all([tx.region.count(), tx.user.count()]))).toEqual(before)
})

test('nobody but the administrator makes a region, and the administrator gives no second role there', async () => {
  const { region, manager } = await aMadeRegion()
  expect(await makes({}, manager)).toEqual({ ok: false, failure: 'not-allowed' })
  expect(await giveRole(admin, { regionId: region.id, role: 'secretary', municipalityId: null, person: someone(), site, now })).toEqual({
    ok: false,
    failure: 'not-found',
  })
  const tries: [Viewer & { userId: string }, string, unknown[]][] = [
    [admin, "SELECT app.give_role($1, $2, 'programmeManager', NULL)", [region.id, manager.userId]],
    [admin, `SELECT * FROM app.account_for_role($1, 'x@y.example', 'X', 'X', 'x')`, [region.id]],
    [
      admin,
      `INSERT INTO "RegionMembership" ("regionId", "municipalityId", "validFrom") VALUES ($1, $2, '2023-01-01')`,
      [region.id, (await municipality('GM0335')).id],
    ],
    [manager, `INSERT INTO "Region" (id, slug, name) VALUES (gen_random_uuid(), 'x', 'X')`, []],
  ]
  for (const tried of tries) await expect(login.as(...tried)).rejects.toMatchObject({ code: '42501' })
})

test('the manager gives roles in his own region: to a new account or to one that is there, never to himself', async () => {
  const { region, manager } = await aMadeRegion()
  const { municipalityId } = region.memberships[0]!
  const given = { regionId: region.id, role: 'policyOfficer' as Role, municipalityId, person: someone(), site, now }
  expect(await giveRole(manager, given)).toMatchObject({ ok: true, value: { email: given.person.email, link: expect.any(String) } })
  expect(await giveRole(manager, given)).toEqual({ ok: false, failure: 'has-role' })
  expect(await giveRole(manager, { ...given, role: 'secretary', municipalityId: null })).toMatchObject({
    ok: true,
    value: { link: null },
  })
  expect(
    await giveRole(manager, { ...given, role: 'secretary', municipalityId: null, person: { ...someone(), email: manager.email } }),
  ).toEqual({ ok: false, failure: 'own-account' })
  expect(await giveRole(manager, { ...given, municipalityId: (await municipality('GM0335')).id })).toEqual({
    ok: false,
    failure: 'municipality-not-there',
  })
  const { region: other } = await aMadeRegion()
  expect(await giveRole(manager, { ...given, regionId: other.id, municipalityId: null })).toEqual({ ok: false, failure: 'not-found' })
  await expect(login.as(manager, `SELECT app.give_role($1, $2, 'secretary', NULL)`, [other.id, manager.userId])).rejects.toMatchObject({
    code: '42501',
  })
  await expect(login.as(manager, `SELECT app.give_role($1, $2, 'secretary', NULL)`, [region.id, manager.userId])).rejects.toMatchObject({
    code: '42501',
  })
  const stranger = await aPerson()
  await expect(
    login.as(manager, `SELECT app.give_role($1, $2, 'platformAdmin', NULL)`, [region.id, stranger.userId]),
  ).rejects.toMatchObject({ code: '42501' })
})

test('a role ends at once, and a region keeps a programme manager who can get in', async () => {
  const { region, manager } = await aMadeRegion()
  const people = async () => (await getPeople(manager, region.slug, now))!.content!.roles
  const [own] = await people()
  const ending = { regionId: region.id, grantId: own!.id }
  const expectKept = async () => {
    expect(await endRole(manager, ending)).toEqual({ ok: false, failure: 'last-manager' })
    await expect(login.as(manager, 'SELECT app.end_role($1)', [own!.id])).rejects.toMatchObject({ code: '23514' })
  }
  await expectKept()

  const person = someone()
  await giveRole(manager, { regionId: region.id, role: 'programmeManager', municipalityId: null, person, site, now })
  await asOwner((tx) => tx.roleGrant.updateMany({ where: { id: own!.id }, data: { validFrom: new Date('2022-01-01') } }))
  await expectKept()
  await asOwner((tx) => tx.user.update({ where: { email: person.email }, data: { passwordHash: 'gekozen' } }))
  expect(await endRole(manager, ending)).toEqual({ ok: true, value: null })
  expect(await login.as(manager, 'SELECT * FROM app.roles_in($1)', [region.id])).toMatchObject({ rows: [] })
  expect(await asOwner((tx) => tx.roleGrant.count({ where: { regionId: region.id } }))).toBe(2)
})

test('a manager who only was invited is not the one who stays, and who was signed in without a password is', async () => {
  const { region, manager } = await aMadeRegion()
  const invited = await aPersonWith('programmeManager', { regionId: region.id })
  await asOwner((tx) => tx.user.update({ where: { id: invited.userId }, data: { passwordHash: null } }))
  expect(await deactivateAccount(invited, { regionId: region.id, userId: manager.userId })).toEqual({ ok: false, failure: 'last-manager' })
  await aSession(invited.userId)
  expect(await deactivateAccount(invited, { regionId: region.id, userId: manager.userId })).toEqual({ ok: true, value: null })
})

test('memberships are dated, within the days of the municipality, and never twice at the same time', async () => {
  const { region, manager } = await aMadeRegion()
  const weesp = (await municipality('GM0457')).id
  const add = (validFrom: string, validUntil: string | null, municipalityId = weesp) =>
    addMembership(manager, { regionId: region.id, municipalityId, validFrom, validUntil, now })
  expect(await add('2022-01-01', null)).toEqual({ ok: false, failure: 'municipality-not-there' })
  expect(await add('2022-01-01', '2022-03-24')).toEqual({ ok: false, failure: 'municipality-not-there' })
  expect(await add('2022-01-01', '2022-03-23')).toEqual({ ok: true, value: null })
  expect(await add('2022-03-01', '2022-03-23')).toEqual({ ok: false, failure: 'member-already' })

  const [member] = region.memberships
  const ending = { regionId: region.id, municipalityId: member!.municipalityId, validFrom: '2023-01-01', now }
  expect(await endMembership(manager, { ...ending, validUntil: '2022-12-31' })).toEqual({ ok: false, failure: 'ends-before' })
  expect(await endMembership(manager, { ...ending, validUntil: '2023-06-04' })).toEqual({ ok: true, value: null })
  expect(await endMembership(manager, { ...ending, validUntil: '2023-06-04' })).toEqual({ ok: false, failure: 'not-found' })
  const reader = await aPersonWith('reader', { regionId: region.id })
  expect(await endMembership(reader, { ...ending, validUntil: '2023-06-04' })).toEqual({ ok: false, failure: 'not-allowed' })
})

test('a municipality that joins or leaves later belongs to the region on its days, and can be taken back until its first', async () => {
  const { region, manager } = await aMadeRegion()
  const { id: municipalityId, name } = await municipality('GM0335')
  const later = { regionId: region.id, municipalityId, validFrom: '2023-07-01', validUntil: null }
  const count = async (day: string) => (await listRegions(manager, new Date(day))).find(({ id }) => id === region.id)!.municipalities
  const names = async (day: string) =>
    (await getPeople(manager, region.slug, new Date(day)))!.content!.municipalities.map((one) => one.name)
  expect(await addMembership(manager, { ...later, now })).toEqual({ ok: true, value: null })
  expect([await count('2023-06-30'), await count('2023-07-01')]).toEqual([2, 3])
  // A colleague there can be ready on the first day.
  expect(await names('2023-06-05')).toContain(name)
  const officer = { regionId: region.id, role: 'policyOfficer' as Role, municipalityId, person: someone() }

  expect(await takeBackMembership(await aPersonWith('reader', { regionId: region.id }), { ...later, now })).toEqual({
    ok: false,
    failure: 'not-allowed',
  })
  expect(await takeBackMembership(manager, { ...later, now: new Date('2023-07-01T10:00:00Z') })).toEqual({
    ok: false,
    failure: 'has-begun',
  })
  expect(await takeBackMembership(manager, { ...later, now })).toEqual({ ok: true, value: null })
  expect(await takeBackMembership(manager, { ...later, now })).toEqual({ ok: false, failure: 'not-found' })
  expect(await count('2023-07-01')).toBe(2)
  expect(await addMembership(manager, { ...later, now })).toEqual({ ok: true, value: null })
  expect(await giveRole(manager, { ...officer, now, site })).toMatchObject({ ok: true })

  // Leaving is also said before it is so, and said otherwise.
  expect(await endMembership(manager, { ...later, validUntil: '2023-12-31', now })).toEqual({ ok: true, value: null })
  expect([await count('2023-12-31'), await count('2024-01-01')]).toEqual([3, 2])
  expect(await endMembership(manager, { ...later, validUntil: null, now })).toEqual({ ok: true, value: null })
  expect(await count('2024-01-01')).toBe(3)
})

test('who is a member and was heard is not taken out of the history of a region, past the app either', async () => {
  const { region, manager } = await aMadeRegion()
  const [member] = region.memberships
  const person = { ...someone(), name: 'Bo Visser' }
  await giveRole(manager, { regionId: region.id, role: 'policyOfficer', municipalityId: member!.municipalityId, person, now, site })
  const gone = await login.as(manager, `DELETE FROM "RegionMembership" WHERE "regionId" = $1 AND "municipalityId" = $2`, [
    region.id,
    member!.municipalityId,
  ])
  expect(gone.rowCount).toBe(0)
})

test('the manager chooses the colour of the region, and the database takes no other text', async () => {
  const { region, manager } = await aMadeRegion()
  expect(await setRegionColour(manager, { regionId: region.id, version: 1, colour: '#7a1f5c' })).toEqual({ ok: true, value: null })
  expect(await setRegionColour(manager, { regionId: region.id, version: 1, colour: null })).toEqual({ ok: false, failure: 'stale' })
  await expect(login.as(manager, `UPDATE "Region" SET "accentColour" = 'red;}'`)).rejects.toMatchObject({ code: '23514' })
})
