import { beforeEach, describe, expect, test } from 'vitest'
import { confirmUnchanged } from '@/lib/commands/confirm-unchanged'
import { reportProgress } from '@/lib/commands/report-progress'
import { sendReminders } from '@/lib/commands/send-reminders'
import type { Progress } from '@/lib/domain/progress'
import type { Viewer } from '@/lib/policy/viewer'
import { getReporters } from '@/lib/queries/reporters'
import { aPerson, aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

let serial = 0
let region: TestRegion
let manager: Viewer & { userId: string }
let officer: Viewer & { userId: string }
let lead: Viewer & { userId: string }
const now = new Date('2023-06-05T10:00:00Z')
const site = 'https://koersvast.example'

beforeEach(async () => {
  region = await aRegion(`herinnering-${++serial}`)
  manager = await aPersonWith('programmeManager', { regionId: region.id })
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  lead = await aPerson()
  await asOwner((tx) =>
    tx.lead.create({
      data: {
        ...{ regionId: region.id, ambitionId: region.ambition.id, role: 'officialLead', function: 'Trekker', position: 1 },
        ...{ userId: lead.userId, validFrom: new Date('2022-01-01') },
      },
    }),
  )
})

const progress: Progress = {
  lifecycle: 'running',
  light: 'onTrack',
  ...{ done: 'Gesprek gevoerd.', next: '', cause: '', consequence: '', measure: '' },
  ...{ expectedOn: null, expectedPrecision: null },
}
const report = (trackId: string, version = 1, at = now) => reportProgress(manager, { trackId, version, progress, now: at })
const remind = (viewer: Viewer = manager, at = now) => sendReminders(viewer, { periodId: region.period.id, now: at, site })
const mails = () => asOwner((tx) => tx.outboxMail.findMany({ where: { regionId: region.id }, orderBy: { queuedAt: 'asc' } }))
const look = async (viewer: Viewer = manager) => (await getReporters(viewer, region.slug, now))!.content

describe('who still reports', () => {
  test('is counted per person, ambition and municipality, in three states', async () => {
    await report(region.tracks.north.id, 1, new Date('2023-01-10'))
    await confirmUnchanged(manager, { trackId: region.tracks.north.id, version: 2, now })
    const { people, ambitions, municipalities } = await look()
    expect(people.map(({ id, total, reported, confirmed }) => [id, total, reported, confirmed])).toEqual([
      [lead.userId, 1, 0, 0],
      [officer.userId, 1, 1, 1],
    ])
    expect(ambitions).toMatchObject([{ number: '1', reported: 1, confirmed: 1, counts: { total: 3 } }])
    expect(municipalities).toMatchObject([
      { slug: region.north.slug, reported: 1, confirmed: 1, total: 1 },
      { slug: region.south.slug, reported: 0, confirmed: 0, total: 1 },
    ])
  })

  test('what nobody reports is told apart', async () => {
    expect((await look()).unowned).toEqual([
      { code: '1.1b', title: 'Activiteit 1.1b', municipality: { name: region.south.name, slug: region.south.slug } },
    ])
  })

  test('what was dropped or where a municipality does not take part asks nobody', async () => {
    await asOwner((tx) =>
      tx.activityTrack.update({
        where: { id: region.tracks.north.id },
        data: { participation: 'doesNotTakePart', participationReason: 'Eigen aanpak' },
      }),
    )
    expect((await look()).people.map(({ id }) => id)).toEqual([lead.userId])
  })

  test('is for everybody who works in the region and nobody else', async () => {
    const reader = await aPersonWith('reader', { regionId: region.id })
    const stranger = await aPersonWith('programmeManager', { regionId: (await aRegion(`ander-${serial}`)).id })
    expect((await look(officer)).people).toHaveLength(2)
    expect(await getReporters(reader, region.slug, now)).toBeNull()
    expect(await getReporters(stranger, region.slug, now)).toBeNull()
  })

  test('a hundred people and eighty activities take less than a second', async () => {
    await asOwner(async (tx) => {
      const ids = Array.from({ length: 100 }, () => crypto.randomUUID())
      const validFrom = new Date('2022-01-01')
      await tx.user.createMany({ data: ids.map((id, i) => ({ id, email: `${id}@x.example`, name: `Mens ${i}`, function: 'ambtenaar' })) })
      await tx.roleGrant.createMany({
        data: ids.map((userId) => ({
          userId,
          role: 'policyOfficer' as const,
          regionId: region.id,
          municipalityId: region.south.id,
          validFrom,
        })),
      })
      for (let i = 0; i < 80; i++) {
        const { id: _, ...copy } = region.local
        const { id: activityId } = await tx.activity.create({ data: { ...copy, code: `1.${i}z`, position: 10 + i } })
        await tx.activityTrack.create({ data: { regionId: region.id, activityId, municipalityId: region.south.id } })
      }
    })
    const start = performance.now()
    const { people } = await look()
    expect(performance.now() - start).toBeLessThan(1_000)
    expect(people).toHaveLength(102)
    expect(people[0]).toMatchObject({ total: 81, reported: 0 })
  })
})

describe('reminding', () => {
  test('queues one mail for everybody who has something to report, with a link straight to the form', async () => {
    expect(await remind()).toEqual({ ok: true, value: { queued: 2, already: 0 } })
    const toOfficer = (await mails()).find(({ recipientId }) => recipientId === officer.userId)!
    expect(toOfficer).toMatchObject({ address: officer.email, periodId: region.period.id, attempts: 0, sentAt: null })
    expect(toOfficer.subject).toBe('Nog 1 melding voor 1e halfjaar 2023, tot en met 16 juni 2023')
    const form = `${site}/regio/${region.slug}/agenda/2022-2025/activiteit/1.1b/bijwerken?gemeente=${region.north.slug}`
    expect(toOfficer.text).toContain(`1.1b Activiteit 1.1b (${region.north.name})\n${form}\n`)
    expect(toOfficer.text).toContain(`‘Ongewijzigd, bevestig’:\n${site}/regio/${region.slug}/mijn-updates\n`)
    expect(toOfficer.text).toContain(`${manager.name}, ${manager.function}`)
  })

  test('who reported everything gets none', async () => {
    await report(region.tracks.north.id)
    expect(await remind()).toEqual({ ok: true, value: { queued: 1, already: 0 } })
    expect((await mails()).map(({ recipientId }) => recipientId)).toEqual([lead.userId])
  })

  test('once a day, also when two people press at the same moment', async () => {
    const secretary = await aPersonWith('secretary', { regionId: region.id })
    const results = await Promise.all([remind(), remind(secretary), remind()])
    const sent = results.map((result) => (result.ok ? result.value : { queued: 0, already: 0 }))
    expect(sent.reduce((sum, { queued }) => sum + queued, 0)).toBe(2)
    expect(sent.reduce((sum, { already }) => sum + already, 0)).toBe(4)
    expect(await mails()).toHaveLength(2)

    expect(await remind(manager, new Date('2023-06-05T21:59:00Z'))).toEqual({ ok: true, value: { queued: 0, already: 2 } })
    expect(await remind(manager, new Date('2023-06-05T22:00:00Z'))).toEqual({ ok: true, value: { queued: 2, already: 0 } })
    expect((await look()).people.map(({ remindedOn, mail }) => [remindedOn, mail])).toEqual([
      ['2023-06-06', 'waits'],
      ['2023-06-06', 'waits'],
    ])
  })

  test.each([
    ['before it opens', '2023-05-14T21:59:00Z'],
    ['after it closed', '2023-06-16T22:00:00Z'],
  ])('%s the period asks nobody anything', async (_, moment) => {
    expect(await remind(manager, new Date(moment))).toEqual({ ok: false, failure: 'period-not-open' })
    expect(await mails()).toEqual([])
  })

  test.each(['boardMember', 'programmeTeam', 'dataAnalyst'] as const)('is not for a %s, also when the app forgets to ask', async (role) => {
    const other = await aPersonWith(role, { regionId: region.id })
    expect(await remind(other)).toEqual({ ok: false, failure: 'not-allowed' })
    await expect(remind({ ...other, grants: manager.grants })).rejects.toThrow(/row-level security/)
    expect(await mails()).toEqual([])
  })

  test('in another region is not found, and its mails are not to be seen', async () => {
    await remind()
    const elsewhere = await aRegion(`ginds-${serial}`)
    const stranger = await aPersonWith('programmeManager', { regionId: elsewhere.id })
    expect(await remind(stranger)).toEqual({ ok: false, failure: 'not-found' })
    expect((await getReporters(stranger, elsewhere.slug, now))?.content.outbox).toEqual({
      waiting: 0,
      sent: 0,
      givenUp: 0,
      lastError: null,
    })
  })
})
