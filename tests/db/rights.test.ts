import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deactivateAccount } from '@/lib/commands/deactivate-account'
import { endAdministrator } from '@/lib/commands/end-administrator'
import { endRole } from '@/lib/commands/end-role'
import { giveRole } from '@/lib/commands/give-role'
import { reviewRights } from '@/lib/commands/review-rights'
import type { Viewer } from '@/lib/policy/viewer'
import { listDigestItems } from '@/lib/queries/digest'
import { getInstallationRights, getRights } from '@/lib/queries/rights'
import { AppLogin } from '../support/app-login'
import { aPerson, aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

type Person = Viewer & { userId: string }
const now = new Date()
const site = 'https://koersvast.example'
let serial = 0
let login: AppLogin
let region: TestRegion
let manager: Person
let other: Person

beforeAll(async () => {
  login = await AppLogin.open()
})
afterAll(() => login.close())
beforeEach(async () => {
  region = await aRegion(`rechten-${(serial += 1)}`)
  manager = await aPersonWith('programmeManager', { regionId: region.id })
  other = await aPersonWith('programmeManager', { regionId: region.id })
})

const grantOf = (person: Person) => asOwner((tx) => tx.roleGrant.findFirstOrThrow({ where: { userId: person.userId } }))
const rightsOf = async (viewer: Viewer = manager, onlySpecial = false) =>
  (await getRights(viewer, region.slug, now, { onlySpecial }))!.content!
const managersLeft = () =>
  asOwner((tx) =>
    tx.roleGrant.count({
      where: { regionId: region.id, role: 'programmeManager', validUntil: null, user: { deactivatedAt: null } },
    }),
  )

test('the manager sees every right that works, with the seat or the person it came from', async () => {
  const lead = await aPerson()
  await asOwner((tx) =>
    tx.lead.create({
      data: {
        ...{ regionId: region.id, ambitionId: region.ambition.id, role: 'officialLead', function: 'Trekker jeugd', position: 1 },
        ...{ userId: lead.userId, deputyId: other.userId, validFrom: new Date('2022-01-01') },
      },
    }),
  )
  const { rows } = await rightsOf()
  expect(rows.filter(({ role }) => role === 'lead').map(({ userId, kind, seat, place }) => [userId, kind, seat, place])).toEqual(
    expect.arrayContaining([
      [lead.userId, 'seat', 'Trekker jeugd', '1 Ambitie een'],
      [other.userId, 'deputy', 'Trekker jeugd', '1 Ambitie een'],
    ]),
  )
  expect((await rightsOf(manager, true)).rows.map(({ role }) => role)).toEqual(['programmeManager', 'programmeManager'])
  const reader = await aPersonWith('reader', { regionId: region.id })
  expect((await getRights(reader, region.slug, now, { onlySpecial: false }))!.content).toBeNull()
  expect((await login.as(reader, 'SELECT * FROM app.rights_in($1)', [region.id])).rows).toEqual([])
})

test('a review is kept with who and when, and the task is gone until the next quarter', async () => {
  const waiting = (item: { kind: string }) => item.kind === 'rights'
  const today = now.toISOString().slice(0, 10)
  expect((await rightsOf()).task).toMatchObject({ count: 2, dueOn: '2022-04-02' })
  expect((await listDigestItems(manager, today)).find(waiting)).toMatchObject({
    late: true,
    path: `/regio/${region.slug}/rechten?rechten=bijzonder`,
  })
  const grantIds = [(await grantOf(manager)).id, (await grantOf(other)).id]
  expect(await reviewRights(manager, { regionId: region.id, grantIds })).toEqual({ ok: true, value: null })
  const { rows, task } = await rightsOf()
  expect(task).toBeNull()
  expect(rows.map(({ reviewedBy }) => reviewedBy)).toEqual([manager.name, manager.name])
  expect((await listDigestItems(manager, today)).find(waiting)).toBeUndefined()
  const kept = await asOwner((tx) => tx.rightsReview.findMany({ where: { regionId: region.id } }))
  expect(kept.map(({ outcome, reviewedById }) => [outcome, reviewedById])).toEqual([
    ['stands', manager.userId],
    ['stands', manager.userId],
  ])
  const trail = await asOwner((tx) =>
    tx.auditEvent.count({ where: { regionId: region.id, event: 'rights.reviewed', object: 'RightsReview' } }),
  )
  expect(trail).toBe(2)
})

test('ending a special right is kept as a review too', async () => {
  expect(await endRole(manager, { regionId: region.id, grantId: (await grantOf(other)).id })).toEqual({ ok: true, value: null })
  expect(await asOwner((tx) => tx.rightsReview.findMany({ where: { regionId: region.id } }))).toMatchObject([
    { outcome: 'ended', userId: other.userId, reviewedById: manager.userId },
  ])
})

test('nobody reviews what he does not answer for, and nothing that is no special right', async () => {
  const secretary = await aPersonWith('secretary', { regionId: region.id })
  const reader = await aPersonWith('reader', { regionId: region.id })
  const elsewhere = await aPersonWith('secretary', { regionId: (await aRegion(`rechten-${(serial += 1)}`)).id })
  const review = (who: Person, of: Person) => grantOf(of).then(({ id }) => reviewRights(who, { regionId: region.id, grantIds: [id] }))
  expect(await review(secretary, secretary)).toEqual({ ok: false, failure: 'not-allowed' })
  expect(await review(elsewhere, secretary)).toEqual({ ok: false, failure: 'not-found' })
  expect(await review(manager, reader)).toEqual({ ok: false, failure: 'gone' })
  expect(await review(manager, elsewhere)).toEqual({ ok: false, failure: 'gone' })
  expect(await reviewRights(manager, { regionId: region.id, grantIds: [] })).toEqual({ ok: false, failure: 'nothing-chosen' })
  const ids = async (of: Person) => [region.id, [(await grantOf(of)).id]]
  const tries: [Person, string, unknown[], string][] = [
    [secretary, 'SELECT app.review_rights($1, $2)', await ids(secretary), '42501'],
    [manager, 'SELECT app.review_rights($1, $2)', await ids(elsewhere), '23514'],
    [manager, 'SELECT app.review_rights(NULL, $1)', [[]], '42501'],
    [manager, `UPDATE "RightsReview" SET "reviewedAt" = now()`, [], '42501'],
    [manager, 'DELETE FROM "RightsReview"', [], '42501'],
  ]
  for (const [who, statement, values, code] of tries) await expect(login.as(who, statement, values)).rejects.toMatchObject({ code })
})

test('nobody gives more than he has: not himself, not the installation, not another region, not a role of a seat', async () => {
  const someone = await aPerson()
  const theirs = await aRegion(`rechten-${(serial += 1)}`)
  const secretary = await aPersonWith('secretary', { regionId: region.id })
  const give = 'SELECT app.give_role($1, $2, $3::text::"Role", NULL)'
  const tries: [Person, unknown[], string][] = [
    [manager, [region.id, manager.userId, 'secretary'], '42501'],
    [manager, [region.id, someone.userId, 'platformAdmin'], '42501'],
    [manager, [null, someone.userId, 'platformAdmin'], '42501'],
    [manager, [theirs.id, someone.userId, 'reader'], '42501'],
    [manager, [region.id, someone.userId, 'lead'], '23514'],
    [secretary, [region.id, someone.userId, 'reader'], '42501'],
    [await aPersonWith('platformAdmin'), [region.id, someone.userId, 'reader'], '42501'],
  ]
  for (const [who, values, code] of tries) await expect(login.as(who, give, values)).rejects.toMatchObject({ code })
})

test('who waits for his turn while his own role ends gives and ends nothing any more', async () => {
  const reader = await aPersonWith('reader', { regionId: region.id })
  const third = await aPersonWith('programmeManager', { regionId: region.id })
  const acts: [string, unknown[]][] = [
    [`SELECT app.give_role($1, $2, 'secretary', NULL)`, [region.id, reader.userId]],
    ['SELECT app.end_role($1)', [(await grantOf(third)).id]],
    ['SELECT app.deactivate_account($1, $2)', [region.id, third.userId]],
  ]
  for (const [statement, values] of acts) {
    const leaver = await aPersonWith('programmeManager', { regionId: region.id })
    const { client } = login
    await client.query('BEGIN')
    await client.query('SELECT app.begin($1, $2, $3)', [leaver.userId, '192.0.2.1', 'test.tried'])
    expect(await endRole(manager, { regionId: region.id, grantId: (await grantOf(leaver)).id })).toMatchObject({ ok: true })
    await expect(client.query(statement, values)).rejects.toMatchObject({ code: '42501' })
    await client.query('ROLLBACK')
  }
  const person = { email: 'nieuw@rechten.example', name: 'Iris Vermeulen', function: 'secretaris' }
  await endRole(manager, { regionId: region.id, grantId: (await grantOf(other)).id })
  expect(await giveRole(other, { regionId: region.id, role: 'secretary', municipalityId: null, person, site, now })).toEqual({
    ok: false,
    failure: 'not-allowed',
  })
})

test('the last manager can not end or lose his own role, also when two act at the same time', async () => {
  const [mine, his] = [await grantOf(manager), await grantOf(other)]
  const end = (who: Person, { id: grantId }: { id: string }) => endRole(who, { regionId: region.id, grantId })
  const close = (who: Person, { userId }: Person) => deactivateAccount(who, { regionId: region.id, userId })
  const both = await Promise.all([end(manager, mine), end(other, his)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await managersLeft()).toBe(1)
  const last = both[0].ok ? other : manager
  const grant = await grantOf(last)
  expect(await end(last, grant)).toEqual({ ok: false, failure: 'last-manager' })
  await expect(login.as(last, 'SELECT app.end_role($1)', [grant.id])).rejects.toMatchObject({ code: '23514' })

  const races: ((one: Person, two: Person) => Promise<{ ok: boolean }[]>)[] = [
    async (one, two) => Promise.all([end(one, await grantOf(two)), end(two, await grantOf(one))]),
    (one, two) => Promise.all([close(one, two), close(two, one)]),
    async (one, two) => Promise.all([end(one, await grantOf(one)), close(one, two)]),
  ]
  for (const race of races) {
    region = await aRegion(`rechten-${(serial += 1)}`)
    const pair = [
      await aPersonWith('programmeManager', { regionId: region.id }),
      await aPersonWith('programmeManager', { regionId: region.id }),
    ]
    const outcomes = await race(pair[0]!, pair[1]!)
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await managersLeft()).toBe(1)
  }
})

test('the administrator reviews who runs the installation, and sees no region', async () => {
  const admin = await aPersonWith('platformAdmin')
  const list = async () => (await getInstallationRights(admin, now, { onlySpecial: false }))!.rows
  expect((await list()).every(({ role }) => role === 'platformAdmin')).toBe(true)
  expect(await reviewRights(admin, { regionId: null, grantIds: [(await grantOf(admin)).id] })).toEqual({ ok: true, value: null })
  expect((await list()).find(({ userId }) => userId === admin.userId)).toMatchObject({ reviewedBy: admin.name })
  expect(await getInstallationRights(manager, now, { onlySpecial: false })).toBeNull()
  expect((await login.as(admin, 'SELECT * FROM app.rights_in($1)', [region.id])).rows).toEqual([])
  expect((await login.as(manager, 'SELECT * FROM "RightsReview" WHERE "regionId" IS NULL')).rows).toEqual([])
})

test('administrators end each other, and the last one can not, also when two act at the same time', async () => {
  // Of this test alone: others made administrators too.
  await asOwner((tx) => tx.roleGrant.updateMany({ where: { role: 'platformAdmin' }, data: { validUntil: new Date('2023-01-01') } }))
  const [one, two] = [await aPersonWith('platformAdmin'), await aPersonWith('platformAdmin')]
  const [grantOne, grantTwo] = [await grantOf(one), await grantOf(two)]
  expect(await endAdministrator(manager, { grantId: grantOne.id })).toEqual({ ok: false, failure: 'not-allowed' })
  expect(await endAdministrator(one, { grantId: (await grantOf(manager)).id })).toEqual({ ok: false, failure: 'not-found' })
  await expect(login.as(manager, 'SELECT app.end_role($1)', [grantOne.id])).rejects.toMatchObject({ code: '42501' })
  await expect(login.as(one, 'SELECT app.end_role($1)', [(await grantOf(manager)).id])).rejects.toMatchObject({ code: '42501' })

  const both = await Promise.all([endAdministrator(one, { grantId: grantTwo.id }), endAdministrator(two, { grantId: grantOne.id })])
  expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { wasOwn: false } }])
  const [last, grant] = both[0].ok ? [one, grantOne] : [two, grantTwo]
  expect(await endAdministrator(last, { grantId: grant.id })).toEqual({ ok: false, failure: 'last-administrator' })
  await expect(login.as(last, 'SELECT app.end_role($1)', [grant.id])).rejects.toMatchObject({ code: '23514' })
  const third = await aPersonWith('platformAdmin')
  expect(await endAdministrator(last, { grantId: grant.id })).toEqual({ ok: true, value: { wasOwn: true } })
  expect((await getInstallationRights(third, now, { onlySpecial: false }))!.rows.map(({ userId }) => userId)).toEqual([third.userId])
  const kept = await asOwner((tx) => tx.rightsReview.findMany({ where: { regionId: null, outcome: 'ended' } }))
  expect(kept.map(({ userId }) => userId).toSorted()).toEqual([one.userId, two.userId].toSorted())
})
