import { beforeEach, expect, test } from 'vitest'
import { removeAgendaItem } from '@/lib/commands/remove-agenda-item'
import { writeConsultation } from '@/lib/commands/write-consultation'
import type { Viewer } from '@/lib/policy/viewer'
import { getAgendaItem, getBodyMeeting } from '@/lib/queries/body-meeting'
import { AppLogin } from '../support/app-login'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

type Person = Viewer & { userId: string }
const now = new Date('2023-06-05T10:00:00Z')
const text = {
  consulted: 'wethouders van Noord en Zuid',
  consultedOn: '2023-06-01',
  position: 'Wij gaan akkoord met één loket.',
  mandate: 'Tot 50.000 euro.',
}
let serial = 0
let region: TestRegion
let holder: Person
let deputy: Person
let meeting: { id: string; itemId: string }

const person = (role: Parameters<typeof aPersonWith>[0]) =>
  aPersonWith(role, { regionId: region.id, ...(role === 'policyOfficer' && { municipalityId: region.north.id }) })

beforeEach(async () => {
  region = await aRegion(`ruggespraak-${++serial}`)
  ;[holder, deputy] = [await person('boardMember'), await person('boardMember')]
  meeting = await asOwner(async (tx) => {
    const body = await tx.body.create({
      data: { regionId: region.id, slug: 'regios-jeugd', name: 'Regio’s Jeugd', kind: 'supraregional', purpose: '', aliases: [] },
    })
    const { id } = await tx.meeting.create({ data: { regionId: region.id, bodyId: body.id, heldOn: new Date('2023-06-08') } })
    const item = await tx.agendaItem.create({ data: { regionId: region.id, meetingId: id, position: 1, title: 'Eén loket' } })
    const seat = {
      role: 'accountHolder',
      function: 'accounthouder bovenregionaal',
      position: 1,
      validFrom: new Date('2022-01-01'),
    } as const
    await tx.lead.create({
      data: { ...seat, regionId: region.id, agendaId: region.agenda.id, userId: holder.userId, deputyId: deputy.userId },
    })
    return { id, itemId: item.id }
  })
})

const note = (viewer: Viewer, version: number | null = null, given: Partial<typeof text> = {}) =>
  writeConsultation(viewer, { itemId: meeting.itemId, version, text: { ...text, ...given }, now })
const address = () => ({ region: region.slug, body: 'regios-jeugd', day: '2023-06-08', now })
const look = async (viewer: Viewer) => (await getAgendaItem(viewer, { ...address(), item: meeting.itemId, draftOf: '' }))?.content ?? null

test('the account holder notes what the region agreed, and his deputy puts it right', async () => {
  expect(await note(holder)).toEqual({ ok: true, value: null })
  expect(await note(deputy)).toEqual({ ok: false, failure: 'stale' })
  expect(await note(deputy, 1, { mandate: 'Tot 60.000 euro.' })).toEqual({ ok: true, value: null })
  expect((await look(holder))!.item!.consultation).toMatchObject({ ...text, mandate: 'Tot 60.000 euro.', version: 2, by: deputy.function })
  expect(await note(holder, 2, { consultedOn: '2023-06-09' })).toEqual({ ok: false, failure: 'after-meeting' })
})

test('it is for the board and the policy meeting, and not for who works here otherwise', async () => {
  await note(holder)
  for (const role of ['boardMember', 'policyOfficer', 'secretary', 'programmeTeam', 'programmeManager'] as const)
    expect((await look(await person(role)))!.item!.consultation, role).toMatchObject({ position: text.position })
  const analyst = await person('dataAnalyst')
  expect(await look(analyst)).toMatchObject({ readsConsultation: false, mayConsult: false, item: { consultation: null } })
  expect((await getBodyMeeting(analyst, address()))!.content!.items[0]!.consultation).toBeNull()
  await asOwner(async (tx) => {
    const body = await tx.body.create({
      data: { regionId: region.id, slug: 'beleidsoverleg', name: 'Beleidsoverleg', kind: 'policyMeeting', purpose: '', aliases: [] },
    })
    await tx.bodyMember.create({
      data: { regionId: region.id, bodyId: body.id, function: 'analist', userId: analyst.userId, validFrom: new Date('2022-01-01') },
    })
  })
  expect(await look(analyst)).toMatchObject({
    readsConsultation: true,
    mayConsult: false,
    item: { consultation: { position: text.position } },
  })
})

test('is noted by who speaks for the region or prepares the meeting, also with the login of the app', async () => {
  const officer = await person('policyOfficer')
  expect(await note(officer)).toEqual({ ok: false, failure: 'not-allowed' })
  const elsewhere = await aPersonWith('programmeManager', { regionId: (await aRegion(`ruggespraak-ver-${serial}`)).id })
  expect(await note(elsewhere)).toEqual({ ok: false, failure: 'not-found' })
  expect(await note(await person('secretary'))).toEqual({ ok: true, value: null })
  const login = await AppLogin.open()
  expect((await login.as(officer, `UPDATE "Consultation" SET position = 'Nee' WHERE "itemId" = $1`, [meeting.itemId])).rowCount).toBe(0)
  expect((await login.as(elsewhere, 'SELECT FROM "Consultation"')).rowCount).toBe(0)
  await expect(login.as(holder, 'DELETE FROM "Consultation"')).rejects.toMatchObject({ code: '42501' })
  await login.close()
})

test('stands once the meeting is closed, and keeps its item on the agenda', async () => {
  await note(holder)
  const manager = await person('programmeManager')
  expect(await removeAgendaItem(manager, { itemId: meeting.itemId, version: 1 })).toEqual({ ok: false, failure: 'in-use' })
  await asOwner((tx) =>
    tx.meeting.update({ where: { id: meeting.id }, data: { status: 'closed', closedFunction: 'secretaris', closedAt: now } }),
  )
  expect(await note(holder, 1)).toEqual({ ok: false, failure: 'not-open' })
  expect((await look(holder))!.item!.consultation).toMatchObject({ position: text.position })
  const change = asOwner((tx) => tx.consultation.update({ where: { itemId: meeting.itemId }, data: { position: 'Nee' } }))
  await expect(change).rejects.toThrow(/stays as it is/)
})
