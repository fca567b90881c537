import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { giveRole } from '@/lib/commands/give-role'
import { inviteManagerAnew } from '@/lib/commands/invite-manager-anew'
import { makeAdministrator } from '@/lib/commands/make-administrator'
import { findTokenAccount } from '@/lib/auth/choose-password'
import { hashSecret, newSecret } from '@/lib/kernel/secret'
import type { Viewer } from '@/lib/policy/viewer'
import { listRegions } from '@/lib/queries/regions'
import { giveAccess } from '@/scripts/administrator'
import { aSession } from '../support/accounts'
import { AppLogin } from '../support/app-login'
import { ownerUrl } from '../support/database'
import { aPerson, aPersonWith, aRegion, asOwner } from '../support/regions'

const site = 'https://koersvast.example'
const now = new Date()

let admin: Viewer & { userId: string }
let login: AppLogin
let serial = 0

beforeAll(async () => {
  login = await AppLogin.open()
})
afterAll(() => login.close())
beforeEach(async () => {
  admin = await aPersonWith('platformAdmin')
})

const someone = () => ({ email: `iemand-${(serial += 1)}@regio.example`, name: 'Iris Vermeulen', function: 'programmamanager' })
const userOf = (email: string) => asOwner((tx) => tx.user.findUniqueOrThrow({ where: { email }, include: { grants: true } }))
const tokenIn = (link: string) => link.split('/').at(-1)!
const eventsOf = (event: string, regionId: string | null) =>
  asOwner((tx) => tx.auditEvent.findMany({ where: { event, regionId }, orderBy: { id: 'asc' } }))
const setPassword = (email: string) => asOwner((tx) => tx.user.update({ where: { email }, data: { passwordHash: 'gekozen' } }))

describe('on the server', () => {
  test('the first administrator gets an invitation, and it stands on the trail of the installation', async () => {
    const person = someone()
    const { standing, path } = await giveAccess(ownerUrl, { ...person, email: ` ${person.email.toUpperCase()} ` })
    expect([standing, await findTokenAccount(tokenIn(path!))]).toEqual([
      'invited',
      expect.objectContaining({ email: person.email, kind: 'invitation' }),
    ])
    expect((await userOf(person.email)).grants).toMatchObject([{ role: 'platformAdmin', regionId: null, validUntil: null }])
    const events = await eventsOf('administrator.invited', null)
    expect(
      events
        .slice(-3)
        .map(({ object }) => object)
        .toSorted(),
    ).toEqual(['AccountToken', 'RoleGrant', 'User'])
    expect(events.at(-1)).toMatchObject({ actorId: null, origin: 'server' })

    const again = await giveAccess(ownerUrl, { email: person.email })
    expect(await findTokenAccount(tokenIn(path!))).toBeNull()
    expect([again.standing, await findTokenAccount(tokenIn(again.path!))]).toEqual([
      'invited',
      expect.objectContaining({ email: person.email }),
    ])
  })

  test('an administrator who lost his phone and codes gets in again, and whoever had them is out', async () => {
    await asOwner((tx) => tx.secondFactor.create({ data: { userId: admin.userId, sealedSecret: 'x', lastStep: 1 } }))
    await aSession(admin.userId)
    const { standing, path } = await giveAccess(ownerUrl, { email: admin.email })
    expect([standing, await findTokenAccount(tokenIn(path!))]).toEqual(['restored', expect.objectContaining({ kind: 'reset' })])
    expect(await asOwner((tx) => tx.secondFactor.count({ where: { userId: admin.userId } }))).toBe(0)
    expect(await asOwner((tx) => tx.session.count({ where: { userId: admin.userId, endedAt: null } }))).toBe(0)
    expect((await eventsOf('administrator.restored', null)).map(({ object }) => object)).toContain('SecondFactor')
  })

  test('who has an account becomes administrator with it; of who has none a name is needed', async () => {
    const colleague = await aPerson()
    expect(await giveAccess(ownerUrl, { email: colleague.email })).toEqual({ standing: 'added', path: null })
    await expect(giveAccess(ownerUrl, { email: someone().email })).rejects.toThrow(/geef ook een naam en een functie/)
    await asOwner((tx) => tx.user.update({ where: { id: colleague.userId }, data: { deactivatedAt: now } }))
    await expect(giveAccess(ownerUrl, { email: colleague.email })).rejects.toThrow(/gesloten/)
  })
})

describe('in the browser', () => {
  test('an administrator invites another, also anew, and nobody else does', async () => {
    const person = someone()
    const made = await makeAdministrator(admin, { person, site })
    expect(made).toMatchObject({
      ok: true,
      value: { link: expect.stringMatching(/^https:\/\/koersvast\.example\/aanmelden\/wachtwoord\//) },
    })
    expect(await makeAdministrator(admin, { person, site })).toMatchObject({ ok: true, value: { link: expect.any(String) } })
    expect((await userOf(person.email)).grants).toMatchObject([{ role: 'platformAdmin', grantedById: admin.userId }])
    await setPassword(person.email)
    expect(await makeAdministrator(admin, { person, site })).toEqual({ ok: false, failure: 'has-role' })
    expect(await makeAdministrator(admin, { person: { ...person, email: admin.email }, site })).toEqual({
      ok: false,
      failure: 'own-account',
    })

    const region = await aRegion(`geen-beheer-${(serial += 1)}`)
    const manager = await aPersonWith('programmeManager', { regionId: region.id })
    expect(await makeAdministrator(manager, { person: someone(), site })).toEqual({ ok: false, failure: 'not-allowed' })
    await expect(login.as(manager, `SELECT app.make_administrator('x@y.example', 'X', 'X')`)).rejects.toMatchObject({ code: '42501' })
    await expect(
      login.as(manager, `SELECT app.invite_administrator($1, $2, 'x', 'x')`, [admin.userId, hashSecret(newSecret())]),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('who was signed in without a second step is asked for one before he runs anything', async () => {
    const colleague = await aPerson()
    await aSession(colleague.userId)
    expect(await makeAdministrator(admin, { person: { ...colleague }, site })).toMatchObject({ ok: true, value: { link: null } })
    expect(await asOwner((tx) => tx.session.count({ where: { userId: colleague.userId, endedAt: null } }))).toBe(0)
  })

  test('an invitation never opens an account that leads into a region', async () => {
    const region = await aRegion(`met-mensen-${(serial += 1)}`)
    const officer = await aPersonWith('secretary', { regionId: region.id })
    await asOwner((tx) => tx.user.update({ where: { id: officer.userId }, data: { passwordHash: null } }))
    expect(await makeAdministrator(admin, { person: { ...officer }, site })).toMatchObject({ ok: true, value: { link: null } })
    await expect(
      login.as(admin, `SELECT app.invite_administrator($1, $2, 'x', 'x')`, [officer.userId, hashSecret(newSecret())]),
    ).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a region in which no programme manager gets in', () => {
  const aRegionWithout = () => aRegion(`zonder-${(serial += 1)}`)
  const awaits = async (regionId: string) => (await listRegions(admin, now)).find(({ id }) => id === regionId)!.awaits
  const invite = (regionId: string, manager = someone(), who: Viewer = admin) => inviteManagerAnew(who, { regionId, manager, site })

  test('shows to the administrator and gets one, on the trail of that region', async () => {
    const region = await aRegionWithout()
    expect(await awaits(region.id)).toEqual([])
    const manager = someone()
    expect(await invite(region.id, manager)).toMatchObject({ ok: true, value: { link: expect.any(String) } })
    expect(await awaits(region.id)).toEqual([{ name: manager.name, email: manager.email, until: expect.any(String) }])
    const events = await eventsOf('region.manager-invited', region.id)
    expect(events.map(({ object }) => object).toSorted()).toEqual(['AccountToken', 'RoleGrant'])
    expect(events[0]!.actorId).toBe(admin.userId)
  })

  test('the same person is invited anew, and the earlier link works no longer', async () => {
    const region = await aRegionWithout()
    const manager = someone()
    const first = await invite(region.id, manager)
    const second = await invite(region.id, manager)
    if (!first.ok || !second.ok) throw new Error('not invited')
    expect(await findTokenAccount(tokenIn(first.value.link!))).toBeNull()
    expect(await findTokenAccount(tokenIn(second.value.link!))).toMatchObject({ email: manager.email, kind: 'invitation' })
    expect((await userOf(manager.email)).grants).toHaveLength(1)
  })

  test('after a mistake in the address another is invited, and the first has neither role nor link', async () => {
    const region = await aRegionWithout()
    const wrong = someone()
    const first = await invite(region.id, wrong)
    const right = someone()
    await invite(region.id, right)
    if (!first.ok) throw new Error('not invited')
    expect(await findTokenAccount(tokenIn(first.value.link!))).toBeNull()
    expect((await userOf(wrong.email)).grants).toEqual([])
    expect(await awaits(region.id)).toMatchObject([{ email: right.email }])
  })

  test('when the last manager left, somebody of the region can get the role', async () => {
    const region = await aRegionWithout()
    const left = await aPersonWith('programmeManager', { regionId: region.id })
    expect(await awaits(region.id)).toBeNull()
    await asOwner((tx) => tx.user.update({ where: { id: left.userId }, data: { deactivatedAt: now } }))
    expect(await awaits(region.id)).toEqual([])
    const secretary = await aPersonWith('secretary', { regionId: region.id })
    expect(await invite(region.id, { ...secretary })).toEqual({ ok: true, value: { email: secretary.email, link: null } })
    expect(await awaits(region.id)).toBeNull()
    expect(await invite(region.id, { ...left })).toEqual({ ok: false, failure: 'has-manager' })
  })

  test('the administrator gives nothing more: not where one gets in, no other role, not himself, and no link into another region', async () => {
    const region = await aRegionWithout()
    const other = await aRegionWithout()
    await aPersonWith('programmeManager', { regionId: other.id })
    expect(await invite(other.id)).toEqual({ ok: false, failure: 'has-manager' })
    expect(await invite(region.id, { ...admin })).toEqual({ ok: false, failure: 'own-account' })
    expect(await giveRole(admin, { regionId: region.id, role: 'secretary', municipalityId: null, person: someone(), site, now })).toEqual({
      ok: false,
      failure: 'not-found',
    })
    const elsewhere = await aPersonWith('secretary', { regionId: other.id })
    await asOwner((tx) => tx.user.update({ where: { id: elsewhere.userId }, data: { passwordHash: null } }))
    const tries: [Viewer & { userId: string }, string, unknown[]][] = [
      [admin, `SELECT app.give_manager_anew($1, 'x@y.example', 'X', 'X')`, [other.id]],
      [admin, `SELECT app.give_manager_anew($1, $2, 'X', 'X')`, [region.id, admin.email]],
      [admin, `SELECT app.invite_manager_anew($1, $2, $3, 'x', 'x')`, [region.id, elsewhere.userId, hashSecret(newSecret())]],
      [elsewhere, `SELECT app.give_manager_anew($1, 'x@y.example', 'X', 'X')`, [region.id]],
    ]
    for (const tried of tries) await expect(login.as(...tried)).rejects.toMatchObject({ code: '42501' })
    expect(await invite(region.id, { ...elsewhere })).toMatchObject({ ok: true, value: { link: null } })
    await expect(
      login.as(admin, `SELECT app.invite_manager_anew($1, $2, $3, 'x', 'x')`, [region.id, elsewhere.userId, hashSecret(newSecret())]),
    ).rejects.toMatchObject({ code: '42501' })
    expect(await invite(region.id, someone(), await aPersonWith('secretary', { regionId: region.id }))).toEqual({
      ok: false,
      failure: 'not-allowed',
    })
    expect((await login.as(elsewhere, 'SELECT * FROM app.regions_awaiting_manager()')).rows).toEqual([])
  })
})
