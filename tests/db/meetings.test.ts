import { beforeEach, describe, expect, test } from 'vitest'
import { addActionPoint } from '@/lib/commands/add-action-point'
import { addAgendaItem } from '@/lib/commands/add-agenda-item'
import { addAgendaPaper } from '@/lib/commands/add-agenda-paper'
import { addBody, type BodyText } from '@/lib/commands/add-body'
import { addMeeting } from '@/lib/commands/add-meeting'
import { addMember } from '@/lib/commands/add-member'
import { changeAgendaItem } from '@/lib/commands/change-agenda-item'
import { changeBody } from '@/lib/commands/change-body'
import { changeDecision } from '@/lib/commands/change-decision'
import { changeMeeting } from '@/lib/commands/change-meeting'
import { changeMember } from '@/lib/commands/change-member'
import { clearMeetings } from '@/lib/commands/clear-meetings'
import { closeMeeting } from '@/lib/commands/close-meeting'
import { moveAgendaItem } from '@/lib/commands/move-agenda-item'
import { movePeriod } from '@/lib/commands/move-period'
import { passItemOn } from '@/lib/commands/pass-item-on'
import { planMeetings } from '@/lib/commands/plan-meetings'
import { putKpiOnAgenda } from '@/lib/commands/put-kpi-on-agenda'
import { recordAttendance } from '@/lib/commands/record-attendance'
import { recordDecision } from '@/lib/commands/record-decision'
import { removeAgendaItem } from '@/lib/commands/remove-agenda-item'
import { removeDecisionRequest } from '@/lib/commands/remove-decision-request'
import { reopenMeeting } from '@/lib/commands/reopen-meeting'
import { takeReportStep } from '@/lib/commands/take-report-step'
import type { Seat } from '@/lib/commands/seat'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Viewer } from '@/lib/policy/viewer'
import { getBodies } from '@/lib/queries/bodies'
import { getBody } from '@/lib/queries/body'
import { getAgendaItem, getBodyMeeting, getMeetingToChange } from '@/lib/queries/body-meeting'
import { getKpi } from '@/lib/queries/kpi'
import { findMovedMeeting } from '@/lib/queries/moved-meeting'
import { getRegionYear } from '@/lib/queries/region-year'
import { aPerson, aPersonWith, aRegion, aReport, asOwner, type TestRegion } from '../support/regions'
import { editionNow } from '../support/reports'

type Person = Viewer & { userId: string }

let serial = 0
let region: TestRegion
let secretary: Person
let manager: Person
let officer: Person
let reader: Person
const now = new Date('2023-06-05T10:00:00Z')

beforeEach(async () => {
  region = await aRegion(`overleg-${++serial}`)
  secretary = await aPersonWith('secretary', { regionId: region.id })
  manager = await aPersonWith('programmeManager', { regionId: region.id })
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  reader = await aPersonWith('reader', { regionId: region.id })
})

const text = (given: Partial<BodyText> = {}): BodyText => ({
  ...{ name: 'Beleidsoverleg', kind: 'policyMeeting', status: 'exists', purpose: '', ambitionId: null, rhythm: 'maandelijks' },
  ...{
    reading: { timesPerYear: 12, month: 1, without: [] },
    rhythmDay: { week: 2, day: 4 },
    fixedItems: ['Opening', 'Rondvraag (5 minuten)'],
  },
  ...given,
})
const bodyBy = (slug: string) => asOwner((tx) => tx.body.findUniqueOrThrow({ where: { regionId_slug: { regionId: region.id, slug } } }))
const aBody = async (given: Partial<BodyText> = {}) => {
  const result = await addBody(manager, { regionId: region.id, body: text(given), now })
  if (!result.ok) throw new Error(result.failure)
  return bodyBy(result.value)
}
const meetingsOf = (bodyId: string) =>
  asOwner((tx) =>
    tx.meeting.findMany({ where: { bodyId }, orderBy: { heldOn: 'asc' }, include: { items: { orderBy: { position: 'asc' } } } }),
  )
const onDay = async (bodyId: string, heldOn: DateString) => {
  const result = await addMeeting(manager, { bodyId, plan: { heldOn, startsAt: null, place: '' }, now })
  if (!result.ok) throw new Error(result.failure)
  return asOwner((tx) => tx.meeting.findUniqueOrThrow({ where: { bodyId_heldOn: { bodyId, heldOn: day(heldOn) } } }))
}
const day = (date: string) => new Date(date)
const dayOf = ({ heldOn }: { heldOn: Date }) => heldOn.toISOString().slice(0, 10)
const item = (title = 'Informele steun') => ({ kind: 'discuss', title, text: '', broughtBy: 'ambtenaar', minutes: 10 }) as const
const anItem = async (viewer: Viewer, meetingId: string, title?: string) => {
  const result = await addAgendaItem(viewer, { meetingId, item: item(title) })
  if (!result.ok) throw new Error(result.failure)
  return result.value
}
const closed = async (meetingId: string, viewer: Viewer = secretary) => {
  const { version } = await asOwner((tx) => tx.meeting.findUniqueOrThrow({ where: { id: meetingId } }))
  return closeMeeting(viewer, { meetingId, version, now })
}
const seat = (given: Partial<Seat> = {}): Seat => ({
  ...{ role: 'member', function: 'Ambtenaar Jeugd', userId: null, validFrom: '2022-01-01', validUntil: null },
  ...given,
})
const decision = {
  title: 'Eens',
  outcome: 'decided',
  text: 'Zo doen we het.',
  decidedOn: '2023-06-01',
  bodyName: 'PHO',
  mandate: '',
} as const
const action = {
  kind: 'action',
  title: 'Maak een plan',
  ownerFunction: 'Ambtenaar',
  ownerId: null,
  promisedTo: '',
  dueOn: '2023-06-01',
} as const

describe('a body', () => {
  test('that rests in July and August has no meeting then, and is read back so', async () => {
    const { id, rhythmWithout } = await aBody({ rhythm: 'maandelijks', reading: { timesPerYear: 12, month: 1, without: [7, 8] } })
    expect(rhythmWithout).toEqual([7, 8])
    const months = (await meetingsOf(id)).map((meeting) => Number(dayOf(meeting).slice(5, 7)))
    expect(months).toHaveLength(10)
    expect(months).not.toEqual(expect.arrayContaining([7]))
    expect(await planMeetings(manager, { bodyId: id, now })).toEqual({ ok: true, value: 0 })
    const rests = (data: { rhythmWithout: number[]; timesPerYear?: null; rhythmMonth?: null }) =>
      asOwner((tx) => tx.body.update({ where: { id }, data }))
    await expect(rests({ rhythmWithout: [13] })).rejects.toThrow(/rests_in_months/)
    await expect(rests({ rhythmWithout: [7], timesPerYear: null, rhythmMonth: null })).rejects.toThrow(/rests_in_months/)
  })

  test('is not planned for ever: the year of the region says until when, where that is not the whole year', async () => {
    const { id } = await aBody({ rhythm: 'maandelijks', reading: { timesPerYear: 12, month: 1, without: [] } })
    const days = (await meetingsOf(id)).map(dayOf).toSorted()
    const until = async (year: number) => (await getRegionYear(manager, { region: region.slug, year, now }))!.content!.plannedUntil
    expect([await until(2022), await until(2023)]).toEqual([null, null])
    expect(days.at(-1)).toMatch(/^2024-/)
    expect([await until(2024), await until(2025)]).toEqual([days.at(-1), days.at(-1)])
  })

  test('that is added has its meetings for a year, each with what stands on every agenda', async () => {
    const { id, slug } = await aBody()
    expect(slug).toBe('beleidsoverleg')
    const meetings = await meetingsOf(id)
    expect(meetings.map(dayOf).slice(0, 2)).toEqual(['2023-06-08', '2023-07-13'])
    expect(meetings).toHaveLength(12)
    expect(meetings.map(({ items }) => items.map(({ title, minutes }) => [title, minutes]))[0]).toEqual([
      ['Opening', null],
      ['Rondvraag', 5],
    ])
  })

  test('planning again adds what is missing and leaves what was moved or cancelled', async () => {
    const { id } = await aBody()
    const [first, second] = await meetingsOf(id)
    const change = { startsAt: null, place: '', note: 'Vakantie', isCancelled: false }
    expect((await changeMeeting(manager, { meetingId: first!.id, version: 1, change: { ...change, heldOn: '2023-06-09' }, now })).ok).toBe(
      true,
    )
    expect(
      (
        await changeMeeting(manager, {
          meetingId: second!.id,
          version: 1,
          change: { ...change, heldOn: '2023-07-13', isCancelled: true },
          now,
        })
      ).ok,
    ).toBe(true)
    expect(await planMeetings(manager, { bodyId: id, now })).toEqual({ ok: true, value: 0 })
    expect(await planMeetings(manager, { bodyId: id, now: new Date('2023-08-01T10:00:00Z') })).toEqual({ ok: true, value: 2 })
    expect((await meetingsOf(id)).map(dayOf)).not.toContain('2023-06-08')
  })

  test('by two at once is planned once', async () => {
    const { id } = await aBody({ reading: null })
    await changeBody(manager, { bodyId: id, version: 1, body: text({ rhythm: null, reading: null }), now })
    await asOwner((tx) => tx.body.update({ where: { id }, data: { timesPerYear: 4, rhythmMonth: 3 } }))
    const results = await Promise.all([planMeetings(manager, { bodyId: id, now }), planMeetings(secretary, { bodyId: id, now })])
    expect(results.map((result) => result.ok && result.value).toSorted()).toEqual([0, 4])
    expect(await meetingsOf(id)).toHaveLength(4)
  })

  test('with other fixed items: the agendas to come follow, what somebody wrote stays', async () => {
    const { id, version } = await aBody()
    const [first] = await meetingsOf(id)
    await changeAgendaItem(secretary, { itemId: first!.items[0]!.id, version: 1, change: { outcome: 'Iedereen is er.' } })
    const body = text({ fixedItems: ['Actielijst', 'Rondvraag (5 minuten)'] })
    expect(await changeBody(manager, { bodyId: id, version, body, now })).toEqual({ ok: true, value: 'beleidsoverleg' })
    const titles = (await meetingsOf(id)).map(({ items }) => items.map(({ title }) => title))
    expect(titles[0]).toEqual(['Opening', 'Rondvraag', 'Actielijst'])
    expect(titles[1]).toEqual(['Rondvraag', 'Actielijst'])
    expect(await changeBody(manager, { bodyId: id, version, body, now })).toEqual({ ok: false, failure: 'stale' })
  })

  test('is changed by the programme manager and the secretary; a name is there once', async () => {
    expect(await addBody(officer, { regionId: region.id, body: text(), now })).toEqual({ ok: false, failure: 'not-allowed' })
    const pretending: Viewer = { ...officer, grants: manager.grants }
    await expect(addBody(pretending, { regionId: region.id, body: text(), now })).rejects.toThrow(/row-level security/)
    await aBody({ ambitionId: region.ambition.id })
    expect(await addBody(secretary, { regionId: region.id, body: text(), now })).toEqual({ ok: false, failure: 'name-taken' })
    for (const name of ['beleidsoverleg', 'Beleids overleg', ' BELEIDSOVERLEG'])
      expect(await addBody(secretary, { regionId: region.id, body: text({ name }), now })).toEqual({ ok: false, failure: 'name-taken' })
    const first = await bodyBy('beleidsoverleg')
    const renamed = { bodyId: first.id, version: 1, body: text({ name: 'Beleids Overleg', ambitionId: region.ambition.id }), now }
    expect(await changeBody(secretary, { ...renamed, bodyId: region.board.id })).toEqual({ ok: false, failure: 'name-taken' })
    expect(await changeBody(secretary, renamed)).toEqual({ ok: true, value: 'beleidsoverleg' })
    const own = { regionId: region.id, slug: 'anders', kind: 'other', purpose: '' } as const
    await expect(asOwner((tx) => tx.body.create({ data: { ...own, name: 'beleidsOVERLEG' } }))).rejects.toThrow(/Body_name_once|Unique/)
    const foreign = text({ name: 'Werkgroep', ambitionId: (await aRegion(`overleg-${++serial}`)).ambition.id })
    expect(await addBody(secretary, { regionId: region.id, body: foreign, now })).toEqual({ ok: false, failure: 'ambition-not-found' })
    expect((await aBody({ name: 'Beleids-overleg', rhythm: null, reading: null })).slug).toBe('beleids-overleg')
    expect((await aBody({ name: 'Beleidsoverleg!', rhythm: null, reading: null })).slug).toBe('beleidsoverleg-2')
    const elsewhere = await aRegion(`overleg-${++serial}`)
    expect(await addBody(manager, { regionId: elsewhere.id, body: text(), now })).toEqual({ ok: false, failure: 'not-found' })
  })

  test('has nobody twice at once, and one chair; one after the other both may be', async () => {
    const { id } = await aBody()
    const add = (given: Partial<Seat>) => addMember(manager, { bodyId: id, seat: seat(given) })
    expect(await add({ userId: officer.userId, validFrom: '2023-01-01', validUntil: '2023-06-30' })).toMatchObject({ ok: true })
    expect(await add({ userId: officer.userId, validFrom: '2023-06-30' })).toEqual({ ok: false, failure: 'seat-taken' })
    expect(await add({ userId: officer.userId, validFrom: '2022-01-01', validUntil: '2023-01-01' })).toEqual({
      ok: false,
      failure: 'seat-taken',
    })
    expect(await add({ userId: officer.userId, validFrom: '2023-07-01' })).toMatchObject({ ok: true })
    expect(await add({ role: 'chair', validFrom: '2023-01-01', validUntil: '2023-06-30' })).toMatchObject({ ok: true })
    expect(await add({ role: 'chair', validFrom: '2023-06-30' })).toEqual({ ok: false, failure: 'chair-taken' })
    expect(await add({ role: 'chair', validFrom: '2023-07-01' })).toMatchObject({ ok: true })
    const [first] = await asOwner((tx) => tx.bodyMember.findMany({ where: { bodyId: id, role: 'chair' }, orderBy: { validFrom: 'asc' } }))
    const longer = seat({ role: 'chair', validFrom: '2023-01-01', validUntil: '2023-07-01' })
    expect(await changeMember(manager, { memberId: first!.id, version: 1, seat: longer })).toEqual({ ok: false, failure: 'chair-taken' })
    const still = seat({ role: 'chair', validFrom: '2023-01-01', validUntil: '2023-06-29' })
    expect(await changeMember(manager, { memberId: first!.id, version: 1, seat: still })).toMatchObject({ ok: true })

    const row = { bodyId: id, regionId: region.id, function: 'Proef', validFrom: new Date('2023-08-01') }
    await expect(asOwner((tx) => tx.bodyMember.create({ data: { ...row, userId: officer.userId } }))).rejects.toThrow(
      /one_seat_of_a_person/,
    )
    await expect(asOwner((tx) => tx.bodyMember.create({ data: { ...row, role: 'chair' } }))).rejects.toThrow(/one_chair_at_a_time/)
  })

  test('has seats for functions, filled or not, that end on a day', async () => {
    const { id } = await aBody()
    expect(await addMember(manager, { bodyId: id, seat: seat({ role: 'chair' }) })).toEqual({ ok: true, value: null })
    expect(await addMember(manager, { bodyId: id, seat: seat({ userId: officer.userId }) })).toEqual({ ok: true, value: null })
    expect(await addMember(manager, { bodyId: id, seat: seat({ userId: officer.userId }) })).toEqual({ ok: false, failure: 'seat-taken' })
    const stranger = await aPersonWith('policyOfficer', {
      regionId: (await aRegion(`overleg-${++serial}`)).id,
      municipalityId: region.north.id,
    })
    expect(await addMember(manager, { bodyId: id, seat: seat({ userId: stranger.userId }) })).toEqual({
      ok: false,
      failure: 'person-not-found',
    })
    expect(await addMember(officer, { bodyId: id, seat: seat() })).toEqual({ ok: false, failure: 'not-allowed' })
    const member = await asOwner((tx) => tx.bodyMember.findFirstOrThrow({ where: { bodyId: id, userId: officer.userId } }))
    const ended = seat({ userId: officer.userId, validUntil: '2023-05-31' })
    expect(await changeMember(secretary, { memberId: member.id, version: 1, seat: ended })).toEqual({ ok: true, value: null })
    expect(await changeMember(secretary, { memberId: member.id, version: 1, seat: ended })).toEqual({ ok: false, failure: 'stale' })
  })
})

describe('after another rhythm', () => {
  const misfits = async (viewer: Viewer = secretary) =>
    (await getBody(viewer, { region: region.slug, body: 'beleidsoverleg', now }))!.content!.misfits
  const clear = async (viewer: Viewer = secretary) => {
    const { id } = await bodyBy('beleidsoverleg')
    const meetingIds = (await misfits()).map((meeting) => meeting.id)
    return clearMeetings(viewer, { bodyId: id, meetingIds, reason: 'Voortaan op dinsdag', now })
  }
  const quarterly = { reading: { timesPerYear: 4, month: 3, without: [] }, rhythmDay: { week: 1, day: 2 } }
  const toQuarterly = async () => {
    const { id, version } = await bodyBy('beleidsoverleg')
    return changeBody(secretary, { bodyId: id, version, body: text(quarterly), now })
  }

  test('what was planned and does not fit is taken away in one go with one reason; what somebody used stays and is named', async () => {
    const { id } = await aBody()
    expect(await misfits()).toEqual([])
    const before = await meetingsOf(id)
    await anItem(officer, before[1]!.id)
    const [, , third] = before
    const change = { heldOn: '2023-08-15', startsAt: null, place: '', note: '', isCancelled: false }
    await changeMeeting(secretary, { meetingId: third!.id, version: 1, change, now })
    const byHand = await onDay(id, '2023-06-20')
    expect(await toQuarterly()).toMatchObject({ ok: true })

    expect((await misfits()).map(({ heldOn, keeps }) => [heldOn, keeps])).toEqual([
      ['2023-06-08', null],
      ['2023-07-13', 'own'],
      ['2023-08-15', 'moved'],
      ...['2023-09-14', '2023-10-12', '2023-11-09', '2023-12-14', '2024-01-11', '2024-02-08', '2024-03-14', '2024-04-11', '2024-05-16'].map(
        (heldOn) => [heldOn, null],
      ),
    ])
    expect(await misfits(officer)).toEqual([])
    expect(await clear(officer)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await clear()).toEqual({ ok: true, value: 10 })
    const after = await meetingsOf(id)
    const planned = after.filter(({ status }) => status === 'planned')
    expect(planned.map(dayOf)).toEqual([
      '2023-06-06',
      '2023-06-20',
      '2023-07-13',
      '2023-08-15',
      '2023-09-05',
      '2023-12-05',
      '2024-03-05',
      '2024-06-04',
    ])
    expect(planned.find((meeting) => meeting.id === byHand.id)).toBeTruthy()
    expect(planned.at(-1)!.items.map(({ title }) => title)).toEqual(['Opening', 'Rondvraag'])
    const gone = after.filter(({ status }) => status === 'cancelled')
    expect(new Set(gone.map(({ note }) => note))).toEqual(new Set(['Voortaan op dinsdag']))
    expect((await misfits()).map(({ keeps }) => keeps)).toEqual(['own', 'moved'])
    expect(await clear()).toEqual({ ok: false, failure: 'none-left' })
    // Planning again leaves what was taken away.
    await planMeetings(secretary, { bodyId: id, now })
    expect((await meetingsOf(id)).length).toBe(after.length)
  })

  test('a meeting with which a period ends stays, and so does one that was not on the screen or got an item in the meantime', async () => {
    const board = { name: 'PHO', kind: 'board' } as const
    const rhythm = (version: number, given: Partial<BodyText>) =>
      changeBody(secretary, { bodyId: region.board.id, version, body: text({ ...board, ...given }), now })
    await rhythm(1, {})
    const [, first, second, third] = await meetingsOf(region.board.id)
    const days = { opensOn: '2023-05-15', closesOn: '2023-06-16', meetingOn: '2023-07-13' }
    const { version } = await asOwner((tx) => tx.reportingPeriod.findUniqueOrThrow({ where: { id: region.period.id } }))
    expect(await movePeriod(manager, { periodId: region.period.id, version, ...days, now })).toMatchObject({ ok: true })
    await rhythm(2, quarterly)
    const { misfits: found } = (await getBody(secretary, { region: region.slug, body: 'pho', now }))!.content!
    expect(found.find(({ heldOn }) => heldOn === '2023-07-13')).toMatchObject({ id: first!.id, keeps: 'period' })
    await anItem(officer, second!.id)
    const clear = (...meetingIds: string[]) => clearMeetings(secretary, { bodyId: region.board.id, meetingIds, reason: 'Anders', now })
    expect(await clear(first!.id, second!.id)).toEqual({ ok: false, failure: 'none-left' })
    expect(await clear(second!.id, third!.id)).toEqual({ ok: true, value: 1 })
    const gone = (await meetingsOf(region.board.id)).filter(({ status }) => status === 'cancelled')
    expect(gone.map((meeting) => meeting.id)).toEqual([third!.id])
  })
})

describe('who sees what', () => {
  test('a reader nothing, a member of a work group the own body, the others all of the region', async () => {
    const group = await aBody({ name: 'Werkgroep', kind: 'workgroup' })
    const policy = await aBody()
    const member = await aPerson()
    await asOwner((tx) =>
      tx.bodyMember.create({
        data: { regionId: region.id, bodyId: group.id, userId: member.userId, function: 'lid', validFrom: day('2022-01-01') },
      }),
    )
    const inGroup: Viewer = { ...member, grants: [{ role: 'workgroupMember', regionId: region.id }] }
    const names = async (viewer: Viewer) =>
      (await getBodies(viewer, { region: region.slug, now }))?.content?.bodies.map(({ name }) => name).toSorted()
    expect(await names(reader)).toBeUndefined()
    expect(await names(inGroup)).toEqual(['Werkgroep'])
    expect(await names(officer)).toEqual(['Beleidsoverleg', 'PHO', 'Werkgroep'])
    const address = { region: region.slug, day: '2023-06-08', now }
    expect((await getBodyMeeting(inGroup, { ...address, body: group.slug }))?.content?.items).toHaveLength(2)
    expect((await getBodyMeeting(inGroup, { ...address, body: policy.slug }))?.content).toBeNull()
    expect((await getBodyMeeting(reader, { ...address, body: policy.slug }))?.content).toBeNull()
    const [meeting] = await meetingsOf(policy.id)
    expect(await addAgendaItem(inGroup, { meetingId: meeting!.id, item: item() })).toEqual({ ok: false, failure: 'not-found' })
    expect(await addAgendaItem(reader, { meetingId: meeting!.id, item: item() })).toEqual({ ok: false, failure: 'not-found' })
  })

  test('officers keep the talks with local teams and clients, and no others', async () => {
    const talk = await aBody({ name: 'Werkoverleg', kind: 'localTeams', rhythm: null, reading: null })
    const policy = await aBody()
    expect((await addMeeting(officer, { bodyId: talk.id, plan: { heldOn: '2023-06-01', startsAt: null, place: '' }, now })).ok).toBe(true)
    expect(await addMeeting(officer, { bodyId: policy.id, plan: { heldOn: '2023-06-01', startsAt: null, place: '' }, now })).toEqual({
      ok: false,
      failure: 'not-allowed',
    })
    const [meeting] = await meetingsOf(talk.id)
    const fixed = meeting!.items.length
    const itemId = await anItem(officer, meeting!.id, 'Contactpersoon per school')
    await changeAgendaItem(officer, { itemId, version: 1, change: { outcome: 'Twee scholen missen iemand.' } })
    expect(await closed(meeting!.id, officer)).toEqual({ ok: true, value: null })
    const { content } = (await getBody(officer, { region: region.slug, body: talk.slug, now }))!
    expect(fixed).toBe(2)
    expect(content?.asked).toMatchObject([{ title: 'Contactpersoon per school', outcome: 'Twee scholen missen iemand.', isClosed: true }])
  })
})

describe('a meeting that does not take place', () => {
  const cancel = async (meetingId: string, heldOn: string) => {
    const { version } = await asOwner((tx) => tx.meeting.findUniqueOrThrow({ where: { id: meetingId } }))
    const change = { startsAt: null, place: '', note: 'Ziekte', isCancelled: true, heldOn }
    return changeMeeting(manager, { meetingId, version, change, now })
  }
  const titles = async (meetingId: string) =>
    (await asOwner((tx) => tx.agendaItem.findMany({ where: { meetingId }, orderBy: { position: 'asc' } }))).map(({ title }) => title)
  const left = async () =>
    (await getBody(officer, { region: region.slug, body: 'beleidsoverleg', now }))!.content!.left.map(({ title }) => title)

  test('gives what nobody dealt with to the next one, as its form said; what was dealt with stays', async () => {
    const { id } = await aBody()
    const [first, second] = await meetingsOf(id)
    const kept = await anItem(officer, first!.id, 'Behandeld')
    await anItem(officer, first!.id, 'Nog te bespreken')
    await asOwner((tx) => tx.agendaItem.update({ where: { id: kept }, data: { outcome: 'Eens.' } }))
    const form = await getMeetingToChange(manager, { region: region.slug, body: 'beleidsoverleg', day: '2023-06-08', now, draftOf: '' })
    expect(form!.content!.leaves).toEqual({ titles: ['Nog te bespreken'], nextOn: '2023-07-13' })
    expect(await cancel(first!.id, '2023-06-08')).toEqual({ ok: true, value: '2023-06-08' })
    expect(await titles(first!.id)).toEqual(['Opening', 'Rondvraag', 'Behandeld'])
    expect(await titles(second!.id)).toEqual(['Opening', 'Rondvraag', 'Nog te bespreken'])
    expect(await left()).toEqual([])
    const trail = await asOwner((tx) =>
      tx.auditEvent.findMany({ where: { event: 'meeting.changed', object: 'AgendaItem', regionId: region.id } }),
    )
    expect(trail).toMatchObject([{ before: { meetingId: first!.id }, after: { meetingId: second!.id } }])
  })

  test('lets it wait where there is no next one yet, on a list, until there is', async () => {
    const { id } = await aBody({ rhythm: null, reading: null, fixedItems: [] })
    const only = await onDay(id, '2023-06-22')
    await anItem(officer, only.id, 'Wachtlijst')
    await cancel(only.id, '2023-06-22')
    expect(await titles(only.id)).toEqual(['Wachtlijst'])
    expect(await left()).toEqual(['Wachtlijst'])
    const next = await onDay(id, '2023-07-06')
    expect(await titles(next.id)).toEqual(['Wachtlijst'])
    expect(await left()).toEqual([])
  })

  test('takes nothing from a meeting that was held, nor to another body, whatever the app forgets', async () => {
    const { id } = await aBody({ rhythm: null, reading: null, fixedItems: [] })
    const held = await onDay(id, '2023-06-01')
    const itemId = await anItem(officer, held.id)
    const elsewhere = await onDay(region.board.id, '2023-07-06')
    const move = (meetingId: string) => asOwner((tx) => tx.agendaItem.update({ where: { id: itemId }, data: { meetingId } }))
    await expect(move(elsewhere.id)).rejects.toThrow(/of its body/)
    await closed(held.id)
    await expect(move((await onDay(id, '2023-07-06')).id)).rejects.toThrow(/of its body/)
  })
})

describe('a meeting that was moved', () => {
  /** Who sees no meetings but those of his own work group. */
  async function onlyInAnotherWorkGroup(): Promise<Viewer> {
    const person = await aPerson()
    const { id } = await aBody({ kind: 'workgroup', name: 'Werkgroep van een ander' })
    await asOwner((tx) =>
      tx.bodyMember.create({
        data: { regionId: region.id, bodyId: id, userId: person.userId, function: 'lid', validFrom: new Date('2022-01-01') },
      }),
    )
    return { ...person, grants: [{ role: 'workgroupMember', regionId: region.id }] }
  }

  test('is found at its old address, also a step further, and so is an item that went on', async () => {
    const { id, slug } = await aBody()
    const [first, second] = await meetingsOf(id)
    const itemId = await anItem(officer, first!.id)
    const to = (heldOn: string, version: number, isCancelled = false) =>
      changeMeeting(manager, {
        meetingId: first!.id,
        version,
        change: { startsAt: null, place: '', note: 'Vakantie', isCancelled, heldOn },
        now,
      })
    const at = (day: string, given: { viewer?: Viewer; item?: string } = {}) =>
      findMovedMeeting(given.viewer ?? officer, { region: region.slug, body: slug, day, item: given.item })
    await to('2023-06-10', 1)
    expect(await at('2023-06-08')).toBe('2023-06-10')
    await to('2023-06-15', 2)
    expect(await at('2023-06-08')).toBe('2023-06-15')
    expect(await at('2023-06-10')).toBe('2023-06-15')
    expect(await at('2023-06-09')).toBeNull()
    expect(await at('2023-06-08', { item: itemId })).toBe('2023-06-15')
    expect(await at('2023-06-08', { viewer: reader })).toBeNull()
    expect(await at('2023-06-08', { viewer: await onlyInAnotherWorkGroup() })).toBeNull()
    await to('2023-06-15', 3, true)
    expect(await at('2023-06-15', { item: itemId })).toBe(dayOf(second!))
  })

  test('is not moved to a day that was', async () => {
    const { id } = await aBody()
    const [first] = await meetingsOf(id)
    const to = (heldOn: string) =>
      changeMeeting(manager, {
        meetingId: first!.id,
        version: 1,
        change: { startsAt: null, place: '', note: '', isCancelled: false, heldOn },
        now,
      })
    expect(await to('2023-06-04')).toEqual({ ok: false, failure: 'past' })
    expect(await to('2023-06-05')).toEqual({ ok: true, value: '2023-06-05' })
  })
})

describe('an agenda', () => {
  test('anybody who sees it brings something in; its keepers order, change and remove', async () => {
    const { id } = await aBody()
    const [meeting] = await meetingsOf(id)
    const itemId = await anItem(officer, meeting!.id)
    expect(await changeAgendaItem(officer, { itemId, version: 1, change: item('Anders') })).toEqual({ ok: false, failure: 'not-allowed' })
    const titles = async () => (await meetingsOf(id))[0]!.items.map(({ title }) => title)
    for (const direction of ['up', 'up', 'up'] as const) await moveAgendaItem(secretary, { itemId, direction })
    expect(await titles()).toEqual(['Informele steun', 'Opening', 'Rondvraag'])
    await moveAgendaItem(secretary, { itemId, direction: 'down' })
    expect(await titles()).toEqual(['Opening', 'Informele steun', 'Rondvraag'])
    expect(await changeAgendaItem(secretary, { itemId, version: 1, change: item('Anders') })).toEqual({ ok: true, value: null })
    expect(await changeAgendaItem(manager, { itemId, version: 1, change: item('Nog anders') })).toEqual({ ok: false, failure: 'stale' })
    expect(await removeAgendaItem(manager, { itemId, version: 2 })).toEqual({ ok: true, value: null })
    expect(await titles()).toEqual(['Opening', 'Rondvraag'])
  })

  test('has papers from elsewhere and from the region, not from another one', async () => {
    const { id, slug } = await aBody()
    const [meeting] = await meetingsOf(id)
    const itemId = await anItem(officer, meeting!.id)
    const report = await aReport(region)
    const foreign = await aReport(await aRegion(`overleg-${++serial}`))
    const add = (paper: Parameters<typeof addAgendaPaper>[1]['paper']) => addAgendaPaper(officer, { itemId, paper })
    expect((await add({ title: 'Notitie', url: 'https://x.example/notitie', isConfidential: false })).ok).toBe(true)
    expect((await add({ title: 'Rapport', reportId: report.id, isConfidential: false })).ok).toBe(true)
    expect(await add({ title: 'Rapport', reportId: foreign.id, isConfidential: false })).toEqual({ ok: false, failure: 'paper-not-found' })
    await expect(add({ title: 'Kwaad', url: 'javascript:alert(1)', isConfidential: false })).rejects.toThrow(/address/)
    const page = await getAgendaItem(officer, { region: region.slug, body: slug, day: '2023-06-08', item: itemId, now, draftOf: '' })
    expect(page?.content?.item?.papers).toMatchObject([
      { title: 'Notitie', url: 'https://x.example/notitie' },
      { title: 'Rapport', report: { period: '2023-1' } },
    ])
  })

  test('the route of a decision goes over bodies, and is readable at each of them', async () => {
    const policy = await aBody()
    const team = await aBody({ name: 'Programmateam', kind: 'programmeTeam', rhythm: null, reading: null, fixedItems: [] })
    const [meeting] = await meetingsOf(policy.id)
    const first = await anItem(officer, meeting!.id)
    const pass = (viewer: Viewer, itemId: string, bodyId: string) => passItemOn(viewer, { itemId, bodyId, kind: 'advise', now })
    expect(await pass(secretary, first, team.id)).toEqual({ ok: false, failure: 'no-meeting' })
    await onDay(team.id, '2023-06-08')
    expect(await pass(secretary, first, team.id)).toEqual({ ok: false, failure: 'no-meeting' }) // not on the same day or before
    await onDay(team.id, '2023-06-22')
    await onDay(region.board.id, '2023-07-06')
    expect(await pass(officer, first, team.id)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await pass(secretary, first, policy.id)).toEqual({ ok: false, failure: 'same-body' })
    expect(await pass(secretary, first, team.id)).toEqual({ ok: true, value: '2023-06-22' })
    expect(await pass(secretary, first, region.board.id)).toEqual({ ok: false, failure: 'already' })
    const [, second] = await meetingsOf(team.id)
    await passItemOn(secretary, { itemId: second!.items[0]!.id, bodyId: region.board.id, kind: 'decide', now })

    const way = [
      ['Beleidsoverleg', 'discuss'],
      ['Programmateam', 'advise'],
      ['PHO', 'decide'],
    ]
    for (const [body, on] of [
      [policy.slug, '2023-06-08'],
      [team.slug, '2023-06-22'],
      [region.board.slug, '2023-07-06'],
    ] as const) {
      const { content } = (await getBodyMeeting(officer, { region: region.slug, body, day: on, now }))!
      expect(content!.items.at(-1)!.route.map(({ bodyName, kind }) => [bodyName, kind])).toEqual(way)
    }
    expect(await removeAgendaItem(secretary, { itemId: first, version: 1 })).toEqual({ ok: false, failure: 'in-use' })
  })

  test('a report that is offered stands on it with what it asks; taken back, a request goes from it too', async () => {
    const report = await aReport(region, { status: 'agreed', requests: ['Kiezen', 'Verdelen'] })
    expect(
      (
        await movePeriod(manager, {
          now,
          periodId: region.period.id,
          version: 1,
          opensOn: '2023-05-15',
          closesOn: '2023-06-16',
          meetingOn: '2023-07-06',
        })
      ).ok,
    ).toBe(true)
    await takeReportStep(secretary, { reportId: report.id, edition: await editionNow(report.id), act: 'offer', note: '', now })
    const titles = async () => (await meetingsOf(region.board.id))[0]!.items.map(({ title }) => title)
    expect(await titles()).toEqual(['Rapport over het 1e halfjaar 2023 vaststellen', 'Kiezen', 'Verdelen'])
    await takeReportStep(secretary, { reportId: report.id, edition: await editionNow(report.id), act: 'sendBack', note: 'Nog eens.', now })
    const requestId = report.requests[1]!.id
    expect((await removeDecisionRequest(officer, { reportId: report.id, requestId, version: 1 })).ok).toBe(true)
    expect(await titles()).toEqual(['Rapport over het 1e halfjaar 2023 vaststellen', 'Kiezen'])
    for (const act of ['agree', 'offer'] as const)
      await takeReportStep(act === 'agree' ? await aPersonWith('programmeTeam', { regionId: region.id }) : secretary, {
        ...{ reportId: report.id, edition: await editionNow(report.id), act, note: '', now },
      })
    expect(await titles()).toHaveLength(2)
    expect(await recordDecision(secretary, { subject: { requestId: report.requests[0]!.id }, decision, now })).toEqual({
      ok: true,
      value: 1,
    })
    const [meeting] = await meetingsOf(region.board.id)
    expect(await asOwner((tx) => tx.decision.findFirstOrThrow({ where: { regionId: region.id } }))).toMatchObject({
      itemId: meeting!.items[1]!.id,
    })
  })
})

describe('the signal of a KPI', () => {
  const aKpi = () =>
    asOwner((tx) =>
      tx.kpi.create({
        data: {
          regionId: region.id,
          agendaId: region.agenda.id,
          number: '1.1',
          position: 1,
          name: 'Wachttijd',
          unit: 'dagen',
          direction: 'down',
        },
      }),
    )

  test('goes to the next meeting once, also by five at once, and the KPI says where it stands', async () => {
    const { id: kpiId } = await aKpi()
    const { id: bodyId } = await aBody()
    const put = (viewer: Viewer) => putKpiOnAgenda(viewer, { kpiId, bodyId, signal: 'Drie keer op rij gestegen.', now })
    expect(await put(reader)).toEqual({ ok: false, failure: 'not-found' })
    const results = await Promise.all(Array.from({ length: 5 }, () => put(officer)))
    expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, value: '2023-06-08' }])
    expect(results.filter(({ ok }) => !ok).every((result) => !result.ok && result.failure === 'already')).toBe(true)
    const address = { region: region.slug, agenda: '2022-2025', number: '1.1', now, draftOf: '' }
    expect((await getKpi(officer, address))!.content.onAgenda).toMatchObject([
      { kpiId, bodyName: 'Beleidsoverleg', heldOn: '2023-06-08', status: 'planned' },
    ])
    expect((await getKpi(reader, address))!.content).toMatchObject({ onAgenda: [], nextMeetings: [] })
  })

  test('can go again after the meeting that treated it was closed', async () => {
    const { id: kpiId } = await aKpi()
    const { id: bodyId } = await aBody({ rhythm: null, reading: null })
    const put = () => putKpiOnAgenda(officer, { kpiId, bodyId, signal: '', now })
    expect(await put()).toEqual({ ok: false, failure: 'no-meeting' })
    const meeting = await onDay(bodyId, '2023-06-05')
    expect((await put()).ok).toBe(true)
    await closed(meeting.id)
    await onDay(bodyId, '2023-06-20')
    expect(await put()).toEqual({ ok: true, value: '2023-06-20' })
  })
})

describe('the day of a period is that of its meeting', () => {
  const days = { opensOn: '2023-05-15', closesOn: '2023-06-16' }
  const period = () => asOwner((tx) => tx.reportingPeriod.findUniqueOrThrow({ where: { id: region.period.id } }))
  const move = async (meetingOn: DateString | null) =>
    movePeriod(manager, { periodId: region.period.id, version: (await period()).version, ...days, meetingOn, now })
  const change = { startsAt: null, place: '', note: '', isCancelled: false }

  test('moved at either place, the other goes along with its agenda', async () => {
    await move('2023-07-06')
    const [meeting] = await meetingsOf(region.board.id)
    await anItem(officer, meeting!.id)
    expect(
      await changeMeeting(secretary, { meetingId: meeting!.id, version: 1, change: { ...change, heldOn: '2023-07-13' }, now }),
    ).toEqual({
      ok: true,
      value: '2023-07-13',
    })
    expect(await period()).toMatchObject({ meetingOn: day('2023-07-13'), meetingId: meeting!.id })
    expect((await move('2023-07-20')).ok).toBe(true)
    const after = await meetingsOf(region.board.id)
    expect(after).toMatchObject([{ id: meeting!.id, heldOn: day('2023-07-20'), items: [{ title: 'Informele steun' }] }])
  })

  test('a meeting with which a period of another agenda ends too stays where it is', async () => {
    await move('2023-07-06')
    const { meetingId, ...other } = await period()
    const agenda = await asOwner((tx) => tx.agenda.findUniqueOrThrow({ where: { id: region.agenda.id } }))
    await asOwner(async (tx) => {
      const { id } = await tx.agenda.create({ data: { ...agenda, id: undefined, slug: '2022-ander', title: 'Andere agenda' } })
      await tx.reportingPeriod.create({ data: { ...other, id: undefined, agendaId: id, meetingId } })
    })
    expect((await move('2023-07-20')).ok).toBe(true)
    expect((await meetingsOf(region.board.id)).map(({ heldOn }) => heldOn)).toEqual([day('2023-07-06'), day('2023-07-20')])
    expect((await period()).meetingId).not.toBe(meetingId)
  })

  test('a meeting that is there already is taken; without a day there is none', async () => {
    const there = await onDay(region.board.id, '2023-07-06')
    await move('2023-07-06')
    expect(await period()).toMatchObject({ meetingId: there.id })
    await move(null)
    expect(await period()).toMatchObject({ meetingId: null, meetingOn: null })
  })

  test('it is not cancelled, or moved before reporting ends', async () => {
    await move('2023-07-06')
    const [meeting] = await meetingsOf(region.board.id)
    const to = (given: object) =>
      changeMeeting(secretary, { meetingId: meeting!.id, version: 1, change: { ...change, heldOn: '2023-07-06', ...given }, now })
    expect(await to({ isCancelled: true, note: 'Ziek' })).toEqual({ ok: false, failure: 'period-waits' })
    expect(await to({ heldOn: '2023-06-15' })).toEqual({ ok: false, failure: 'before-closing' })
  })

  test('the database lets no other day stand', async () => {
    await move('2023-07-06')
    await expect(
      asOwner((tx) => tx.$executeRaw`UPDATE "ReportingPeriod" SET "meetingOn" = '2023-08-01' WHERE id = ${region.period.id}::uuid`),
    ).rejects.toThrow(/meetingId/)
  })
})

describe('a meeting that is closed', () => {
  const held = async () => {
    const { id: bodyId } = await aBody({ rhythm: null, reading: null })
    const meeting = await onDay(bodyId, '2023-06-01')
    return { bodyId, meeting, itemId: await anItem(officer, meeting.id) }
  }

  test('was held, and is closed by who keeps it, once', async () => {
    const { bodyId, meeting } = await held()
    expect(await closed(meeting.id, officer)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await closeMeeting(secretary, { meetingId: meeting.id, version: 9, now })).toEqual({ ok: false, failure: 'stale' })
    expect(await closed(meeting.id)).toEqual({ ok: true, value: null })
    expect(await closed(meeting.id)).toEqual({ ok: false, failure: 'not-open' })
    const later = await onDay(bodyId, '2023-06-06')
    expect(await closed(later.id)).toEqual({ ok: false, failure: 'not-held' })
    const attended = await recordAttendance(secretary, { meetingId: later.id, version: 1, present: [], guests: '', now })
    expect(attended).toEqual({ ok: false, failure: 'not-held' })
  })

  test('stays as it is: agenda, papers, attendance, decisions', async () => {
    const { bodyId, meeting, itemId } = await held()
    await addMember(manager, { bodyId, seat: seat({ userId: officer.userId }) })
    const [member] = await asOwner((tx) => tx.bodyMember.findMany({ where: { bodyId } }))
    expect(
      await recordAttendance(secretary, { meetingId: meeting.id, version: 1, present: [member!.id], guests: 'Een adviseur', now }),
    ).toEqual({ ok: true, value: null })
    expect(await recordDecision(secretary, { subject: { itemId, on: '1' }, decision, now })).toEqual({ ok: true, value: 1 })
    expect(await addActionPoint(manager, { origin: { itemId }, action })).toEqual({ ok: true, value: 1 })
    await closed(meeting.id)

    expect(await addAgendaItem(officer, { meetingId: meeting.id, item: item() })).toEqual({ ok: false, failure: 'not-open' })
    expect(await changeAgendaItem(secretary, { itemId, version: 1, change: { outcome: 'x' } })).toEqual({ ok: false, failure: 'not-open' })
    expect(await moveAgendaItem(secretary, { itemId, direction: 'up' })).toEqual({ ok: false, failure: 'not-open' })
    expect(await removeAgendaItem(secretary, { itemId, version: 1 })).toEqual({ ok: false, failure: 'not-open' })
    expect(await addAgendaPaper(officer, { itemId, paper: { title: 'x', url: 'https://x.example', isConfidential: false } })).toEqual({
      ok: false,
      failure: 'not-open',
    })
    expect(await recordAttendance(secretary, { meetingId: meeting.id, version: 3, present: [], guests: '', now })).toEqual({
      ok: false,
      failure: 'not-open',
    })
    expect(await recordDecision(secretary, { subject: { itemId, on: null }, decision, now })).toEqual({
      ok: false,
      failure: 'meeting-closed',
    })
    expect(await addActionPoint(manager, { origin: { itemId }, action })).toEqual({ ok: false, failure: 'meeting-closed' })
    const { id: decisionId } = await asOwner((tx) => tx.decision.findFirstOrThrow({ where: { regionId: region.id } }))
    expect(await changeDecision(secretary, { decisionId, version: 1, decision, now })).toEqual({ ok: false, failure: 'meeting-closed' })

    const { content } = (await getBodyMeeting(officer, { region: region.slug, body: 'beleidsoverleg', day: '2023-06-01', now }))!
    expect(content!.meeting).toMatchObject({ guests: 'Een adviseur', attendance: [{ isPresent: true }] })
    const successor = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.south.id })
    await asOwner((tx) => tx.user.update({ where: { id: successor.userId }, data: { name: 'De opvolger' } }))
    const changed = { memberId: member!.id, version: 1, seat: seat({ userId: successor.userId, role: 'chair' }) }
    expect(await changeMember(manager, changed)).toEqual({ ok: true, value: null })
    const { content: after } = (await getBodyMeeting(officer, { region: region.slug, body: 'beleidsoverleg', day: '2023-06-01', now }))!
    expect(after!.meeting.attendance).toEqual(content!.meeting.attendance)
    expect(content!.items.at(-1)).toMatchObject({
      decisions: [{ number: 1 }],
      actions: [{ number: 1, item: { bodyName: 'Beleidsoverleg' } }],
    })
  })

  test('also the database says no, whatever the app forgets, to its owner too', async () => {
    const { meeting, itemId } = await held()
    await recordDecision(secretary, { subject: { itemId, on: null }, decision, now })
    await closed(meeting.id)
    for (const statement of [
      `UPDATE "AgendaItem" SET title = 'x' WHERE id = '${itemId}'`,
      `DELETE FROM "AgendaItem" WHERE "meetingId" = '${meeting.id}' AND "isFixed"`,
      `INSERT INTO "AgendaItem" (id, "regionId", "meetingId", position, title) VALUES (gen_random_uuid(), '${region.id}', '${meeting.id}', 9, 'x')`,
      `INSERT INTO "AgendaPaper" (id, "regionId", "itemId", position, title, url) VALUES (gen_random_uuid(), '${region.id}', '${itemId}', 1, 'x', 'https://x.example')`,
      `UPDATE "Decision" SET text = 'x' WHERE "itemId" = '${itemId}'`,
      `UPDATE "Meeting" SET place = 'x' WHERE id = '${meeting.id}'`,
      `UPDATE "Meeting" SET status = 'planned', "closedAt" = NULL, "closedFunction" = NULL WHERE id = '${meeting.id}'`,
    ])
      await expect(
        asOwner((tx) => tx.$executeRawUnsafe(statement)),
        statement,
      ).rejects.toThrow(/stays as it is/)
  })

  test('is opened again by the secretary only, with a reason that stays to be read', async () => {
    const { meeting, itemId } = await held()
    await closed(meeting.id)
    const reopen = (viewer: Viewer, version = 2) =>
      reopenMeeting(viewer, { meetingId: meeting.id, version, reason: 'Een besluit vergeten.' })
    expect(await reopen(manager)).toEqual({ ok: false, failure: 'not-allowed' })
    const pretending: Viewer = { ...manager, grants: secretary.grants }
    await expect(reopen(pretending)).rejects.toThrow(/opened again by the secretary/)
    expect(await reopen(secretary)).toEqual({ ok: true, value: null })
    expect(await reopen(secretary, 3)).toEqual({ ok: false, failure: 'not-closed' })
    expect((await changeAgendaItem(secretary, { itemId, version: 1, change: { outcome: 'Toch nog.' } })).ok).toBe(true)
    await closed(meeting.id)
    expect(await asOwner((tx) => tx.meeting.findUniqueOrThrow({ where: { id: meeting.id } }))).toMatchObject({
      ...{ status: 'closed', reopenReason: 'Een besluit vergeten.' },
    })
  })
})
