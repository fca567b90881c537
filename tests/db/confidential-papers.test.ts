import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { addAgendaItem } from '@/lib/commands/add-agenda-item'
import { addAgendaPaper } from '@/lib/commands/add-agenda-paper'
import { addBody, type BodyText } from '@/lib/commands/add-body'
import { addMeeting } from '@/lib/commands/add-meeting'
import { closeMeeting } from '@/lib/commands/close-meeting'
import { markAgendaPaper } from '@/lib/commands/mark-agenda-paper'
import { passItemOn } from '@/lib/commands/pass-item-on'
import { removeAgendaPaper } from '@/lib/commands/remove-agenda-paper'
import type { BodyKind } from '@/lib/domain/body'
import { agendaDocument } from '@/lib/exports/agenda-document'
import { readSearch } from '@/lib/forms/search-address'
import { readTrailList } from '@/lib/forms/trail-address'
import type { Viewer } from '@/lib/policy/viewer'
import { getAgendaItem, getBodyMeeting } from '@/lib/queries/body-meeting'
import { getSearch } from '@/lib/queries/search'
import { getTrail } from '@/lib/queries/trail'
import { AppLogin } from '../support/app-login'
import { aLeadOf, peopleOf } from '../support/reports'
import { aPerson, aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

let serial = 0
let region: TestRegion
let people: Awaited<ReturnType<typeof peopleOf>>
let meeting: { id: string; slug: string; bodyId: string }
let itemId: string

const now = new Date('2023-06-05T10:00:00Z')
const secret = 'Zeeppoeder'
const day = '2023-06-08'

beforeEach(async () => {
  region = await aRegion(`stukken-${++serial}`)
  people = await peopleOf(region)
  meeting = await aMeeting('Werkoverleg', 'localTeams', day)
  const item = { kind: 'discuss', title: 'Tarieven', text: '', broughtBy: '', minutes: null } as const
  const added = await addAgendaItem(people.officer, { meetingId: meeting.id, item })
  if (!added.ok) throw new Error(added.failure)
  itemId = added.value
})

async function aMeeting(name: string, kind: BodyKind, heldOn: '2023-06-08' | '2023-06-22') {
  const body: BodyText = {
    ...{ name, kind, status: 'exists', purpose: '', ambitionId: null, rhythm: null, reading: null },
    ...{ rhythmDay: { week: 2, day: 4 }, fixedItems: [] },
  }
  const added = await addBody(people.manager, { regionId: region.id, body, now })
  if (!added.ok) throw new Error(added.failure)
  const { id: bodyId } = await asOwner((tx) => tx.body.findFirstOrThrow({ where: { regionId: region.id, slug: added.value } }))
  await addMeeting(people.manager, { bodyId, plan: { heldOn, startsAt: null, place: '' }, now })
  const { id } = await asOwner((tx) => tx.meeting.findFirstOrThrow({ where: { bodyId, heldOn: new Date(heldOn) } }))
  return { id, slug: added.value, bodyId }
}

const add = (viewer: Viewer, given: { title?: string; isConfidential?: boolean } = {}) =>
  addAgendaPaper(viewer, {
    itemId,
    paper: { title: secret, url: 'https://stuk.example/1', isConfidential: true, ...given },
  })
async function aPaper(given: { title?: string; isConfidential?: boolean } = {}) {
  expect(await add(people.manager, given)).toEqual({ ok: true, value: null })
  return asOwner((tx) => tx.agendaPaper.findFirstOrThrow({ where: { itemId }, orderBy: { id: 'desc' } }))
}
const address = () => ({ region: region.slug, body: meeting.slug, day, now })
const papersFor = async (viewer: Viewer) =>
  (await getAgendaItem(viewer, { ...address(), item: itemId, draftOf: '/' }))!.content!.item!.papers.map(({ title }) => title)
const entitled = () => [people.manager, people.secretary, people.team, people.alderman]

/** Sits in this body and in a work group, and has no role besides. */
async function aMember(): Promise<Viewer> {
  const person = await aPerson()
  const group = await aMeeting('Werkgroep', 'workgroup', '2023-06-22')
  const seat = { regionId: region.id, function: 'lid', userId: person.userId, validFrom: new Date('2022-01-01') }
  await asOwner((tx) => tx.bodyMember.createMany({ data: [meeting, group].map(({ bodyId }) => ({ ...seat, bodyId })) }))
  return { ...person, grants: [{ role: 'workgroupMember', regionId: region.id }] }
}

describe('a confidential paper', () => {
  test('is for the board and who runs the programme, and only they add one', async () => {
    await aPaper({ title: 'Notitie', isConfidential: false })
    await aPaper()
    for (const viewer of entitled()) expect(await papersFor(viewer)).toEqual(['Notitie', secret])
    const member = await aMember()
    const analyst = await aPersonWith('dataAnalyst', { regionId: region.id })
    for (const viewer of [people.officer, await aLeadOf(region), analyst, member]) {
      expect(await papersFor(viewer)).toEqual(['Notitie'])
      expect(JSON.stringify(await getBodyMeeting(viewer, address()))).not.toMatch(/Zeeppoeder|"isConfidential":true/)
    }
    expect(await add(people.officer)).toMatchObject({ failure: 'not-allowed' })
    expect(await add(member)).toMatchObject({ failure: 'not-allowed' })
    expect(await add(people.officer, { isConfidential: false })).toMatchObject({ ok: true })
  })

  test('leaves no trace of itself for others: not in who touched the meeting last either', async () => {
    const touched = async (viewer: Viewer) => (await getBodyMeeting(viewer, address()))!.content!.meeting.touched
    await asOwner((tx) => tx.user.update({ where: { id: people.alderman.userId }, data: { name: 'De wethouder' } }))
    const before = await touched(people.officer)
    expect(await add(people.alderman)).toMatchObject({ ok: true })
    expect(await touched(people.officer)).toEqual(before)
    expect(before).not.toMatchObject({ by: 'De wethouder' })
    expect(await touched(people.manager)).toMatchObject({ by: 'De wethouder' })
  })

  test('can be made of a paper that stands there, and be opened up again, until the meeting closes', async () => {
    const { id: paperId } = await aPaper({ isConfidential: false })
    const mark = (viewer: Viewer, isConfidential: boolean) => markAgendaPaper(viewer, { itemId, paperId, isConfidential })
    expect(await papersFor(people.officer)).toEqual([secret])
    expect(await mark(people.officer, true)).toMatchObject({ failure: 'not-allowed' })
    expect(await mark(people.alderman, true)).toMatchObject({ ok: true })
    expect(await papersFor(people.officer)).toEqual([])
    expect(await mark(people.secretary, false)).toMatchObject({ ok: true })
    expect(await papersFor(people.officer)).toEqual([secret])
    expect(await mark(await aPersonWith('reader', { regionId: region.id }), true)).toMatchObject({ failure: 'not-found' })
    const later = new Date('2023-06-09T10:00:00Z')
    const { version } = await asOwner((tx) => tx.meeting.findUniqueOrThrow({ where: { id: meeting.id } }))
    expect(await closeMeeting(people.secretary, { meetingId: meeting.id, version, now: later })).toMatchObject({ ok: true })
    expect(await mark(people.secretary, true)).toMatchObject({ failure: 'not-open' })
  })

  test('is not found, opened up or taken away by the login of the app, with a query that forgets to ask', async () => {
    const { id: paperId } = await aPaper()
    const login = await AppLogin.open()
    onTestFinished(() => login.close())
    const count = 'SELECT count(*)::int AS n FROM "AgendaPaper"'
    expect((await login.as(people.officer, count)).rows).toEqual([{ n: 0 }])
    expect((await login.as(people.alderman, count)).rows).toEqual([{ n: 1 }])
    expect((await login.as(people.officer, 'UPDATE "AgendaPaper" SET "isConfidential" = false')).rowCount).toBe(0)
    await expect(login.as(people.alderman, `UPDATE "AgendaPaper" SET title = 'x'`)).rejects.toMatchObject({ code: '42501' })
    // The officer prepares this meeting, and so takes papers away.
    expect((await login.as(people.officer, 'DELETE FROM "AgendaPaper"')).rowCount).toBe(0)
    await removeAgendaPaper(people.officer, { itemId, paperId })
    expect(await papersFor(people.manager)).toEqual([secret])
    await removeAgendaPaper(people.secretary, { itemId, paperId })
    expect(await papersFor(people.manager)).toEqual([])
    const insert = `INSERT INTO "AgendaPaper" (id, "regionId", "itemId", position, title, url, "isConfidential")
      VALUES (gen_random_uuid(), '${region.id}', '${itemId}', 9, 'x', 'https://x.example', true)`
    await expect(login.as(people.officer, insert)).rejects.toMatchObject({ code: '42501' })
  })

  test('goes along with nothing: the file of the agenda, the route of its item, search', async () => {
    await aPaper()
    const { content, frame } = (await getBodyMeeting(people.manager, address()))!
    const { body, meeting: head, items } = content!
    expect(JSON.stringify(items)).toContain(secret)
    const document = agendaDocument({ region: frame.region.name, body, meeting: head, items, today: frame.today })
    expect(JSON.stringify(document)).not.toMatch(/Zeeppoeder/)

    const next = await aMeeting('Programmateam', 'programmeTeam', '2023-06-22')
    const passed = await passItemOn(people.manager, { itemId, bodyId: next.bodyId, kind: 'advise', now })
    expect(passed).toMatchObject({ ok: true })
    const there = { ...address(), body: next.slug, day: '2023-06-22' }
    for (const viewer of [people.officer, people.manager]) {
      expect(JSON.stringify(await getBodyMeeting(viewer, there))).not.toMatch(/Zeeppoeder/)
      expect((await getSearch(viewer, address(), readSearch({ zoek: secret })))!.content).toMatchObject({ found: [], total: 0 })
    }
  })

  test('stands in the trail, which the programme manager alone reads', async () => {
    await aPaper()
    expect(JSON.stringify((await getTrail(people.manager, address(), readTrailList({})))!.content)).toContain(secret)
    for (const viewer of [people.officer, people.secretary, await aMember()])
      expect((await getTrail(viewer, address(), readTrailList({})))?.content ?? null).toBeNull()
  })
})
