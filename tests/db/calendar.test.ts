import { beforeEach, expect, test } from 'vitest'
import { makeCalendarAddress } from '@/lib/commands/make-calendar-address'
import { revokeCalendarAddress } from '@/lib/commands/revoke-calendar-address'
import { feedViewer } from '@/lib/db/identity'
import type { FeedKind } from '@/lib/domain/calendar'
import type { Viewer } from '@/lib/policy/viewer'
import { getCalendar, listOwnFeeds } from '@/lib/queries/calendar'
import { AppLogin } from '../support/app-login'
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

test('my deadlines are the closing of the round, my actions that are not done, and the duties of my role', async () => {
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
  expect((await follow('deadlines')).events).toEqual([
    'closes 2023-06-16 Laatste dag om te melden voor 1e halfjaar 2023',
    'action 2023-06-20 Klaar: Bel',
    'duty 2023-09-01 Voor mij',
  ])
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
