import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { compileReport } from '@/lib/commands/compile-report'
import { takeOverUpdates } from '@/lib/commands/take-over-updates'
import { writeReportBlock } from '@/lib/commands/write-report-block'
import { getReport } from '@/lib/queries/report'
import { getReports } from '@/lib/queries/reports'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'
import { aLeadOf, aReport, peopleOf, reportOf, say, workday as now } from '../support/reports'

let serial = 0
let region: TestRegion
let people: Awaited<ReturnType<typeof peopleOf>>

beforeEach(async () => {
  region = await aRegion(`regio-${++serial}`)
  people = await peopleOf(region)
})

const compile = (viewer = people.officer, at = now) => compileReport(viewer, { periodId: region.period.id, now: at })
const reports = () => asOwner((tx) => tx.report.count({ where: { regionId: region.id } }))
const address = () => ({ region: region.slug, agenda: '2022-2025', period: '2023-1', now })

test('putting together makes a block per ambition, filled with what was reported, and the first step', async () => {
  await say(people.manager, region.tracks.regional.id, { done: 'Overleg gehouden.', next: 'Afspraken tekenen.' })
  await say(people.manager, region.tracks.north.id, { done: 'Team gestart.' })
  const report = await aReport(people.officer, region)

  expect(report).toMatchObject({ status: 'concept', periodId: region.period.id, version: 1, compiledAt: now })
  expect(report.steps).toMatchObject([{ number: 1, kind: 'compiled', toStatus: 'concept', authorId: people.officer.userId }])
  expect(report.blocks).toHaveLength(1)
  const [block] = report.blocks
  expect(block).toMatchObject({
    achieved: `1.1a Activiteit 1.1a\nOverleg gehouden.\n\n1.1b Activiteit 1.1b\n${region.north.name}: Team gestart.`,
    planned: '1.1a Activiteit 1.1a\nAfspraken tekenen.',
    contentLight: 'noJudgement',
  })
  expect(block!.givenAchieved).toBe(block!.achieved)
  expect(block!.givenPlanned).toBe(block!.planned)
  expect(block!.usedUpdateIds).toHaveLength(2)
})

test('only what was reported after the previous period closed counts, and nothing of after this one', async () => {
  await asOwner((tx) =>
    tx.reportingPeriod.create({
      data: {
        ...{ regionId: region.id, agendaId: region.agenda.id, slug: '2022-2' },
        ...{ startsOn: new Date('2022-07-01'), endsOn: new Date('2022-12-31') },
        ...{ opensOn: new Date('2022-11-14'), closesOn: new Date('2022-12-16') },
      },
    }),
  )
  const moments = ['2022-12-16T22:59:00Z', '2022-12-16T23:00:00Z', '2023-06-16T21:59:00Z', '2023-06-16T22:00:00Z']
  for (const moment of moments) await say(people.manager, region.tracks.regional.id, { done: moment }, new Date(moment))
  const [block] = (await aReport(people.officer, region)).blocks
  expect(block!.achieved.split('\n').slice(1)).toEqual(moments.slice(1, 3))
})

test('what waits for a decision is asked of the board, once decided not again', async () => {
  const { id: regionId, agenda, ambition, result, regional, local } = region
  await asOwner(async (tx) => {
    await tx.result.update({ where: { id: result.id }, data: { awaitsDecision: 'Stem in met het plan.' } })
    await tx.activity.update({ where: { id: regional.id }, data: { awaitsDecision: 'Hoort bij het resultaat.' } })
    await tx.activity.update({ where: { id: local.id }, data: { awaitsDecision: 'Kies een vorm.', resultId: null } })
  })
  const first = await aReport(people.officer, region)
  expect(first.requests).toMatchObject([
    {
      position: 1,
      kind: 'decide',
      title: '1.1 Resultaat een',
      proposal: 'Stem in met het plan.',
      resultId: result.id,
      ambitionId: ambition.id,
    },
    { position: 2, title: '1.1b Activiteit 1.1b', proposal: 'Kies een vorm.', activityId: local.id },
  ])

  await asOwner(async (tx) => {
    for (const [number, outcome, of] of [
      [1, 'amended', { resultId: result.id }],
      [2, 'deferred', { activityId: local.id }],
    ] as const)
      await tx.decision.create({
        data: {
          ...{ regionId, agendaId: agenda.id, number, outcome, ...of, title: 'Besluit', text: 'Tekst', bodyName: 'PHO' },
          ...{ decidedOn: now, recordedById: people.secretary.userId, recordedFunction: 'secretaris', recordedAt: now },
        },
      })
    await tx.reportingPeriod.create({
      data: {
        ...{
          id: randomUUID(),
          regionId,
          agendaId: agenda.id,
          slug: '2023-2',
          startsOn: new Date('2023-07-01'),
          endsOn: new Date('2023-12-31'),
        },
        ...{ opensOn: new Date('2023-11-13'), closesOn: new Date('2023-12-15') },
      },
    })
  })
  const next = await asOwner((tx) => tx.reportingPeriod.findFirstOrThrow({ where: { regionId, slug: '2023-2' } }))
  const second = await compileReport(people.officer, { periodId: next.id, now: new Date('2023-11-20T10:00:00Z') })
  expect(second.ok && (await reportOf(second.value)).requests).toMatchObject([{ title: '1.1b Activiteit 1.1b' }])
})

test('the second time there is one already; of ten at once one makes it', async () => {
  const results = await Promise.all(Array.from({ length: 10 }, () => compile()))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.filter((result) => !result.ok && result.failure === 'exists')).toHaveLength(9)
  expect(await compile()).toEqual({ ok: false, failure: 'exists' })
  expect(await reports()).toBe(1)
})

test('is refused, and writes nothing, to who may not, before the period opens and of another region', async () => {
  expect(await compile(people.alderman)).toEqual({ ok: false, failure: 'not-allowed' })
  expect(await compile(await aLeadOf(region))).toEqual({ ok: false, failure: 'not-allowed' })
  expect(await compile(people.officer, new Date('2023-05-14T21:59:00Z'))).toEqual({ ok: false, failure: 'not-open-yet' })
  const other = await aRegion(`andere-${serial}`)
  const stranger = await aPersonWith('programmeManager', { regionId: other.id })
  expect(await compile(stranger)).toEqual({ ok: false, failure: 'not-found' })
  expect(await reports()).toBe(0)
})

test('the list says which period has a report; a reader sees only what was adopted; another region sees nothing', async () => {
  const reader = await aPersonWith('reader', { regionId: region.id })
  expect((await getReports(people.officer, region.slug, now))?.content).toMatchObject([{ status: null, period: { slug: '2023-1' } }])
  await aReport(people.officer, region)
  expect((await getReports(people.alderman, region.slug, now))?.content).toMatchObject([{ status: 'concept', openQuestions: 0 }])
  expect((await getReports(reader, region.slug, now))?.content).toEqual([])
  expect(await getReport(reader, address())).toBeNull()
  const other = await aRegion(`verre-${serial}`)
  const stranger = await aPersonWith('programmeManager', { regionId: other.id })
  expect(await getReport(stranger, address())).toBeNull()
})

test('the page counts the states at the close of the period and names what runs stuck, the gravest first', async () => {
  const explained = { cause: 'Oorzaak.', consequence: 'Gevolg.', measure: 'Maatregel.' }
  await say(people.manager, region.tracks.north.id, { light: 'atRisk', ...explained })
  await say(people.manager, region.tracks.regional.id, { light: 'stuck', ...explained })
  await say(people.manager, region.tracks.regional.id, { light: 'onTrack' }, new Date('2023-06-17T10:00:00Z'))
  await aReport(people.officer, region)
  const [block] = (await getReport(people.officer, address()))!.content.blocks
  expect(block!.counts).toMatchObject({ stuck: 1, atRisk: 1, notReported: 1, total: 3 })
  expect(block!.troubled.map(({ code, municipality, light }) => [code, municipality, light])).toEqual([
    ['1.1a', null, 'stuck'],
    ['1.1b', region.north.name, 'atRisk'],
  ])
})

test('what is reported after the putting together shows at its block and is taken over with one click', async () => {
  await say(people.manager, region.tracks.regional.id, { done: 'Eerste.', next: 'Plan een.' })
  const { blocks } = await aReport(people.officer, region)
  const { id: blockId } = blocks[0]!
  const lead = await aLeadOf(region)
  await say(people.manager, region.tracks.regional.id, { done: 'Later.', next: 'Plan twee.' })
  const later = async () => (await getReport(lead, address()))!.content.blocks[0]!.later
  expect(await later()).toMatchObject({
    total: 1,
    first: [{ code: '1.1a', municipality: null, done: 'Later.', next: 'Plan twee.', reportedOn: '2023-06-05' }],
  })

  expect(await takeOverUpdates(people.alderman, { blockId, version: 1, now })).toEqual({ ok: false, failure: 'not-allowed' })
  expect(await takeOverUpdates(lead, { blockId, version: 2, now })).toEqual({ ok: false, failure: 'stale' })
  expect(await takeOverUpdates(lead, { blockId, version: 1, now })).toEqual({ ok: true, value: 1 })
  const read = () => asOwner((tx) => tx.reportBlock.findUniqueOrThrow({ where: { id: blockId } }))
  expect(await read()).toMatchObject({
    achieved: '1.1a Activiteit 1.1a\nEerste.\nLater.',
    planned: '1.1a Activiteit 1.1a\nPlan twee.',
    version: 2,
    editedById: lead.userId,
  })
  expect(await later()).toEqual({ total: 0, first: [] })
  expect(await takeOverUpdates(lead, { blockId, version: 2, now })).toEqual({ ok: false, failure: 'nothing-new' })

  const content = { contentLight: 'onTrack', timeLight: 'onTrack', moneyLight: 'onTrack', cause: '', consequence: '', measure: '' } as const
  await writeReportBlock(lead, {
    blockId,
    version: 2,
    content: { ...content, achieved: 'Mijn eigen tekst.', planned: 'p'.repeat(9_990) },
    now,
  })
  await say(people.manager, region.tracks.regional.id, { done: 'Nog later.', next: 'Plan drie.' })
  expect(await takeOverUpdates(lead, { blockId, version: 3, now })).toEqual({ ok: false, failure: 'no-room' })
  await writeReportBlock(lead, { blockId, version: 3, content: { ...content, achieved: 'Mijn eigen tekst.', planned: 'Kort.' }, now })
  const both = await Promise.all([takeOverUpdates(lead, { blockId, version: 4, now }), takeOverUpdates(lead, { blockId, version: 4, now })])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await read()).toMatchObject({ achieved: 'Mijn eigen tekst.\n\n1.1a Activiteit 1.1a\nNog later.', version: 5 })
})
