import { beforeEach, expect, test } from 'vitest'
import { chooseMails } from '@/lib/commands/choose-mails'
import { removeDuty } from '@/lib/commands/remove-duty'
import { writeDuty } from '@/lib/commands/write-duty'
import type { Viewer } from '@/lib/policy/viewer'
import { getDuties } from '@/lib/queries/duties'
import { getMails } from '@/lib/queries/mails'
import { AppLogin } from '../support/app-login'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

let serial = 0
let region: TestRegion
let secretary: Viewer & { userId: string }
const duty = { title: 'Data-analyse', explanation: '', role: 'policyOfficer', timesPerYear: 4, month: 3, day: 31 } as const
const now = new Date('2023-06-05T10:00:00Z')
const look = async (viewer: Viewer = secretary) => (await getDuties(viewer, region.slug, now))?.content ?? null
const add = (viewer: Viewer = secretary) => writeDuty(viewer, { regionId: region.id, changes: null, duty })

beforeEach(async () => {
  region = await aRegion(`taken-${++serial}`)
  secretary = await aPersonWith('secretary', { regionId: region.id })
})

test('a duty is added, changed and taken away, with who did it on the trail', async () => {
  expect(await add()).toEqual({ ok: true, value: null })
  expect(await look()).toMatchObject({ duties: [{ title: 'Data-analyse', nextOn: '2023-06-30', version: 1 }], mayKeep: true })
  expect(await add()).toEqual({ ok: false, failure: 'title-taken' })
  const { id } = (await look())!.duties[0]!
  const later = { regionId: region.id, changes: { id, version: 1 }, duty: { ...duty, day: 15 } }
  expect(await writeDuty(secretary, later)).toEqual({ ok: true, value: null })
  expect(await writeDuty(secretary, later)).toEqual({ ok: false, failure: 'stale' })
  expect((await look())!.duties).toMatchObject([{ nextOn: '2023-06-15', version: 2 }])
  expect(await removeDuty(secretary, { dutyId: id, version: 1 })).toEqual({ ok: false, failure: 'stale' })
  expect(await removeDuty(secretary, { dutyId: id, version: 2 })).toEqual({ ok: true, value: null })
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
    expect((await login.as(viewer, 'DELETE FROM "Duty"')).rowCount).toBe(0)
  }
  for (const table of ['DigestTurn', 'OutboxMail'])
    await expect(
      login.as(secretary, `UPDATE "${table}" SET "${table === 'DigestTurn' ? 'day' : 'queuedOn'}" = now()`),
    ).rejects.toMatchObject({ code: '42501' })
  await login.close()
})

test('what somebody wants by mail is his own choice, kept with a version', async () => {
  expect(await chooseMails(secretary, { version: 1, wanted: ['actions'] })).toEqual({ ok: true, value: null })
  expect(await chooseMails(secretary, { version: 1, wanted: [] })).toEqual({ ok: false, failure: 'stale' })
  expect(await asOwner((tx) => tx.user.findUniqueOrThrow({ where: { id: secretary.userId } }))).toMatchObject({
    mutedMails: ['reporting', 'sentBack', 'questions', 'duties', 'money'],
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
