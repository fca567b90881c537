import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { adoptAgenda } from '@/lib/commands/adopt-agenda'
import { compileReport } from '@/lib/commands/compile-report'
import { makeAgenda } from '@/lib/commands/make-agenda'
import { recordAdoption } from '@/lib/commands/record-adoption'
import { removePart } from '@/lib/commands/remove-part'
import { reportProgress } from '@/lib/commands/report-progress'
import { startVersion } from '@/lib/commands/start-version'
import { writeActivity } from '@/lib/commands/write-activity'
import { writeAmbition } from '@/lib/commands/write-ambition'
import { writeResult } from '@/lib/commands/write-result'
import { read } from '@/lib/db/transaction'
import { readComparison } from '@/lib/forms/comparison-address'
import type { Viewer } from '@/lib/policy/viewer'
import { getComparison } from '@/lib/queries/comparison'
import { getOverview } from '@/lib/queries/overview'
import { getRegionHead } from '@/lib/queries/regions'
import { reportModel } from '@/lib/queries/report-model'
import { listStatesAcross } from '@/lib/queries/states-as-of'
import { AppLogin } from '../support/app-login'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'
import { anActivity, anAgenda, anAmbition, aResult } from '../support/structure'

// After the period of the region has closed.
const now = new Date('2023-07-05T10:00:00Z')
const decision = {
  title: 'Vaststelling',
  outcome: 'decided',
  text: 'Conform voorstel.',
  decidedOn: '2023-07-04',
  bodyName: 'PHO',
  mandate: '',
} as const

let region: TestRegion
let manager: Viewer & { userId: string }
let login: AppLogin
let serial = 0

beforeAll(async () => {
  login = await AppLogin.open()
})
afterAll(() => login.close())
beforeEach(async () => {
  region = await aRegion(`versies-${(serial += 1)}`)
  manager = await aPersonWith('programmeManager', { regionId: region.id })
  for (const { id } of [region.north, region.south]) await joins(id, null)
})

const joins = (municipalityId: string, validUntil: string | null) =>
  asOwner((tx) =>
    tx.regionMembership.create({
      data: {
        regionId: region.id,
        municipalityId,
        validFrom: new Date('2020-01-01'),
        validUntil: validUntil === null ? null : new Date(validUntil),
      },
    }),
  )
const agendaOf = (slug: string) => asOwner((tx) => tx.agenda.findFirstOrThrow({ where: { regionId: region.id, slug } }))
const version = { title: 'Agenda 2026-2029', startYear: 2026, endYear: 2029, now }
async function aVersion() {
  await startVersion(manager, { agendaId: region.agenda.id, ...version })
  return agendaOf('2026-2029')
}
const adopt = (agenda: { id: string; version: number }, chosen: Parameters<typeof adoptAgenda>[1]['decision'] = decision) =>
  adoptAgenda(manager, { agendaId: agenda.id, version: agenda.version, decision: chosen, now })
const activityOf = (agendaId: string, code: string) => asOwner((tx) => tx.activity.findFirstOrThrow({ where: { agendaId, code } }))
const threads = (agendaId: string) =>
  asOwner(async (tx) => {
    const rows = await tx.activityLineage.findMany({ where: { agendaId }, include: { from: true, to: true } })
    return rows.map(({ kind, from, to }) => `${from?.code ?? '-'} ${kind} ${to?.code ?? '-'}`).sort()
  })

describe('adopting', () => {
  test('takes an agenda from nothing to adopted with the decision of the board', async () => {
    await makeAgenda(manager, { regionId: region.id, agenda: anAgenda, now })
    const agenda = await agendaOf('2026-2029')
    const own = { agendaId: agenda.id, now }
    expect(await adopt(agenda)).toEqual({ ok: false, failure: 'empty' })
    await writeAmbition(manager, { ...own, ambition: null, fields: anAmbition({ number: '1' }) })
    await writeResult(manager, { ...own, place: { under: '1' }, fields: aResult })
    await writeActivity(manager, { ...own, activity: null, fields: anActivity({ code: '1.1a', under: '1.1' }) })
    expect(await adopt(agenda)).toEqual({ ok: true, value: null })
    const adopted = await asOwner((tx) => tx.agenda.findUniqueOrThrow({ where: { id: agenda.id }, include: { adoptionDecision: true } }))
    expect(adopted).toMatchObject({ status: 'adopted', adoptionDecision: { number: 1, bodyName: 'PHO', recordedById: manager.userId } })
    expect(await adopt(adopted)).toEqual({ ok: false, failure: 'not-draft' })
  })

  test('takes a decision that the secretary recorded, of this region and not deferred', async () => {
    const draft = await aVersion()
    const record = (outcome: 'decided' | 'deferred', number: number) =>
      asOwner((tx) =>
        tx.decision.create({
          data: {
            ...{ ...decision, outcome, number, decidedOn: new Date('2023-07-04'), regionId: region.id, agendaId: region.agenda.id },
            ...{ recordedById: manager.userId, recordedFunction: 'secretaris', recordedAt: now },
          },
        }),
      )
    expect(await adopt(draft, { id: (await record('deferred', 1)).id })).toEqual({ ok: false, failure: 'decision-needed' })
    expect(await adopt(draft, { id: (await record('decided', 2)).id })).toEqual({ ok: true, value: null })
  })

  test('is refused by the database without a decision, and back to draft is no way', async () => {
    const draft = await aVersion()
    await expect(login.as(manager, `UPDATE "Agenda" SET status = 'adopted' WHERE id = $1`, [draft.id])).rejects.toMatchObject({
      code: '23514',
    })
    await expect(login.as(manager, `UPDATE "Agenda" SET status = 'draft' WHERE id = $1`, [region.agenda.id])).rejects.toMatchObject({
      code: '23514',
    })
  })

  test('waits while people report on the version before', async () => {
    const draft = await aVersion()
    const during = new Date('2023-06-05T10:00:00Z')
    expect(await adoptAgenda(manager, { agendaId: draft.id, version: 1, decision, now: during })).toEqual({
      ok: false,
      failure: 'predecessor-reporting',
    })
  })

  test('by a municipality is written down with date and link, and said again it is replaced', async () => {
    const adoption = { agendaId: region.agenda.id, municipalityId: region.north.id, organ: 'council', now } as const
    const record = (url: string | null) => recordAdoption(manager, { ...adoption, adoptedOn: '2023-05-01', url })
    const elsewhere = await aRegion(`elders-${serial}`)
    expect(await recordAdoption(manager, { ...adoption, municipalityId: elsewhere.north.id, adoptedOn: '2023-05-01', url: null })).toEqual({
      ok: false,
      failure: 'unknown-municipality',
    })
    expect([await record(null), await record('https://noord.example/raad')]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ])
    expect(await asOwner((tx) => tx.agendaAdoption.findMany({ where: { agendaId: region.agenda.id } }))).toMatchObject([
      { url: 'https://noord.example/raad', version: 2 },
    ])
  })
})

describe('a new version', () => {
  test('has everything of the one before, as a draft, tied to it by a thread', async () => {
    expect(await startVersion(manager, { agendaId: region.agenda.id, ...version })).toEqual({ ok: true, value: '2026-2029' })
    const draft = await agendaOf('2026-2029')
    expect(draft).toMatchObject({ status: 'draft', predecessorId: region.agenda.id, activityTerm: 'Activiteit' })
    const activities = await asOwner((tx) =>
      tx.activity.findMany({
        where: { agendaId: draft.id },
        include: { tracks: true, result: true, ambition: true },
        orderBy: { position: 'asc' },
      }),
    )
    expect(activities).toMatchObject([
      {
        code: '1.1a',
        ambition: { agendaId: draft.id },
        result: { number: '1' },
        tracks: [{ lifecycle: 'notStarted', lastUpdateId: null }],
      },
      { code: '1.1b', tracks: [{}, {}] },
    ])
    expect(await threads(draft.id)).toEqual(['1.1a continues 1.1a', '1.1b continues 1.1b'])
    expect(await startVersion(manager, { agendaId: region.agenda.id, ...version })).toEqual({ ok: false, failure: 'has-successor' })
    expect(await startVersion(manager, { agendaId: draft.id, ...version })).toEqual({ ok: false, failure: 'not-adopted' })
  })

  test('is for the municipalities of now: without who left, and with who joined since', async () => {
    const [left, joined] = await asOwner((tx) =>
      Promise.all(
        ['vertrokken', 'nieuw'].map((name) =>
          tx.municipality.create({
            data: { slug: `${region.slug}-${name}`, name: `${region.slug} ${name}`, cbsCode: `GM-${region.slug}-${name}` },
          }),
        ),
      ),
    )
    await joins(left!.id, '2022-12-31')
    await joins(joined!.id, null)
    await asOwner((tx) => tx.activityTrack.create({ data: { regionId: region.id, activityId: region.local.id, municipalityId: left!.id } }))
    const draft = await aVersion()
    const { id } = await activityOf(draft.id, '1.1b')
    const tracks = await asOwner((tx) => tx.activityTrack.findMany({ where: { activityId: id } }))
    expect(new Set(tracks.map(({ municipalityId }) => municipalityId))).toEqual(new Set([region.north.id, region.south.id, joined!.id]))
  })

  test('keeps the thread: what is split, merged, new and dropped', async () => {
    const draft = await aVersion()
    const [a, b] = [region.regional.id, region.local.id]
    const add = (code: string, fromIds: string[]) =>
      writeActivity(manager, { agendaId: draft.id, activity: null, fields: anActivity({ code, fromIds }), now })
    await add('1.1c', [a])
    await add('1.1d', [a, b])
    await add('1.1e', [])
    expect(await threads(draft.id)).toEqual([
      ...['- new 1.1e', '1.1a merged 1.1d', '1.1a split 1.1a', '1.1a split 1.1c', '1.1b merged 1.1d', '1.1b split 1.1b'],
    ])
    for (const code of ['1.1b', '1.1d'])
      await removePart(manager, { agendaId: draft.id, part: { kind: 'activity', id: (await activityOf(draft.id, code)).id }, now })
    expect(await threads(draft.id)).toEqual(['- new 1.1e', '1.1a split 1.1a', '1.1a split 1.1c', '1.1b dropped -'])
  })

  test('closes the one before when it is adopted: readable, and unchanged whoever tries', async () => {
    const draft = await aVersion()
    expect(await adopt(draft)).toEqual({ ok: true, value: null })
    expect(await agendaOf('2022-2025')).toMatchObject({ status: 'closed' })
    const reader = await aPersonWith('reader', { regionId: region.id })
    expect((await login.as(reader, 'SELECT count(*)::int AS n FROM "Activity"')).rows).toEqual([{ n: 4 }])

    const { id, version: seen } = region.regional
    const fields = anActivity({ code: '1.1a' })
    expect(await writeActivity(manager, { agendaId: region.agenda.id, activity: { id, version: seen }, fields, now })).toEqual({
      ok: false,
      failure: 'agenda-closed',
    })
    for (const statement of [
      `UPDATE "Activity" SET title = 'x' WHERE "agendaId" = $1`,
      `UPDATE "Ambition" SET goal = 'x' WHERE "agendaId" = $1`,
      `UPDATE "Agenda" SET title = 'x' WHERE id = $1`,
      `DELETE FROM "ActivityTrack" WHERE "activityId" IN (SELECT id FROM "Activity" WHERE "agendaId" = $1)`,
    ])
      await expect(login.as(manager, statement, [region.agenda.id]), statement).rejects.toMatchObject({ code: '23514' })
  })
})

describe('across the thread', () => {
  const said = (trackId: string, at: string, light: 'onTrack' | 'stuck', version = 1) =>
    reportProgress(manager, {
      ...{ trackId, version, now: new Date(at) },
      progress: {
        ...{ lifecycle: 'running', light, done: '', next: '', cause: 'Zo.', consequence: 'Dus.', measure: 'Doen.' },
        ...{ expectedOn: null, expectedPrecision: null },
      },
    })

  async function aFollowUp() {
    await said(region.tracks.regional.id, '2023-06-01T10:00:00Z', 'onTrack')
    await said(region.tracks.north.id, '2023-06-01T10:00:00Z', 'stuck')
    const draft = await aVersion()
    const merged = { code: '1.1c', fromIds: [region.regional.id, region.local.id] }
    await writeActivity(manager, { agendaId: draft.id, activity: null, fields: anActivity(merged), now })
    await removePart(manager, { agendaId: draft.id, part: { kind: 'activity', id: (await activityOf(draft.id, '1.1b')).id }, now })
    await adopt(draft)
    const period = await asOwner((tx) =>
      tx.reportingPeriod.create({
        data: {
          ...{ regionId: region.id, agendaId: draft.id, slug: '2023-2', startsOn: new Date('2023-07-01'), endsOn: new Date('2023-12-31') },
          ...{ opensOn: new Date('2023-11-15'), closesOn: new Date('2023-12-16') },
        },
      }),
    )
    const tracks = await asOwner((tx) =>
      tx.activityTrack.findMany({ where: { activity: { agendaId: draft.id } }, include: { activity: true } }),
    )
    await said(tracks.find(({ activity }) => activity.code === '1.1a')!.id, '2023-12-01T10:00:00Z', 'stuck')
    return { draft, period }
  }

  test('a period of the new version is laid beside one of the version before', async () => {
    await aFollowUp()
    const address = { region: region.slug, agenda: '2026-2029', now: new Date('2023-12-20T10:00:00Z') }
    const { compared, choices } = (await getComparison(manager, address, readComparison({})))!.content
    expect(choices.periods.map(({ slug, agenda }) => `${agenda} ${slug}`)).toEqual(['2022-2025 2023-1', '2026-2029 2023-2'])
    expect(compared!.rows).toMatchObject([
      { code: '1.1a', agenda: '2026-2029', before: { light: 'onTrack' }, after: { light: 'stuck' }, change: 'worse' },
      {
        code: '1.1c',
        before: { light: 'stuck' },
        after: null,
        thread: [
          { kind: 'merged', code: '1.1a' },
          { kind: 'merged', code: '1.1b' },
        ],
      },
    ])
  })

  test('what did not come back is dropped', async () => {
    await said(region.tracks.north.id, '2023-06-01T10:00:00Z', 'stuck')
    const draft = await aVersion()
    await removePart(manager, { agendaId: draft.id, part: { kind: 'activity', id: (await activityOf(draft.id, '1.1b')).id }, now })
    await adopt(draft)
    const between = { from: region.agenda.id, to: draft.id, periodId: region.period.id, before: '2023-06-16', after: '2023-12-16' }
    const states = await read(manager, (tx) => listStatesAcross(tx, between))
    expect(states.map(({ code, municipality, thread }) => [code, municipality, thread![0]!.kind])).toEqual([
      ['1.1a', null, 'continues'],
      ['1.1b', `${region.slug} noord`, 'dropped'],
      ['1.1b', `${region.slug} zuid`, 'dropped'],
    ])
  })

  test('the first report of the new version counts beside the last period of the version before', async () => {
    const { period } = await aFollowUp()
    const later = new Date('2023-12-18T10:00:00Z')
    const compiled = await compileReport(manager, { periodId: period.id, now: later })
    if (!compiled.ok) throw new Error(compiled.failure)
    const model = await read(manager, (tx) => reportModel(tx, compiled.value, { today: '2023-12-18' }))
    expect(model).toMatchObject({ previousPeriod: { slug: '2023-1' }, countsBefore: { onTrack: 1, stuck: 1 } })
    expect(model!.activities[0]).toMatchObject({ code: '1.1a', before: { light: 'onTrack' }, change: 'worse' })
  })

  test('the overview shows the version in force, what changed along the thread, and the way to the other version', async () => {
    await said(region.tracks.north.id, '2023-06-01T10:00:00Z', 'stuck')
    const overview = async (on: string, viewer = manager) => (await getOverview(viewer, region.slug, new Date(on)))!
    const draft = await aVersion()
    const during = await overview('2023-07-05T10:00:00Z')
    expect(during.frame.agenda.slug).toBe('2022-2025')
    expect(during.content.round.versions).toMatchObject([{ slug: draft.slug, relation: 'next', status: 'draft' }])
    const reader = await aPersonWith('dataAnalyst', { regionId: region.id })
    expect((await overview('2023-07-05T10:00:00Z', reader)).content.round.versions).toEqual([])

    await removePart(manager, { agendaId: draft.id, part: { kind: 'activity', id: (await activityOf(draft.id, '1.1b')).id }, now })
    await adopt(draft)
    const after = await overview('2026-01-05T10:00:00Z')
    expect(after.frame.agenda.slug).toBe(draft.slug)
    expect(after.content.round).toMatchObject({
      previousPeriod: { slug: '2023-1', agenda: '2022-2025' },
      versions: [{ slug: '2022-2025', relation: 'before', status: 'closed' }],
    })
    expect(after.content.changes.dropped).toMatchObject([{ agenda: '2022-2025', code: '1.1b', municipality: `${region.slug} noord` }])
    expect(after.content.changes.new).toEqual([])
  })

  test('what was reported in the new version counts beside what it comes from', async () => {
    await aFollowUp()
    const { changes } = (await getOverview(manager, region.slug, new Date('2026-01-05T10:00:00Z')))!.content
    expect(changes.worse).toMatchObject([{ agenda: '2026-2029', code: '1.1a', before: { light: 'onTrack' }, after: { light: 'stuck' } }])
    expect(changes.new).toEqual([])
  })

  test('an agenda that was adopted ahead is in force only from its first year', async () => {
    const { id } = await asOwner((tx) =>
      tx.agenda.create({
        data: { regionId: region.id, slug: 'vooruit', status: 'adopted', ...{ ...anAgenda, startYear: 2030, endYear: 2033 } },
      }),
    )
    const head = async (on: string) => (await getRegionHead(manager, region.slug, new Date(on)))!.agenda
    expect((await head('2023-07-05T10:00:00Z'))!.slug).toBe('2022-2025')
    expect((await head('2030-01-02T10:00:00Z'))!.id).toBe(id)
  })
})
