import { beforeEach, describe, expect, test } from 'vitest'
import { deactivateAccount } from '@/lib/commands/deactivate-account'
import { handOverActionPoint } from '@/lib/commands/hand-over-action-point'
import { handOverWork } from '@/lib/commands/hand-over-work'
import { raiseBottleneck } from '@/lib/commands/raise-bottleneck'
import type { Thing } from '@/lib/domain/handover'
import { readTrailList } from '@/lib/forms/trail-address'
import type { Viewer } from '@/lib/policy/viewer'
import { getAction } from '@/lib/queries/actions'
import { getBottleneck } from '@/lib/queries/bottlenecks'
import { getPerson } from '@/lib/queries/person'
import { getRisk } from '@/lib/queries/risks'
import { getTrail } from '@/lib/queries/trail'
import { AppLogin } from '../support/app-login'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

const now = new Date('2023-06-05T10:00:00Z')
const since = new Date('2022-01-01')
let serial = 0
let region: TestRegion
let manager: Viewer & { userId: string }
let officer: Viewer & { userId: string }
let colleague: Viewer & { userId: string }

beforeEach(async () => {
  region = await aRegion(`doorgeven-${++serial}`)
  manager = await aPersonWith('programmeManager', { regionId: region.id })
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  colleague = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.south.id })
  await asOwner((tx) => tx.user.update({ where: { id: colleague.userId }, data: { name: 'Nieuwe Collega', function: 'adviseur Jeugd' } }))
})

const own = () => ({ regionId: region.id, agendaId: region.agenda.id })

/** An action, a measure, a bottleneck, a function, a deputy place and a seat, all of the officer. */
async function fillHands() {
  const { userId } = officer
  const text = { title: 'Wachtlijst', cause: 'x', consequence: 'y', needed: 'een besluit', neededFrom: 'ambtenaar', dueOn: null }
  const on = { kind: 'activity', id: region.regional.id } as const
  await raiseBottleneck(manager, { on, updateId: null, now, text: { ...text, neededFromId: userId } })
  await asOwner(async (tx) => {
    const action = { kind: 'action', number: 1, title: 'Bel', ownerFunction: 'ambtenaar', ownerId: userId, agreedOn: now } as const
    await tx.actionPoint.create({ data: { ...own(), ...action } })
    const risk = await tx.risk.create({ data: { ...own(), position: 1, category: 'money', title: 'Tarief' } })
    const measure = { riskId: risk.id, position: 1, text: 'Spreek af', ownerFunction: 'ambtenaar', ownerId: userId }
    await tx.riskMeasure.create({ data: { regionId: region.id, ...measure } })
    const seat = { regionId: region.id, ambitionId: region.ambition.id, function: 'trekker', validFrom: since } as const
    await tx.lead.create({ data: { ...seat, role: 'officialLead', position: 1, userId } })
    await tx.lead.create({ data: { ...seat, role: 'boardLead', position: 2, userId: manager.userId, deputyId: userId } })
    const chair = { role: 'chair', function: 'voorzitter', userId, validFrom: since } as const
    await tx.bodyMember.create({ data: { regionId: region.id, bodyId: region.board.id, ...chair } })
  })
}

const pageOf = async ({ userId }: { userId: string }, viewer: Viewer = manager) =>
  (await getPerson(viewer, { region: region.slug, userId, now }))!.content
const thingsOf = async (person: { userId: string }): Promise<readonly Thing[]> => (await pageOf(person)).handOver!.things
const give = async (things: readonly Thing[], to = colleague, viewer: Viewer = manager) =>
  handOverWork(viewer, { regionId: region.id, fromId: officer.userId, toId: to.userId, things, now })
const kinds = (things: readonly Thing[]) => things.map(({ kind }) => kind)

describe('an action', () => {
  const actionNow = () => asOwner((tx) => tx.actionPoint.findFirstOrThrow({ where: { regionId: region.id } }))
  const pass = async (viewer: Viewer, version = 1) =>
    handOverActionPoint(viewer, { actionId: (await actionNow()).id, version, toId: colleague.userId })

  test('goes to a colleague with his function, and who had it with which function stays to be read', async () => {
    await fillHands()
    expect(await pass(manager)).toEqual({ ok: true, value: 1 })
    expect(await actionNow()).toMatchObject({ ownerId: colleague.userId, ownerFunction: 'adviseur Jeugd', version: 2 })
    const page = await getAction(officer, { region: region.slug, number: 1, now, draftOf: '' })
    const earlier = page!.content!.earlier
    expect(earlier).toMatchObject([{ function: 'ambtenaar', name: officer.name }])
    const trail = await getTrail(manager, { region: region.slug, now }, readTrailList({}))
    expect(JSON.stringify(trail)).toContain('action-point.handed-over')
    expect((await pageOf(officer)).waiting.map(({ kind }) => kind)).not.toContain('actions')
    expect((await pageOf(colleague)).waiting.map(({ kind }) => kind)).toContain('actions')
  })

  test('is given by who keeps the list, to somebody of the region, once, and not when it is done', async () => {
    await fillHands()
    expect(await pass(officer)).toMatchObject({ failure: 'not-allowed' })
    const stranger = await aPersonWith('programmeManager', { regionId: (await aRegion(`doorgeven-elders-${serial}`)).id })
    expect(await pass(stranger)).toMatchObject({ failure: 'not-found' })
    const toStranger = { actionId: (await actionNow()).id, version: 1, toId: stranger.userId }
    expect(await handOverActionPoint(manager, toStranger)).toMatchObject({ failure: 'person-not-found' })
    expect(await pass(manager, 2)).toMatchObject({ failure: 'stale' })
    await asOwner((tx) => tx.actionPoint.updateMany({ where: { regionId: region.id }, data: { doneOn: now, doneNote: 'Klaar' } }))
    expect(await pass(manager)).toMatchObject({ failure: 'already-done' })
  })
})

describe('all that hangs on somebody who leaves', () => {
  test('goes to a colleague in one go, and its history stays', async () => {
    await fillHands()
    expect(await deactivateAccount(manager, { regionId: region.id, userId: officer.userId })).toMatchObject({ ok: true })
    const things = await thingsOf(officer)
    expect(kinds(things)).toEqual(['action', 'measure', 'bottleneck', 'lead', 'deputy', 'member'])
    expect(await give(things)).toEqual({ ok: true, value: 6 })
    expect(await thingsOf(officer)).toEqual([])
    expect(kinds(await thingsOf(colleague))).toEqual(['action', 'measure', 'bottleneck', 'lead', 'deputy', 'member'])

    const address = { region: region.slug, agenda: '2022-2025', number: 1, now, draftOf: '' }
    expect((await getBottleneck(manager, address))!.content!.neededBefore).toMatchObject([{ function: 'ambtenaar' }])
    expect((await getRisk(manager, address))!.content!.risk.measures[0]).toMatchObject({
      ...{ ownerFunction: 'adviseur Jeugd', owner: 'Nieuwe Collega' },
      ownerChanges: [{ function: 'ambtenaar' }],
    })
    const [before, after] = await asOwner((tx) =>
      tx.bodyMember.findMany({ where: { bodyId: region.board.id }, orderBy: { validFrom: 'asc' } }),
    )
    expect(before).toMatchObject({ userId: officer.userId, validUntil: new Date('2023-06-04') })
    expect(after).toMatchObject({ userId: colleague.userId, role: 'chair', function: 'voorzitter', validFrom: new Date('2023-06-05') })
    const leads = await asOwner((tx) =>
      tx.lead.findMany({ where: { ambitionId: region.ambition.id, position: 1 }, orderBy: { validFrom: 'asc' } }),
    )
    expect(leads.map(({ userId }) => userId)).toEqual([officer.userId, colleague.userId])
  })

  test('goes per thing too, all of what was chosen or nothing', async () => {
    await fillHands()
    const things = await thingsOf(officer)
    const [action, ...rest] = things
    expect(await give([action!])).toEqual({ ok: true, value: 1 })
    expect(await thingsOf(officer)).toEqual(rest)
    const measure = rest.find(({ kind }) => kind === 'measure')!
    expect(await give([measure, action!])).toMatchObject({ failure: 'stale' })
    expect(await thingsOf(officer)).toEqual(rest)
  })

  test('is given by the programme manager alone, to another one with a place in the region', async () => {
    await fillHands()
    const things = await thingsOf(officer)
    expect(await give(things, colleague, officer)).toMatchObject({ failure: 'not-allowed' })
    expect(await give(things, officer)).toMatchObject({ failure: 'same-person' })
    const elsewhere = await aPersonWith('programmeManager', { regionId: (await aRegion(`doorgeven-ander-${serial}`)).id })
    expect(await give(things, elsewhere)).toMatchObject({ failure: 'person-not-found' })
    expect(await give(things, colleague, elsewhere)).toMatchObject({ failure: 'not-found' })
    expect((await pageOf(officer, colleague)).handOver).toBeNull()
    expect(await thingsOf(officer)).toEqual(things)
  })
})

test('who had something before is told to nobody outside the region, nor to a reader', async () => {
  await fillHands()
  const { id } = await asOwner((tx) => tx.actionPoint.findFirstOrThrow({ where: { regionId: region.id } }))
  await handOverActionPoint(manager, { actionId: id, version: 1, toId: colleague.userId })
  const login = await AppLogin.open()
  const told = async (viewer: Viewer) =>
    (await login.as(viewer, `SELECT app.owners_before('ActionPoint', $1) AS told`, [id])).rows[0].told.length
  expect(await told(officer)).toBe(1)
  expect(await told(await aPersonWith('reader', { regionId: region.id }))).toBe(0)
  expect(await told(await aPersonWith('programmeManager', { regionId: (await aRegion(`doorgeven-vreemd-${serial}`)).id }))).toBe(0)
  await login.close()
})
