import { beforeEach, describe, expect, test } from 'vitest'
import { assignLead } from '@/lib/commands/assign-lead'
import { endLead } from '@/lib/commands/end-lead'
import type { NamedLead } from '@/lib/commands/fill-seat'
import { nameDeputy } from '@/lib/commands/name-deputy'
import { reportProgress } from '@/lib/commands/report-progress'
import type { Progress } from '@/lib/domain/progress'
import type { Viewer } from '@/lib/policy/viewer'
import { getPerson } from '@/lib/queries/person'
import { getSeatHistory } from '@/lib/queries/seat'
import { getWhoDoesWhat } from '@/lib/queries/who-does-what'
import { AppLogin } from '../support/app-login'
import { aKpi } from '../support/kpis'
import { aPerson, aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

const now = new Date('2023-06-05T10:00:00Z')
let serial = 0
let region: TestRegion
let manager: Viewer & { userId: string }
let officer: Viewer & { userId: string }
let colleague: Viewer & { userId: string }

beforeEach(async () => {
  region = await aRegion(`functie-${++serial}`)
  manager = await aPersonWith('programmeManager', { regionId: region.id })
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  colleague = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.south.id })
})

const lead = (given: Partial<NamedLead> = {}): NamedLead => ({
  ...{ role: 'officialLead', function: 'ambtenaar Jeugd', organisationId: null, userId: officer.userId, deputyId: null, vacancy: null },
  ...{ from: '2023-01-01', until: null },
  ...given,
})
const onAmbition = () => ({ ambitionId: region.ambition.id })
const rows = () => asOwner((tx) => tx.lead.findMany({ where: onAmbition(), orderBy: [{ position: 'asc' }, { validFrom: 'asc' }] }))
const assign = (given: Partial<NamedLead> = {}, seen: { id: string; version: number } | null = null, viewer: Viewer = manager) =>
  assignLead(viewer, { on: onAmbition(), seen, lead: lead(given) })
const look = async (viewer: Viewer = manager) => (await getWhoDoesWhat(viewer, { region: region.slug, now }))?.content
const toReport = async (userId: string) =>
  (await waitingFor(userId)).waiting.flatMap(({ kind, what }) => (kind === 'reporting' ? [what.split(' ')[0]] : []))
const missing = async (userId: string) => (await waitingFor(userId)).waiting.filter(({ kind }) => kind === 'figures')
const waitingFor = async (userId: string) => (await getPerson(manager, { region: region.slug, userId, now }))!.content

/** Of the test region as it begins: nobody of the board pulls it. */
const noBoard = { number: null, lacks: ['boardLead'], activities: 2 }

describe('a function', () => {
  test('handed over moves the work, and who had it with which function stays', async () => {
    await assign()
    expect(await toReport(officer.userId)).toContain('1.1a')
    const [first] = await rows()
    const handed = await assign({ userId: colleague.userId, function: 'projectleider', from: '2023-05-01' }, first)
    expect((await rows()).map((row) => [row.function, row.userId, row.validUntil?.toISOString().slice(0, 10)])).toEqual([
      ['ambtenaar Jeugd', officer.userId, '2023-04-30'],
      ['projectleider', colleague.userId, undefined],
    ])
    expect(await toReport(officer.userId)).toEqual(['1.1b'])
    expect(await toReport(colleague.userId)).toEqual(['1.1a', '1.1b'])
    const history = await getSeatHistory(manager, { region: region.slug, leadId: handed.ok ? handed.value : '', now, draftOf: '' })
    expect(history!.content!.holders.map(({ function: works }) => works)).toEqual(['projectleider', 'ambtenaar Jeugd'])
    const past = (await waitingFor(officer.userId)).seats
    expect(past).toMatchObject([{ function: 'ambtenaar Jeugd', until: '2023-04-30', asDeputy: false }])
  })

  test('of which nothing was changed is not saved: nobody takes over from himself', async () => {
    await assign()
    const [seen] = await rows()
    expect(await assign({ from: '2023-06-05' }, seen)).toEqual({ ok: false, failure: 'unchanged' })
    expect(await assign({}, seen)).toEqual({ ok: false, failure: 'unchanged' })
    expect(await rows()).toEqual([seen])
    expect(await assign({ from: '2023-06-05', until: '2023-12-31' }, seen)).toEqual({ ok: true, value: seen!.id })
    expect(await rows()).toMatchObject([{ id: seen!.id, validFrom: new Date('2023-01-01'), validUntil: new Date('2023-12-31') }])
  })

  test('is one of a duo where the place gets two', async () => {
    await assign()
    await assign({ userId: colleague.userId })
    expect((await rows()).map(({ position }) => position)).toEqual([1, 2])
    expect((await look())!.seats).toHaveLength(2)
  })

  test('that somebody leaves stands open with what hangs on it, until it is filled or ends', async () => {
    await assign({ deputyId: colleague.userId })
    const [first] = await rows()
    expect(await endLead(manager, { on: onAmbition(), seen: first!, until: '2023-05-31', vacancy: 'vertrokken' })).toEqual({
      ok: true,
      value: null,
    })
    expect((await look())!.open.seats).toMatchObject([
      { vacancy: 'vertrokken', deputy: { id: colleague.userId }, activities: 2, kpis: 0, waiting: 1 },
    ])
    const [, vacant] = await rows()
    expect(await endLead(manager, { on: onAmbition(), seen: vacant!, until: '2023-06-04', vacancy: null })).toEqual({
      ok: true,
      value: null,
    })
    expect(await look()).toMatchObject({
      open: { seats: [], unled: [noBoard, { number: '1', lacks: ['officialLead'], activities: 2, kpis: 0, waiting: 1 }], total: 2 },
    })
  })

  test('of somebody whose account was closed is an open one', async () => {
    await assign()
    await asOwner((tx) => tx.user.update({ where: { id: officer.userId }, data: { deactivatedAt: new Date('2023-02-01') } }))
    expect((await look())!.open.seats).toMatchObject([{ hasLeft: true, person: { id: officer.userId } }])
  })

  test('is open too as the seat in a body and the deputy place of who left, with what hangs on it', async () => {
    await assign({ userId: manager.userId, deputyId: officer.userId })
    const seat = {
      regionId: region.id,
      bodyId: region.board.id,
      role: 'chair',
      function: 'voorzitter',
      validFrom: new Date('2022-01-01'),
    } as const
    await asOwner(async (tx) => {
      await tx.bodyMember.create({ data: { ...seat, userId: officer.userId } })
      const meeting = await tx.meeting.create({ data: { regionId: region.id, bodyId: region.board.id, heldOn: new Date('2023-06-22') } })
      await tx.agendaItem.create({ data: { regionId: region.id, meetingId: meeting.id, position: 1, title: 'Wachtlijst' } })
    })
    expect((await look())!.open).toMatchObject({ members: [], deputies: [], total: 1 })
    await asOwner((tx) => tx.user.update({ where: { id: officer.userId }, data: { deactivatedAt: now } }))
    expect((await look())!.open).toMatchObject({
      ...{ seats: [], unled: [noBoard], total: 3 },
      members: [{ slug: 'pho', role: 'chair', function: 'voorzitter', nextOn: '2023-06-22', items: 1 }],
      deputies: [{ function: 'ambtenaar Jeugd', on: '1 Ambitie een', person: manager.name }],
    })
  })

  test('is open where most ambitions have it and one does not, with a work group that is still to be formed', async () => {
    const { id: regionId, agenda } = region
    const parts = await asOwner(async (tx) => {
      const another = (number: string) =>
        tx.ambition.create({
          data: { regionId, agendaId: agenda.id, number, position: Number(number), title: `Ambitie ${number}`, aliases: [], goal: 'Doel' },
        })
      const [two, three] = [await another('2'), await another('3')]
      const group = { regionId, kind: 'workgroup', purpose: '' } as const
      await tx.body.create({ data: { ...group, slug: 'werkgroep-1', name: 'Werkgroep een', ambitionId: region.ambition.id } })
      await tx.body.create({ data: { ...group, slug: 'werkgroep-2', name: 'Werkgroep twee', ambitionId: two.id, status: 'toBeFormed' } })
      return [region.ambition, two, three]
    })
    for (const { id: ambitionId } of parts) await assignLead(manager, { on: { ambitionId }, seen: null, lead: lead() })
    for (const [i, role] of (['boardLead', 'accountHolder', 'accountHolder'] as const).entries())
      await assignLead(manager, { on: { ambitionId: parts[i]!.id }, seen: null, lead: lead({ role }) })
    expect((await look())!.open).toMatchObject({
      unled: [
        { number: '1', lacks: ['accountHolder'], activities: 2 },
        { number: '2', lacks: ['workgroup'], planned: 'Werkgroep twee' },
        { number: '3', lacks: ['workgroup'], planned: null },
      ],
      total: 3,
    })
  })

  test('in a body is open when it ended and nobody took it over; who may not open that body gets no link', async () => {
    const seat = (given: object) =>
      asOwner((tx) =>
        tx.bodyMember.create({
          data: {
            ...{ regionId: region.id, bodyId: region.board.id, role: 'member', function: 'wethouder Noord', userId: officer.userId },
            ...{ validFrom: new Date('2022-01-01'), validUntil: new Date('2023-05-01') },
            ...given,
          },
        }),
      )
    await seat({})
    await seat({ role: 'chair', function: 'voorzitter', userId: colleague.userId, validUntil: new Date('2022-03-01') })
    await seat({ function: 'wethouder Zuid', userId: null, validUntil: new Date('2022-03-01') })
    const open = (await look())!.open.members
    expect(open.map(({ function: works, endedOn }) => [works, endedOn])).toEqual([
      ['voorzitter', '2022-03-01'],
      ['wethouder Noord', '2023-05-01'],
    ])
    expect(open[0]).toMatchObject({ maySee: true, mayChange: true })
    const outsider = { ...(await aPerson()), grants: [{ role: 'workgroupMember' as const, regionId: region.id }] }
    const group = { regionId: region.id, kind: 'workgroup', purpose: '', slug: 'werkgroep', name: 'Werkgroep' } as const
    const { id: bodyId } = await asOwner((tx) => tx.body.create({ data: { ...group, ambitionId: region.ambition.id } }))
    await seat({ bodyId, userId: outsider.userId, function: 'lid', validUntil: null })
    expect((await look(outsider))!.open.members[0]).toMatchObject({ maySee: false, mayChange: false })
    await asOwner((tx) => tx.body.update({ where: { id: region.board.id }, data: { status: 'proposed' } }))
    expect((await look(outsider))!.unformed).toMatchObject([{ slug: 'pho', maySee: false }])
    expect((await look())!.unformed).toMatchObject([{ slug: 'pho', maySee: true }])
    await asOwner((tx) => tx.body.update({ where: { id: region.board.id }, data: { status: 'exists' } }))

    await seat({ userId: manager.userId, validFrom: new Date('2023-07-01'), validUntil: null })
    await seat({
      role: 'chair',
      function: 'onafhankelijk voorzitter',
      userId: colleague.userId,
      validFrom: new Date('2022-04-01'),
      validUntil: null,
    })
    expect((await look())!.open.members).toEqual([])
  })

  test('that a colleague changed in the meantime is not handed over twice', async () => {
    await assign()
    const [seen] = await rows()
    const both = await Promise.all([
      assign({ userId: colleague.userId, from: '2023-05-01' }, seen),
      assign({ userId: manager.userId, from: '2023-05-02' }, seen),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, failure: 'stale' })
    expect(await assign({ from: '2022-12-01' }, (await rows()).at(-1))).toEqual({ ok: false, failure: 'too-early' })
  })

  test('is given by the programme manager, to somebody of the region, not in a closed agenda', async () => {
    expect(await assign({}, null, officer)).toEqual({ ok: false, failure: 'not-allowed' })
    const elsewhere = await aRegion(`functie-elders-${serial}`)
    const stranger = await aPersonWith('programmeManager', { regionId: elsewhere.id })
    expect(await assign({}, null, stranger)).toEqual({ ok: false, failure: 'not-found' })
    expect(await assign({ userId: stranger.userId })).toEqual({ ok: false, failure: 'person-not-found' })
    expect(await assign({ deputyId: stranger.userId })).toEqual({ ok: false, failure: 'deputy-not-found' })
    await asOwner((tx) => tx.agenda.update({ where: { id: region.agenda.id }, data: { status: 'closed' } }))
    expect(await assign()).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await rows()).toEqual([])
  })

  test('and the names in it are not for readers', async () => {
    await assign()
    const reader = await aPersonWith('reader', { regionId: region.id })
    expect(await look(reader)).toBeUndefined()
    const id = (await rows())[0]!.id
    expect((await getSeatHistory(reader, { region: region.slug, leadId: id, now, draftOf: '' }))!.content).toBeNull()
    expect(await getPerson(reader, { region: region.slug, userId: officer.userId, now })).toBeNull()
  })
})

describe('a deputy', () => {
  test('is named by who has the function, gets the work of a vacant one, and may report on it', async () => {
    await assign({ role: 'officialLead' })
    const [own] = await rows()
    const deputyId = colleague.userId
    expect(await nameDeputy(colleague, { leadId: own!.id, version: 1, deputyId })).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await nameDeputy(officer, { leadId: own!.id, version: 1, deputyId: officer.userId })).toEqual({
      ok: false,
      failure: 'same-person',
    })
    expect(await nameDeputy(officer, { leadId: own!.id, version: 1, deputyId })).toEqual({ ok: true, value: null })
    expect(await nameDeputy(officer, { leadId: own!.id, version: 1, deputyId: null })).toEqual({ ok: false, failure: 'stale' })
    expect(await toReport(deputyId)).toEqual(['1.1b'])
    await endLead(manager, { on: onAmbition(), seen: { id: own!.id, version: 2 }, until: '2023-05-31', vacancy: 'vertrokken' })
    expect(await toReport(deputyId)).toEqual(['1.1a', '1.1b'])
    const asLead: Viewer = { ...colleague, grants: [{ role: 'lead', regionId: region.id, ambitionId: region.ambition.id }] }
    const progress: Progress = {
      lifecycle: 'running',
      light: 'onTrack',
      ...{ done: 'Gestart.', next: '', cause: '', consequence: '', measure: '', expectedOn: null, expectedPrecision: null },
    }
    expect(await reportProgress(asLead, { trackId: region.tracks.regional.id, version: 1, progress, now })).toMatchObject({ ok: true })
  })
})

describe('a function at a KPI', () => {
  let analyst: Viewer & { userId: string }
  let kpiId: string
  beforeEach(async () => {
    analyst = await aPersonWith('dataAnalyst', { regionId: region.id })
    ;({ id: kpiId } = await aKpi(region))
  })
  const at = (given: Partial<NamedLead> = {}, viewer: Viewer = analyst) =>
    assignLead(viewer, { on: { kpiId }, seen: null, lead: lead(given) })
  const held = () => asOwner((tx) => tx.lead.findMany({ where: { kpiId }, orderBy: [{ position: 'asc' }, { validFrom: 'asc' }] }))

  test('is one of more, is handed over, stands open with its deputy, and shows what waits', async () => {
    await at({ role: 'accountHolder' })
    await at({ role: 'projectLead', userId: manager.userId })
    const [first] = await held()
    expect(await missing(officer.userId)).toMatchObject([{ what: expect.stringMatching(/^KPI 1\.1 /), when: 'Er zijn nog geen cijfers.' }])
    expect(await nameDeputy(officer, { leadId: first!.id, version: 1, deputyId: colleague.userId })).toEqual({ ok: true, value: null })
    expect(await missing(colleague.userId)).toEqual([])
    const seen = { id: first!.id, version: 2 }
    expect(await endLead(analyst, { on: { kpiId }, seen, until: '2023-05-31', vacancy: 'vertrokken' })).toEqual({ ok: true, value: null })
    expect((await look())!.open.seats).toMatchObject([{ on: { kind: 'kpi', code: '1.1' }, vacancy: 'vertrokken', kpis: 1 }])
    expect(await missing(colleague.userId)).toHaveLength(1)
    expect((await held()).map(({ position, userId }) => [position, userId])).toEqual([
      [1, officer.userId],
      [1, null],
      [2, manager.userId],
    ])
    const page = await getSeatHistory(analyst, { region: region.slug, leadId: first!.id, now, draftOf: '' })
    expect(page!.content).toMatchObject({
      mayAssign: true,
      mayNameDeputy: true,
      holders: [{ vacancy: 'vertrokken' }, { person: { id: officer.userId } }],
    })
  })

  test('gives who has it no rights, and is not for who has it to hand on', async () => {
    await at()
    const [own] = await held()
    expect(await at({}, officer)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await nameDeputy(colleague, { leadId: own!.id, version: 1, deputyId: null })).toEqual({ ok: false, failure: 'not-allowed' })
    const login = await AppLogin.open()
    await expect(login.as(officer, `UPDATE "Lead" SET function = 'baas' WHERE id = $1`, [own!.id])).rejects.toThrow(/only his deputy/)
    await login.close()
    const rights = await asOwner(
      (tx) => tx.$queryRaw<{ role: string }[]>`SELECT role::text FROM app.effective_grants(${officer.userId}::uuid)`,
    )
    expect(rights).toEqual([{ role: 'policyOfficer' }])
  })
})

test('the database gives nobody a seat but through the programme manager, and two people never the same one', async () => {
  await assign()
  const [own] = await rows()
  const login = await AppLogin.open()
  const insert = (viewer: Viewer & { userId: string }, position: number) =>
    login.as(
      viewer,
      `INSERT INTO "Lead" (id, "regionId", role, "ambitionId", function, "userId", position, "validFrom")
       VALUES (gen_random_uuid(), $1, 'officialLead', $2, 'x', $3, $4, '2023-03-01')`,
      [region.id, region.ambition.id, viewer.userId, position],
    )
  await expect(insert(officer, 2)).rejects.toMatchObject({ code: '42501' })
  await expect(insert(manager, 1)).rejects.toThrow(/one_at_a_time/)
  await expect(login.as(officer, `UPDATE "Lead" SET function = 'baas' WHERE id = $1`, [own!.id])).rejects.toThrow(/only his deputy/)
  expect((await login.as(colleague, `UPDATE "Lead" SET "deputyId" = NULL WHERE id = $1`, [own!.id])).rowCount).toBe(0)
  await asOwner((tx) => tx.agenda.update({ where: { id: region.agenda.id }, data: { status: 'closed' } }))
  await expect(insert(manager, 3)).rejects.toThrow(/closed agenda/)
  await login.close()
})
