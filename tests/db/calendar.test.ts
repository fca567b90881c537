import { beforeEach, expect, test } from 'vitest'
import { makeCalendarAddress } from '@/lib/commands/make-calendar-address'
import { raiseBottleneck } from '@/lib/commands/raise-bottleneck'
import { revokeCalendarAddress } from '@/lib/commands/revoke-calendar-address'
import { startEvaluation } from '@/lib/commands/start-evaluation'
import { feedViewer } from '@/lib/db/identity'
import type { FeedKind } from '@/lib/domain/calendar'
import type { Viewer } from '@/lib/policy/viewer'
import { getCalendar, listOwnFeeds } from '@/lib/queries/calendar'
import { AppLogin } from '../support/app-login'
import { aKpi } from '../support/kpis'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

type Person = Viewer & { userId: string }
let serial = 0
let region: TestRegion
let officer: Person
const now = new Date('2023-06-05T10:00:00Z')

beforeEach(async () => {
  region = await aRegion(`kalender-${++serial}`)
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
})

/** As a calendar program gets it, at the address that was made. */
async function follow(kind: FeedKind, person: Person = officer) {
  await makeCalendarAddress(person, { kind, regionId: kind === 'year' ? region.id : null })
  const { id } = (await listOwnFeeds(person)).find((feed) => feed.kind === kind)!
  const feed = (await feedViewer(id!))!
  const calendar = await getCalendar({ ...feed.viewer, origin: '' }, { ...feed, now })
  return { id: id!, events: calendar?.events.map(({ kind: what, on, title }) => `${what} ${on} ${title}`) ?? null }
}

const aMeeting = (bodyId: string, heldOn: string, more = {}) =>
  asOwner((tx) => tx.meeting.create({ data: { regionId: region.id, bodyId, heldOn: new Date(heldOn), ...more } }))

/** A bottleneck, a measure against a risk, an evaluation, a KPI and money, each with its day. */
async function fillDeadlines() {
  const { userId } = officer
  const own = { regionId: region.id, agendaId: region.agenda.id }
  const text = { title: 'Wachtlijst', cause: 'x', consequence: 'y', needed: 'een besluit', neededFrom: 'ambtenaar', dueOn: '2023-05-01' }
  const on = { kind: 'activity', id: region.regional.id } as const
  await raiseBottleneck(officer, { on, updateId: null, now, text: { ...text, neededFromId: userId } })
  const pilot = { title: 'Pilot', question: 'Helpt het?', baseline: '', baselineOn: null, decideOn: '2023-12-01', advice: '' }
  await startEvaluation(officer, { agendaId: own.agendaId, on, text: pilot, now })
  const kpi = await aKpi(region)
  await asOwner(async (tx) => {
    const evaluation = await tx.evaluation.findFirstOrThrow({ where: own })
    const followUp = { evaluationId: evaluation.id, position: 1, plannedOn: new Date('2023-11-01') }
    await tx.evaluationMeasurement.create({ data: { regionId: region.id, ...followUp } })
    const risk = await tx.risk.create({ data: { ...own, position: 1, category: 'money', title: 'Tarief' } })
    const measure = { riskId: risk.id, position: 1, text: 'Spreek af', ownerFunction: 'x', ownerId: userId, dueOn: new Date('2023-10-01') }
    await tx.riskMeasure.create({ data: { regionId: region.id, ...measure } })
    const figure = { period: '2022', value: 5, status: 'final', enteredFunction: 'x', enteredAt: now } as const
    await tx.measurement.create({ data: { regionId: region.id, kpiId: kpi.id, ...figure } })
    const seat = { role: 'accountHolder', kpiId: kpi.id, function: 'x', userId, position: 1, validFrom: new Date('2022-01-01') } as const
    await tx.lead.create({ data: { regionId: region.id, ...seat } })
    const money = {
      position: 1,
      kind: 'expense',
      title: 'Subsidie',
      year: 2023,
      amountCents: 100_00n,
      lapsesOn: new Date('2024-03-01'),
    } as const
    await tx.budgetLine.create({ data: { ...own, ...money, source: 'Rijk', status: 'fixed' } })
  })
}

test('my deadlines are the closing of the round, and what waits for me with its day, also when that is months away', async () => {
  const action = { regionId: region.id, agendaId: region.agenda.id, kind: 'action' as const, ownerFunction: 'x', agreedOn: now }
  await asOwner(async (tx) => {
    await tx.actionPoint.create({ data: { ...action, number: 1, title: 'Bel', ownerId: officer.userId, dueOn: new Date('2023-06-20') } })
    await tx.actionPoint.create({ data: { ...action, number: 2, title: 'Van niemand', dueOn: new Date('2023-06-20') } })
    const done = { doneOn: now, doneNote: 'Klaar' }
    await tx.actionPoint.create({ data: { ...action, ...done, number: 3, title: 'Al klaar', ownerId: officer.userId, dueOn: now } })
    const duty = { regionId: region.id, timesPerYear: 1, month: 9, day: 1, countsFrom: new Date('2023-01-01') }
    await tx.duty.create({ data: { ...duty, title: 'Voor mij', role: 'policyOfficer' } })
    await tx.duty.create({ data: { ...duty, title: 'Voor een ander', role: 'dataAnalyst' } })
  })
  await fillDeadlines()
  expect((await follow('deadlines')).events).toEqual([
    'deadline 2023-05-01 Knelpunt: Wachtlijst: een besluit',
    'closes 2023-06-16 Laatste dag om te melden voor 1e halfjaar 2023',
    'deadline 2023-06-20 Klaar: Bel',
    'deadline 2023-09-01 Voor mij',
    'deadline 2023-10-01 Maatregel: Spreek af (risico 1: Tarief)',
    'deadline 2023-11-01 Vervolgmeting: Pilot',
    'deadline 2023-12-01 Beslismoment: Pilot',
    'deadline 2024-01-31 Nieuw cijfer: KPI 1.1 KPI 1.1',
  ])
  const manager = await aPersonWith('programmeManager', { regionId: region.id })
  expect((await follow('deadlines', manager)).events).toContain('deadline 2024-03-01 Geld vervalt: Subsidie')
})

test('the meetings of my bodies are those in which I have a seat, also what was cancelled', async () => {
  await aMeeting(region.board.id, '2023-06-08')
  expect((await follow('meetings')).events).toEqual([])
  await asOwner((tx) =>
    tx.bodyMember.create({
      data: {
        regionId: region.id,
        bodyId: region.board.id,
        function: 'ambtenaar',
        userId: officer.userId,
        validFrom: new Date('2022-01-01'),
      },
    }),
  )
  await aMeeting(region.board.id, '2023-09-14', { status: 'cancelled', note: 'Vakantie' })
  expect((await follow('meetings')).events).toEqual(['board 2023-06-08 PHO', 'board 2023-09-14 PHO'])
})

test('the year of the region has its round, its meetings and its duties', async () => {
  await aMeeting(region.board.id, '2023-06-29')
  await asOwner((tx) =>
    tx.duty.create({
      data: {
        ...{ regionId: region.id, title: 'Cijfers', role: 'dataAnalyst' },
        ...{ timesPerYear: 2, month: 1, day: 31, countsFrom: new Date('2023-01-01') },
      },
    }),
  )
  expect((await follow('year')).events).toEqual([
    'duty 2023-01-31 Cijfers',
    'opens 2023-05-15 Melden voor 1e halfjaar 2023 opent',
    'closes 2023-06-16 Laatste dag om te melden voor 1e halfjaar 2023',
    'board 2023-06-29 PHO',
    'duty 2023-07-31 Cijfers',
    'duty 2024-01-31 Cijfers',
  ])
})

test('an address that was revoked stops at once, and a next one is another', async () => {
  const { id } = await follow('deadlines')
  const colleague = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.south.id })
  await revokeCalendarAddress(colleague, { feedId: id })
  expect(await feedViewer(id)).not.toBeNull()
  await revokeCalendarAddress(officer, { feedId: id })
  expect(await feedViewer(id)).toBeNull()
  expect((await follow('deadlines')).id).not.toBe(id)
})

test('making one twice makes one, and nobody else finds it', async () => {
  const { id } = await follow('year')
  expect((await follow('year')).id).toBe(id)
  const login = await AppLogin.open()
  const colleague = await aPersonWith('programmeManager', { regionId: region.id })
  expect((await login.as(colleague, 'SELECT FROM "CalendarFeed"')).rowCount).toBe(0)
  expect((await login.as(colleague, 'DELETE FROM "CalendarFeed"')).rowCount).toBe(0)
  await login.close()
})

test('who no longer works in the region follows nothing there any more, nor does an account that was closed', async () => {
  const { id } = await follow('year')
  const elsewhere = await aRegion(`kalender-elders-${serial}`)
  expect(await makeCalendarAddress(officer, { kind: 'year', regionId: elsewhere.id })).toEqual({ ok: false, failure: 'not-allowed' })
  await asOwner((tx) => tx.roleGrant.updateMany({ where: { userId: officer.userId }, data: { validUntil: new Date('2023-01-01') } }))
  const feed = (await feedViewer(id))!
  expect(await getCalendar({ ...feed.viewer, origin: '' }, { ...feed, now })).toBeNull()
  await asOwner((tx) => tx.user.update({ where: { id: officer.userId }, data: { deactivatedAt: now } }))
  expect(await feedViewer(id)).toBeNull()
})
