import { beforeEach, describe, expect, test } from 'vitest'
import { chooseMails } from '@/lib/commands/choose-mails'
import { removeDuty } from '@/lib/commands/remove-duty'
import { takeDutyStep } from '@/lib/commands/take-duty-step'
import { writeDuty } from '@/lib/commands/write-duty'
import { read } from '@/lib/db/transaction'
import { inRegion } from '@/lib/db/waiting-place'
import type { Viewer } from '@/lib/policy/viewer'
import { getDuties, getDutyMunicipalities, getDutyTerm } from '@/lib/queries/duties'
import { getMails } from '@/lib/queries/mails'
import { listDuties } from '@/lib/queries/waiting-work'
import { AppLogin } from '../support/app-login'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'
import { aLeadOf } from '../support/reports'

let serial = 0
let region: TestRegion
let secretary: Viewer & { userId: string }
const duty = {
  title: 'Data-analyse',
  explanation: '',
  role: 'policyOfficer',
  timesPerYear: 4,
  month: 3,
  day: 31,
  perMunicipality: false,
} as const
const now = new Date('2023-06-05T10:00:00Z')
const look = async (viewer: Viewer = secretary) => (await getDuties(viewer, { region: region.slug, now }))?.content ?? null
const add = (viewer: Viewer = secretary) => writeDuty(viewer, { regionId: region.id, changes: null, duty, now })

beforeEach(async () => {
  region = await aRegion(`taken-${++serial}`)
  secretary = await aPersonWith('secretary', { regionId: region.id })
})

test('a duty is added, changed and taken away, with who did it on the trail', async () => {
  expect(await add()).toEqual({ ok: true, value: null })
  expect(await look()).toMatchObject({ duties: [{ title: 'Data-analyse', nextOn: '2023-06-30', version: 1 }], mayKeep: true })
  expect(await add()).toEqual({ ok: false, failure: 'title-taken' })
  const { id } = (await look())!.duties[0]!
  const later = { regionId: region.id, changes: { id, version: 1 }, duty: { ...duty, day: 15 }, now }
  expect(await writeDuty(secretary, later)).toEqual({ ok: true, value: null })
  expect(await writeDuty(secretary, later)).toEqual({ ok: false, failure: 'stale' })
  expect((await look())!.duties).toMatchObject([{ nextOn: '2023-06-15', version: 2 }])
  expect(await removeDuty(secretary, { dutyId: id, version: 1, now })).toEqual({ ok: false, failure: 'stale' })
  expect(await removeDuty(secretary, { dutyId: id, version: 2, now })).toEqual({ ok: true, value: null })
  expect((await look())!.duties).toEqual([])
  const trail = await asOwner((tx) => tx.auditEvent.findMany({ where: { objectId: id }, orderBy: { id: 'asc' } }))
  expect(trail.map(({ event, actorId }) => [event, actorId])).toEqual(
    ['duty.added', 'duty.changed', 'duty.removed'].map((event) => [event, secretary.userId]),
  )
})

test('who does not run the cycle reads them, and changes nothing, also with the login of the app', async () => {
  await add()
  const officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  expect(await look(officer)).toMatchObject({ duties: [{ title: 'Data-analyse' }], mayKeep: false })
  expect(await add(officer)).toEqual({ ok: false, failure: 'not-allowed' })
  expect(await look(await aPersonWith('reader', { regionId: region.id }))).toBeNull()
  const stranger = await aPersonWith('programmeManager', { regionId: (await aRegion(`taken-elders-${serial}`)).id })
  expect(await add(stranger)).toEqual({ ok: false, failure: 'not-found' })
  const login = await AppLogin.open()
  for (const viewer of [officer, stranger]) {
    expect((await login.as(viewer, `UPDATE "Duty" SET title = 'x'`)).rowCount).toBe(0)
    await expect(login.as(viewer, 'DELETE FROM "Duty"')).rejects.toMatchObject({ code: '42501' })
  }
  for (const table of ['DigestTurn', 'OutboxMail'])
    await expect(
      login.as(secretary, `UPDATE "${table}" SET "${table === 'DigestTurn' ? 'day' : 'queuedOn'}" = now()`),
    ).rejects.toMatchObject({ code: '42501' })
  await login.close()
})

describe('a term', () => {
  let officer: Viewer & { userId: string }
  let dutyId: string
  const say = (viewer: Viewer, given: Partial<Parameters<typeof takeDutyStep>[1]> = {}) =>
    takeDutyStep(viewer, { dutyId, dueOn: '2023-06-30', municipalityId: null, seen: 0, note: '', url: null, now, ...given })
  const term = async (dueOn = '2023-06-30') =>
    (await getDutyTerm(secretary, { region: region.slug, duty: dutyId, dueOn, municipality: undefined, now, draftOf: () => '' }))
      ?.content ?? null

  beforeEach(async () => {
    officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
    await writeDuty(secretary, { regionId: region.id, changes: null, duty, now: new Date('2023-01-01') })
    dutyId = (await look())!.duties[0]!.id
  })

  test('is done says who carries the duty or runs the cycle, with where it is to be found; the history stays when it is undone', async () => {
    expect((await look(officer))!.waiting).toMatchObject([
      { dueOn: '2023-03-31', isDone: false, mayFinish: true },
      { dueOn: '2023-06-30', isDone: false, mayFinish: true },
    ])
    const analyst = await aPersonWith('dataAnalyst', { regionId: region.id })
    expect((await look(analyst))!.waiting[0]!.mayFinish).toBe(false)
    expect(await say(analyst)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await say(officer, { note: 'Besproken.', url: 'https://regio.example/analyse' })).toEqual({ ok: true, value: null })
    expect(await look()).toMatchObject({
      waiting: [{ dueOn: '2023-03-31' }],
      done: [
        { dueOn: '2023-06-30', places: [{ last: { note: 'Besproken.', url: 'https://regio.example/analyse', author: officer.name } }] },
      ],
    })
    expect(await say(secretary, { seen: 1, note: 'Het was een ander kwartaal.' })).toEqual({ ok: true, value: null })
    expect(await term()).toMatchObject({
      term: { isDone: false },
      places: [
        {
          steps: [
            { number: 2, note: 'Het was een ander kwartaal.' },
            { number: 1, note: 'Besproken.' },
          ],
        },
      ],
    })
    const trail = await asOwner((tx) =>
      tx.auditEvent.findMany({ where: { object: 'DutyStep', regionId: region.id }, orderBy: { id: 'asc' } }),
    )
    expect(trail.map(({ event, actorId }) => [event, actorId])).toEqual([
      ['duty.term-done', officer.userId],
      ['duty.term-reopened', secretary.userId],
    ])
  })

  test('is one that went by or the next one, and the next one comes by itself', async () => {
    for (const dueOn of ['2023-09-30', '2023-06-29', '2022-12-31'])
      expect(await say(officer, { dueOn })).toEqual({ ok: false, failure: 'not-now' })
    await say(officer, { dueOn: '2023-03-31' })
    await say(officer)
    const after = (await getDuties(officer, { region: region.slug, now: new Date('2023-07-01T10:00:00Z') }))!.content!
    expect(after.waiting).toMatchObject([{ dueOn: '2023-09-30' }])
    expect(await term('2023-06-29')).toBeNull()
  })

  test('of two at once one says that it is done, and the other that a colleague was first', async () => {
    const both = await Promise.all([say(officer), say(secretary)])
    expect(both.map((result) => (result.ok ? 'done' : result.failure)).toSorted()).toEqual(['done', 'stale'])
    expect(await say(officer)).toEqual({ ok: false, failure: 'stale' })
  })

  test('starts anew when the duty comes back on other days; what was done stays, also when it is taken away', async () => {
    await say(officer, { dueOn: '2023-03-31' })
    await writeDuty(secretary, { regionId: region.id, changes: { id: dutyId, version: 1 }, duty: { ...duty, day: 15 }, now })
    expect(await look()).toMatchObject({ waiting: [{ dueOn: '2023-06-15' }], done: [{ dueOn: '2023-03-31' }] })
    await removeDuty(secretary, { dutyId, version: 2, now })
    expect(await look()).toMatchObject({ duties: [], waiting: [], done: [{ dueOn: '2023-03-31' }] })
    expect(await say(officer, { dueOn: '2023-06-15' })).toEqual({ ok: false, failure: 'not-now' })
    expect(await add()).toEqual({ ok: true, value: null })
  })

  test('is said by nobody else and in no other way, also with the login of the app', async () => {
    const analyst = await aPersonWith('dataAnalyst', { regionId: region.id })
    const login = await AppLogin.open()
    const insert = `INSERT INTO "DutyStep" (id, "regionId", "dutyId", "dueOn", number, "authorId", "authorFunction", "takenAt", url)
      VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'x', now(), $6)`
    const put = (viewer: Viewer, dueOn: string, number: number, url: string | null = null, author = viewer.userId) =>
      login.as(viewer, insert, [region.id, dutyId, dueOn, number, author, url])
    await expect(put(analyst, '2023-06-30', 1)).rejects.toMatchObject({ code: '42501' })
    await expect(put(officer, '2023-06-30', 1, null, secretary.userId)).rejects.toMatchObject({ code: '42501' })
    await expect(put(officer, '2023-06-29', 1)).rejects.toMatchObject({ code: '23514' })
    await expect(put(officer, '2022-12-31', 1)).rejects.toMatchObject({ code: '23514' })
    await expect(put(officer, '2023-06-30', 2)).rejects.toMatchObject({ code: '23514' })
    await expect(put(officer, '2023-06-30', 1, 'javascript:alert(1)')).rejects.toMatchObject({ code: '23514' })
    await expect(login.as(officer, `UPDATE "DutyStep" SET note = 'x'`)).rejects.toMatchObject({ code: '42501' })
    await expect(login.as(secretary, 'DELETE FROM "DutyStep"')).rejects.toMatchObject({ code: '42501' })
    expect((await put(officer, '2023-06-30', 1)).rowCount).toBe(1)
    await login.close()
  })
})

describe('a duty per municipality', () => {
  let inNorth: Viewer & { userId: string }
  let dutyId: string
  const dueOn = '2023-06-30'
  const say = (viewer: Viewer, municipalityId: string | null, given: Partial<Parameters<typeof takeDutyStep>[1]> = {}) =>
    takeDutyStep(viewer, { dutyId, dueOn, municipalityId, seen: 0, note: '', url: null, now, ...given })
  const asksOf = async (viewer: Viewer) => {
    const asked = { who: viewer, which: inRegion(region.id), today: '2023-06-20' }
    return (await read(viewer, (tx) => listDuties(tx, asked))).map(({ what, late }) => `${what}${late ? ', te laat' : ''}`)
  }

  beforeEach(async () => {
    inNorth = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
    const joined = { regionId: region.id, validFrom: new Date('2022-01-01') }
    const members = [region.north, region.south].map(({ id }) => ({ ...joined, municipalityId: id }))
    await asOwner((tx) => tx.regionMembership.createMany({ data: members }))
    const perMunicipality = { ...duty, timesPerYear: 12, perMunicipality: true }
    await writeDuty(secretary, { regionId: region.id, changes: null, duty: perMunicipality, now: new Date('2023-05-10') })
    dutyId = (await look())!.duties[0]!.id
  })

  test('is done per term by each of them, and asks only those who did not', async () => {
    const inSouth = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.south.id })
    const [north, south] = [region.north.name, region.south.name]
    expect(await asksOf(inNorth)).toEqual([`Data-analyse (${north}), te laat`, `Data-analyse (${north})`])
    expect(await say(inNorth, region.north.id)).toEqual({ ok: true, value: null })
    expect(await asksOf(inNorth)).toEqual([`Data-analyse (${north}), te laat`])
    expect(await asksOf(inSouth)).toEqual([`Data-analyse (${south}), te laat`, `Data-analyse (${south})`])
    expect((await look())!.waiting.map(({ dueOn: day, isDone }) => [day, isDone])).toEqual([
      ['2023-05-31', false],
      [dueOn, false],
    ])
    expect(await say(inSouth, region.south.id, { note: 'Besproken in het team.' })).toEqual({ ok: true, value: null })
    expect((await look())!.done).toMatchObject([{ dueOn, isDone: true }])
    const table = (await getDutyMunicipalities(inNorth, { region: region.slug, duty: dutyId, now }))!.content!
    expect(table.terms.map(({ dueOn: day, places }) => [day, places.filter(({ isDone }) => isDone).length])).toEqual([
      [dueOn, 2],
      ['2023-05-31', 0],
    ])
  })

  test('is said for another municipality by a lead and who runs the cycle only, and never for the whole or one elsewhere', async () => {
    const elsewhere = await aRegion(`taken-buiten-${serial}`)
    expect(await say(inNorth, region.south.id)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await say(secretary, null)).toEqual({ ok: false, failure: 'not-found' })
    expect(await say(secretary, elsewhere.north.id)).toEqual({ ok: false, failure: 'not-found' })
    const lead = await aLeadOf(region)
    expect(await say(lead, region.south.id)).toEqual({ ok: true, value: null })
    expect(await asksOf(lead)).toEqual([])
    const login = await AppLogin.open()
    const put = (viewer: Viewer, municipalityId: string | null) =>
      login.as(
        viewer,
        `INSERT INTO "DutyStep" (id, "regionId", "dutyId", "dueOn", "municipalityId", number, "authorId", "authorFunction", "takenAt")
         VALUES (gen_random_uuid(), $1, $2, '2023-05-31', $3, 1, $4, 'x', now())`,
        [region.id, dutyId, municipalityId, viewer.userId],
      )
    await expect(put(inNorth, region.south.id)).rejects.toMatchObject({ code: '42501' })
    await expect(put(secretary, null)).rejects.toMatchObject({ code: '23514' })
    await expect(put(secretary, elsewhere.north.id)).rejects.toMatchObject({ code: '23514' })
    expect((await put(inNorth, region.north.id)).rowCount).toBe(1)
    await expect(login.as(secretary, `UPDATE "Duty" SET "perMunicipality" = false WHERE id = $1`, [dutyId])).rejects.toMatchObject({
      code: '23514',
    })
    await login.close()
    const whole = { regionId: region.id, changes: { id: dutyId, version: 1 }, duty, now }
    expect(await writeDuty(secretary, whole)).toEqual({ ok: false, failure: 'said-already' })
  })
})

test('what somebody wants by mail is his own choice, kept with a version', async () => {
  expect(await chooseMails(secretary, { version: 1, wanted: ['actions'] })).toEqual({ ok: true, value: null })
  expect(await chooseMails(secretary, { version: 1, wanted: [] })).toEqual({ ok: false, failure: 'stale' })
  expect(await asOwner((tx) => tx.user.findUniqueOrThrow({ where: { id: secretary.userId } }))).toMatchObject({
    mutedMails: [
      'reporting',
      'sentBack',
      'questions',
      'bottlenecks',
      'measures',
      'evaluations',
      'checks',
      'stories',
      'pacts',
      'duties',
      'money',
    ],
    version: 2,
  })
})

test('the administrator reads what was not sent, and of what was sent only that it was', async () => {
  const mail = {
    recipientId: secretary.userId,
    address: secretary.email,
    subject: 'Er wacht iets',
    text: 'Dit.',
    queuedAt: now,
    nextAttemptAt: now,
  }
  await asOwner((tx) =>
    tx.outboxMail.createMany({
      data: [
        { ...mail, queuedOn: new Date('2023-06-04'), sentAt: now },
        { ...mail, queuedOn: new Date('2023-06-05') },
      ],
    }),
  )
  const admin = await aPersonWith('platformAdmin')
  const own = (await getMails(admin))!.filter(({ address }) => address === secretary.email)
  expect(own).toMatchObject([
    { text: 'Dit.', sentAt: null },
    { text: null, sentAt: now },
  ])
  expect(await getMails(secretary)).toBeNull()
  const login = await AppLogin.open()
  expect((await login.as(secretary, 'SELECT FROM app.mails_of_installation()')).rowCount).toBe(0)
  expect((await login.as(secretary, 'SELECT FROM app.undeliverable_people($1)', [region.id])).rowCount).toBe(0)
  await login.close()
  await asOwner((tx) => tx.outboxMail.deleteMany())
})
