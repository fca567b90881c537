import { beforeEach, describe, expect, test } from 'vitest'
import { addMeeting } from '@/lib/commands/add-meeting'
import { changeBottleneck } from '@/lib/commands/change-bottleneck'
import { changeMeeting } from '@/lib/commands/change-meeting'
import { closeMeeting } from '@/lib/commands/close-meeting'
import { movePeriod } from '@/lib/commands/move-period'
import { passItemOn } from '@/lib/commands/pass-item-on'
import { raiseBottleneck } from '@/lib/commands/raise-bottleneck'
import { removeAgendaItem } from '@/lib/commands/remove-agenda-item'
import { reportProgress } from '@/lib/commands/report-progress'
import { submitBottleneck } from '@/lib/commands/submit-bottleneck'
import { takeBottleneckStep } from '@/lib/commands/take-bottleneck-step'
import type { BottleneckOn, BottleneckText } from '@/lib/domain/bottleneck'
import type { Progress } from '@/lib/domain/progress'
import { readBottleneckList } from '@/lib/forms/bottleneck-list'
import type { Viewer } from '@/lib/policy/viewer'
import { getActivity } from '@/lib/queries/activity'
import { getBodyMeeting } from '@/lib/queries/body-meeting'
import { getBottleneck, getBottlenecks, getNewBottleneck } from '@/lib/queries/bottlenecks'
import { getOverview } from '@/lib/queries/overview'
import { getPerson } from '@/lib/queries/person'
import { reportModel } from '@/lib/queries/report-model'
import { AppLogin } from '../support/app-login'
import { aPerson, aPersonWith, aRegion, aReport, asOwner, type TestRegion } from '../support/regions'

const now = new Date('2023-06-05T10:00:00Z')
let serial = 0
let region: TestRegion
let officer: Viewer & { userId: string }
let manager: Viewer & { userId: string }

beforeEach(async () => {
  region = await aRegion(`knelpunt-${++serial}`)
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  manager = await aPersonWith('programmeManager', { regionId: region.id })
})

const text: BottleneckText = {
  ...{ title: 'Geen besluit', cause: 'Er is geen richting gekozen.', consequence: 'Het begint te laat.', needed: 'Kies een richting.' },
  ...{ neededFrom: 'PHO', neededFromId: null, dueOn: '2023-07-06' },
}
const onActivity = (): BottleneckOn => ({ kind: 'activity', id: region.regional.id })
const raise = (given: Partial<BottleneckText> = {}, viewer: Viewer = officer, on = onActivity(), updateId: string | null = null) =>
  raiseBottleneck(viewer, { on, updateId, text: { ...text, ...given }, now })
const rows = () => asOwner((tx) => tx.bottleneck.findMany({ where: { regionId: region.id }, orderBy: { number: 'asc' } }))
const only = async () => (await rows())[0]!
const steps = () =>
  asOwner(async (tx) =>
    (await tx.bottleneckStep.findMany({ where: { regionId: region.id }, orderBy: { number: 'asc' } })).map(({ act, toStatus }) => [
      act,
      toStatus,
    ]),
  )
const look = async (number = 1, viewer: Viewer = officer) =>
  (await getBottleneck(viewer, { region: region.slug, agenda: '2022-2025', number, now, draftOf: '' }))?.content
const aMeeting = (heldOn: string) =>
  asOwner((tx) => tx.meeting.create({ data: { regionId: region.id, bodyId: region.board.id, heldOn: new Date(heldOn) } }))
const submit = async (viewer: Viewer = officer) => {
  const { id, version } = await only()
  return submitBottleneck(viewer, { bottleneckId: id, version, bodyId: region.board.id, now })
}
const step = async (act: 'takenUp' | 'resolved' | 'reopened', note = 'Zo.', viewer: Viewer = officer) => {
  const { id, version } = await only()
  return takeBottleneckStep(viewer, { bottleneckId: id, version, act, note, now })
}

describe('a bottleneck', () => {
  test('is numbered in the region, also when two write one down at the same moment', async () => {
    const both = await Promise.all([raise(), raise({}, manager, { kind: 'ambition', id: region.ambition.id })])
    expect(both.map((result) => result.ok && result.value).sort()).toEqual([1, 2])
    expect(await steps()).toEqual([
      ['raised', 'open'],
      ['raised', 'open'],
    ])
  })

  test('goes by way of a body to solved, with its whole history', async () => {
    await raise()
    await step('takenUp')
    expect(await submit()).toEqual({ ok: false, failure: 'no-meeting' })
    const meeting = await aMeeting('2023-07-06')
    await aMeeting('2023-09-07')
    expect(await submit()).toEqual({ ok: true, value: '2023-07-06' })
    const items = await asOwner((tx) => tx.agendaItem.findMany({ where: { meetingId: meeting.id } }))
    expect(items).toMatchObject([{ title: 'Knelpunt 1: Geen besluit', kind: 'decide', broughtBy: officer.function }])
    expect(await submit()).toEqual({ ok: false, failure: 'already' })
    expect((await look())!.agendas).toMatchObject([{ bodyName: 'PHO', heldOn: '2023-07-06', status: 'planned' }])
    const secretary = await aPersonWith('secretary', { regionId: region.id })
    expect(await closeMeeting(secretary, { meetingId: meeting.id, version: 1, now: new Date('2023-07-06T18:00:00Z') })).toMatchObject({
      ok: true,
    })
    expect(await step('resolved', 'Het PHO koos richting twee.')).toEqual({ ok: true, value: null })
    expect(await step('reopened', 'De richting is ingetrokken.')).toEqual({ ok: true, value: null })
    expect((await steps()).map(([act]) => act)).toEqual(['raised', 'takenUp', 'submitted', 'resolved', 'reopened'])
    expect((await look())!.steps[0]).toMatchObject({
      act: 'reopened',
      note: 'De richting is ingetrokken.',
      authorFunction: officer.function,
    })
  })

  test('goes along when the meeting to which it was put does not take place, and says where it waits', async () => {
    const stand = async () =>
      (await getBottlenecks(officer, { region: region.slug, agenda: '2022-2025', now }, readBottleneckList({})))!.content!.rows[0]!
        .submittedTo
    await raise()
    const meeting = await aMeeting('2023-07-06')
    await submit()
    expect(await stand()).toEqual({ body: 'PHO', on: '2023-07-06', waits: false })
    const change = { heldOn: '2023-07-06', startsAt: null, place: '', note: 'Ziekte', isCancelled: true }
    await changeMeeting(manager, { meetingId: meeting.id, version: 1, change, now })
    expect(await stand()).toEqual({ body: 'PHO', on: '2023-07-06', waits: true })
    await addMeeting(manager, { bodyId: region.board.id, plan: { heldOn: '2023-09-07', startsAt: null, place: '' }, now })
    expect(await stand()).toEqual({ body: 'PHO', on: '2023-09-07', waits: false })
    expect((await look())!.steps[0]).toMatchObject({
      act: 'submitted',
      note: 'PHO, 7 september 2023. De vergadering van 6 juli 2023 gaat niet door.',
    })
    expect(await submit()).toEqual({ ok: false, failure: 'already' })
  })

  test('lies before the body to which its item was passed on, for who does not see that body nowhere else', async () => {
    const group = await asOwner((tx) =>
      tx.body.create({ data: { regionId: region.id, slug: 'werkgroep', name: 'Werkgroep', kind: 'workgroup', purpose: '' } }),
    )
    const lower = await asOwner((tx) =>
      tx.meeting.create({ data: { regionId: region.id, bodyId: group.id, heldOn: new Date('2023-06-22') } }),
    )
    const higher = await aMeeting('2023-07-06')
    await raise()
    const { id, version } = await only()
    await submitBottleneck(officer, { bottleneckId: id, version, bodyId: group.id, now })
    const stand = async (viewer: Viewer = officer) =>
      (await getBottlenecks(viewer, { region: region.slug, agenda: '2022-2025', now }, readBottleneckList({})))!.content!.rows[0]!
        .submittedTo
    expect(await stand()).toEqual({ body: 'Werkgroep', on: '2023-06-22', waits: false })

    const itemId = await asOwner(async (tx) => (await tx.agendaItem.findFirstOrThrow({ where: { meetingId: lower.id } })).id)
    expect(await passItemOn(manager, { itemId, bodyId: region.board.id, kind: 'decide', now })).toEqual({ ok: true, value: '2023-07-06' })
    expect(await stand()).toEqual({ body: 'PHO', on: '2023-07-06', waits: false })
    expect((await look())!.steps[0]).toMatchObject({
      ...{ act: 'submitted', authorFunction: manager.function },
      note: 'PHO, 6 juli 2023. Doorgegeven door Werkgroep van 22 juni 2023.',
    })
    const alderman = await aPersonWith('boardMember', { regionId: region.id })
    expect((await getOverview(alderman, region.slug, now))!.content.bottlenecks.rows).toMatchObject([
      { number: 1, status: 'submitted', submittedTo: { body: 'PHO', on: '2023-07-06' } },
    ])
    const person = await aPerson()
    await asOwner((tx) =>
      tx.bodyMember.create({
        data: { regionId: region.id, bodyId: group.id, userId: person.userId, function: 'lid', validFrom: new Date('2022-01-01') },
      }),
    )
    const member: Viewer = { ...person, grants: [{ role: 'workgroupMember', regionId: region.id }] }
    expect(await stand(member)).toBeNull()

    const move = { heldOn: '2023-07-13', startsAt: null, place: '', note: 'Vakantie', isCancelled: false }
    await changeMeeting(manager, { meetingId: higher.id, version: 1, change: move, now })
    expect((await look())!.steps[0]!.note).toBe('PHO, 13 juli 2023. De vergadering van 6 juli 2023 is verplaatst.')
    expect(await stand()).toEqual({ body: 'PHO', on: '2023-07-13', waits: false })
    await step('resolved', 'Het PHO koos.')
    await changeMeeting(manager, { meetingId: higher.id, version: 2, change: { ...move, heldOn: '2023-07-20' }, now })
    expect((await look())!.steps[0]).toMatchObject({ act: 'resolved', note: 'Het PHO koos.' })
  })

  test('that somebody took up lies before a body again when its item is passed on; one that is solved stays so', async () => {
    const higher = await asOwner((tx) =>
      tx.body.create({ data: { regionId: region.id, slug: 'hoger', name: 'Hoger overleg', kind: 'policyMeeting', purpose: '' } }),
    )
    await asOwner((tx) => tx.meeting.create({ data: { regionId: region.id, bodyId: higher.id, heldOn: new Date('2023-08-06') } }))
    const meeting = await aMeeting('2023-07-06')
    const passOn = async (number: number) => {
      const { id: itemId } = await asOwner((tx) =>
        tx.agendaItem.findFirstOrThrow({ where: { meetingId: meeting.id, bottleneck: { number } } }),
      )
      return passItemOn(manager, { itemId, bodyId: higher.id, kind: 'decide', now })
    }
    await raise()
    await submit()
    await step('takenUp')
    await passOn(1)
    expect(await only()).toMatchObject({ status: 'submitted' })
    await raise({ title: 'Opgelost' })
    const second = (await rows())[1]!
    await submitBottleneck(officer, { bottleneckId: second.id, version: 1, bodyId: region.board.id, now })
    await takeBottleneckStep(officer, { bottleneckId: second.id, version: 2, act: 'resolved', note: 'Klaar.', now })
    await passOn(2)
    expect((await rows())[1]).toMatchObject({ status: 'resolved', version: 3 })
  })

  test('that is solved stays on the agenda, says so with its day, and can be taken off', async () => {
    const meeting = await aMeeting('2023-07-06')
    await raise()
    await submit()
    const address = { region: region.slug, body: region.board.slug, day: '2023-07-06', now }
    const item = async () => (await getBodyMeeting(officer, address))!.content!.items.at(-1)!
    expect((await item()).source).toMatchObject({ kind: 'bottleneck', solvedOn: null })
    await step('resolved', 'Het college besloot.')
    expect((await item()).source).toMatchObject({ kind: 'bottleneck', number: 1, solvedOn: '2023-06-05' })
    await step('reopened')
    expect((await item()).source).toMatchObject({ solvedOn: null })
    await step('resolved')
    const { id: itemId, version } = await item()
    expect(await removeAgendaItem(manager, { itemId, version })).toEqual({ ok: true, value: null })
    expect(await asOwner((tx) => tx.agendaItem.count({ where: { meetingId: meeting.id } }))).toBe(0)
  })

  test('waits for the day to which a period moved the meeting', async () => {
    await aMeeting('2023-07-06')
    await raise()
    await submit()
    const move = async (meetingOn: string) => {
      const { version } = await asOwner((tx) => tx.reportingPeriod.findUniqueOrThrow({ where: { id: region.period.id } }))
      return movePeriod(manager, { periodId: region.period.id, version, opensOn: '2023-05-15', closesOn: '2023-06-16', meetingOn, now })
    }
    await move('2023-07-06')
    expect(await move('2023-07-20')).toEqual({ ok: true, value: null })
    expect((await look())!.steps[0]!.note).toBe('PHO, 20 juli 2023. De vergadering van 6 juli 2023 is verplaatst.')
  })

  test('is made of a report of progress once, with what that said', async () => {
    const progress: Progress = {
      lifecycle: 'running',
      light: 'stuck',
      ...{
        done: '',
        next: '',
        cause: 'Geen geld.',
        consequence: 'Stil.',
        measure: 'Vraag geld.',
        expectedOn: null,
        expectedPrecision: null,
      },
    }
    await reportProgress(officer, { trackId: region.tracks.regional.id, version: 1, progress, now })
    const activity = async () =>
      (await getActivity(officer, { region: region.slug, agenda: '2022-2025', code: '1.1a', historyPage: 1, now }))!.content
    const updateId = (await activity()).history[0]!.id
    const offered = await getNewBottleneck(officer, { region: region.slug, agenda: '2022-2025', now, update: updateId, draftOf: '' })
    expect(offered!.content.said).toMatchObject({ cause: 'Geen geld.', consequence: 'Stil.', measure: 'Vraag geld.', code: '1.1a' })
    expect(await raise({}, officer, onActivity(), updateId)).toEqual({ ok: true, value: 1 })
    expect(await raise({}, officer, onActivity(), updateId)).toEqual({ ok: false, failure: 'already' })
    expect(await raise({}, officer, { kind: 'activity', id: region.local.id }, updateId)).toEqual({ ok: false, failure: 'not-found' })
    expect((await activity()).history[0]!.bottleneck).toBe(1)
    expect((await activity()).bottlenecks).toMatchObject({ rows: [{ number: 1, status: 'open' }], mayRaise: true })
  })

  test('that a colleague did something with is not changed over it', async () => {
    await raise()
    const { id } = await only()
    expect(await changeBottleneck(officer, { bottleneckId: id, version: 1, text: { ...text, needed: 'Kies nu.' }, now })).toEqual({
      ok: true,
      value: null,
    })
    expect(await changeBottleneck(manager, { bottleneckId: id, version: 1, text, now })).toEqual({ ok: false, failure: 'stale' })
    const at = { bottleneckId: id, version: 2, note: 'Zo.', now }
    const both = await Promise.all([
      takeBottleneckStep(officer, { ...at, act: 'takenUp' }),
      takeBottleneckStep(manager, { ...at, act: 'resolved' }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await only()).needed).toBe('Kies nu.')
    if ((await only()).status !== 'resolved') await step('resolved')
    const { version } = await only()
    expect(await changeBottleneck(manager, { bottleneckId: id, version, text, now })).toEqual({ ok: false, failure: 'resolved' })
  })

  test('does not become late by a change, but keeps a day that has passed', async () => {
    await raise()
    const change = async (dueOn: string, at: Date) =>
      changeBottleneck(officer, { bottleneckId: (await only()).id, version: (await only()).version, text: { ...text, dueOn }, now: at })
    expect(await change('2023-06-04', now)).toEqual({ ok: false, failure: 'due-in-past' })
    expect(await change('2023-06-05', now)).toMatchObject({ ok: true })
    expect(await change('2023-06-05', new Date('2023-07-01T10:00:00Z'))).toMatchObject({ ok: true })
  })

  test('keeps in its history what it was', async () => {
    await raise({ cause: 'a'.repeat(4000), consequence: 'b'.repeat(4000), needed: 'c'.repeat(4000) })
    const { id: bottleneckId } = await only()
    const is = { ...text, neededFromId: officer.userId, dueOn: null }
    expect(await changeBottleneck(officer, { bottleneckId, version: 1, text: is, now })).toEqual({ ok: true, value: null })
    expect((await look())!.steps[0]!.note.split('\n')).toEqual([
      `Oorzaak was: ${'a'.repeat(4000)}`,
      `Gevolg was: ${'b'.repeat(4000)}`,
      `Nodig was: ${'c'.repeat(4000)}`,
      'Een andere collega',
      'Voor wanneer was: 6 juli 2023',
    ])
  })

  test('is for who works on it, in an agenda that runs', async () => {
    const alderman = await aPersonWith('boardMember', { regionId: region.id })
    const analyst = await aPersonWith('dataAnalyst', { regionId: region.id })
    const reader = await aPersonWith('reader', { regionId: region.id })
    const elsewhere = await aRegion(`knelpunt-elders-${serial}`)
    const stranger = await aPersonWith('programmeManager', { regionId: elsewhere.id })
    expect(await raise({}, alderman)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await raise({}, analyst)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await raise({}, reader)).toEqual({ ok: false, failure: 'not-found' })
    expect(await raise({}, stranger)).toEqual({ ok: false, failure: 'not-found' })
    expect(await raise({ neededFromId: stranger.userId })).toEqual({ ok: false, failure: 'person-not-found' })
    await raise()
    expect(await step('resolved', 'Zo.', alderman)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await step('resolved', 'Zo.', reader)).toEqual({ ok: false, failure: 'not-found' })
    expect(await look(1, reader)).toBeUndefined()
    expect(await look(1, alderman)).toMatchObject({ mayKeep: false })
    await asOwner((tx) => tx.agenda.update({ where: { id: region.agenda.id }, data: { status: 'closed' } }))
    expect(await raise()).toEqual({ ok: false, failure: 'agenda-stands' })
    expect(await rows()).toHaveLength(1)
  })

  test('stands on the page of the board, on its list, and with whom something is needed of', async () => {
    const alderman = await aPersonWith('boardMember', { regionId: region.id })
    await raise({ neededFromId: alderman.userId })
    await raise({ title: 'Opgelost' })
    const second = (await rows())[1]!
    await takeBottleneckStep(officer, { bottleneckId: second.id, version: 1, act: 'resolved', note: 'Klaar.', now })
    expect((await getOverview(alderman, region.slug, now))!.content.bottlenecks).toMatchObject({ total: 1, rows: [{ number: 1 }] })
    const list = async (stand?: 'resolved') =>
      (await getBottlenecks(alderman, { region: region.slug, agenda: '2022-2025', now }, { stand, ambitie: undefined, pagina: 1 }))!.content
    expect(await list()).toMatchObject({ total: 2, counts: { open: 1, resolved: 1 }, mayRaise: false })
    expect((await list('resolved')).rows).toMatchObject([{ number: 2, solution: 'Klaar.', touchedBy: officer.name }])
    expect((await getPerson(manager, { region: region.slug, userId: alderman.userId, now }))!.content.waiting).toMatchObject([
      { kind: 'bottlenecks', path: `/regio/${region.slug}/agenda/2022-2025/knelpunten/1` },
    ])
  })

  test('stands in the report as it was on the closing day, without names', async () => {
    const report = await aReport(region)
    await raise({ neededFromId: manager.userId })
    await raise({ title: 'Van later' })
    const [first, second] = await rows()
    await asOwner((tx) => tx.bottleneckStep.updateMany({ where: { bottleneckId: second!.id }, data: { takenAt: new Date('2023-06-20') } }))
    await takeBottleneckStep(officer, { bottleneckId: first!.id, version: 1, act: 'resolved', note: 'Klaar.', now: new Date('2023-06-25') })
    const model = await asOwner((tx) => reportModel(tx, report.id, { today: '2023-06-30' }))
    expect(model!.bottlenecks).toMatchObject([{ number: 1, status: 'open', on: '1.1a Activiteit 1.1a', neededFrom: 'PHO' }])
    expect(JSON.stringify(model!.bottlenecks)).not.toContain(manager.name)
  })
})

test('the database lets no bottleneck say something else than its last step, nor anybody speak for another', async () => {
  await raise()
  const { id } = await only()
  const login = await AppLogin.open()
  const reader = await aPersonWith('boardMember', { regionId: region.id })
  // Such a rule is asked when a transaction ends.
  const commit = async (viewer: Viewer, statement: string, values: unknown[]) => {
    await login.client.query('BEGIN')
    await login.client.query('SELECT app.begin($1, $2, $3)', [viewer.userId, '192.0.2.1', 'test.tried'])
    await login.client.query(statement, values)
    await login.client.query('COMMIT')
  }
  await expect(commit(officer, `UPDATE "Bottleneck" SET status = 'resolved', version = 2 WHERE id = $1`, [id])).rejects.toThrow(/last step/)
  await expect(login.as(officer, `UPDATE "BottleneckStep" SET note = 'x'`)).rejects.toMatchObject({ code: '42501' })
  await expect(login.as(officer, `DELETE FROM "Bottleneck"`)).rejects.toMatchObject({ code: '42501' })
  const insert = async (viewer: Viewer & { userId: string }, author: string) => {
    await login.client.query('ROLLBACK')
    await commit(
      viewer,
      `INSERT INTO "BottleneckStep" (id, "regionId", "bottleneckId", number, act, "toStatus", note, "authorId", "authorFunction", "takenAt")
       VALUES (gen_random_uuid(), $1, $2, 2, 'resolved', 'resolved', 'x', $3, 'x', now())`,
      [region.id, id, author],
    )
  }
  await expect(insert(officer, manager.userId)).rejects.toMatchObject({ code: '42501' })
  await expect(insert(officer, officer.userId)).rejects.toThrow(/reaches the bottleneck/)
  await expect(insert(reader, reader.userId)).rejects.toMatchObject({ code: '42501' })
  await login.close()
})
