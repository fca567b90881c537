import { beforeEach, expect, test } from 'vitest'
import { addDecisionRequest } from '@/lib/commands/add-decision-request'
import { addStory } from '@/lib/commands/add-story'
import { takeReportStep, type PlainReportAct } from '@/lib/commands/take-report-step'
import type { Viewer } from '@/lib/policy/viewer'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'
import { aReport, editionNow, peopleOf, reportOf, workday as now } from '../support/reports'

let serial = 0
let region: TestRegion
let people: Awaited<ReturnType<typeof peopleOf>>
let reportId: string

beforeEach(async () => {
  region = await aRegion(`regio-${++serial}`)
  people = await peopleOf(region)
  reportId = (await aReport(people.officer, region)).id
})

const step = async (viewer: Viewer, act: PlainReportAct, note = '', read = editionNow(reportId)) =>
  takeReportStep(viewer, { reportId, edition: await read, act, note, now })
const refused = (failure: string) => ({ ok: false, failure })
const steps = async () => (await reportOf(reportId)).steps.map(({ number, kind, toStatus, note }) => [number, kind, toStatus, note])

test('a report goes its route, and every step says who, when and why', async () => {
  expect(await step(people.team, 'agree')).toMatchObject({ ok: true })
  expect(await step(people.manager, 'offer')).toMatchObject({ ok: true })
  expect(await step(people.alderman, 'sendBack', ' De cijfers kloppen niet. ')).toMatchObject({ ok: true })
  expect(await step(people.team, 'sendBack', 'Nog niet klaar.')).toMatchObject({ ok: true })
  expect(await steps()).toEqual([
    [1, 'compiled', 'concept', ''],
    [2, 'agreed', 'agreed', ''],
    [3, 'offered', 'offered', ''],
    [4, 'sentBack', 'concept', 'De cijfers kloppen niet.'],
    [5, 'sentBack', 'concept', 'Nog niet klaar.'],
  ])
  expect(await reportOf(reportId)).toMatchObject({ status: 'concept', version: 5 })
  expect((await reportOf(reportId)).steps[3]).toMatchObject({
    authorId: people.alderman.userId,
    takenAt: now,
    authorFunction: 'ambtenaar Jeugd',
  })
})

test.each(['', ' \n '])('sending back without a reason (%j) writes nothing', async (note) => {
  expect(await step(people.team, 'sendBack', note)).toEqual(refused('reason-missing'))
  expect(await steps()).toHaveLength(1)
})

test('what is not possible, not allowed or of another region writes nothing', async () => {
  expect(await step(people.manager, 'offer')).toEqual(refused('not-possible'))
  expect(await step(people.secretary, 'reopen', 'x')).toEqual(refused('not-possible'))
  expect(await step(people.manager, 'agree')).toEqual(refused('not-allowed'))
  expect(await step(people.alderman, 'sendBack', 'x')).toEqual(refused('not-allowed'))
  const other = await aRegion(`andere-${serial}`)
  expect(await step(await aPersonWith('programmeTeam', { regionId: other.id }), 'agree')).toEqual(refused('not-found'))
  expect(await steps()).toHaveLength(1)
  expect(await reportOf(reportId)).toMatchObject({ status: 'concept', version: 1 })
})

test('of two at once one is taken and the other hears that the report changed', async () => {
  const read = editionNow(reportId)
  const results = await Promise.all([step(people.team, 'agree', '', read), step(people.team, 'sendBack', 'Nog niet.', read)])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toEqual(refused('stale'))
  expect(await steps()).toHaveLength(2)
})

test('a region without agreement offers a concept at once', async () => {
  await asOwner((tx) => tx.region.update({ where: { id: region.id }, data: { reportNeedsAgreement: false } }))
  expect(await step(people.team, 'agree')).toEqual(refused('not-possible'))
  expect(await step(people.secretary, 'offer')).toMatchObject({ ok: true })
  expect(await reportOf(reportId)).toMatchObject({ status: 'offered' })
})

const request = { kind: 'decide', title: 'Kiezen', proposal: 'Kies een vorm.', ambitionId: null } as const
const story = { text: 'Het werkte.', teller: 'een ouder', consentGiven: true, consentOn: '2023-06-01', consentHow: 'op papier' }

test.each([
  ['a block', (blockId: string) => asOwner((tx) => tx.reportBlock.update({ where: { id: blockId }, data: { version: { increment: 1 } } }))],
  ['a request', () => addDecisionRequest(people.officer, { reportId, request })],
  ['a story', (blockId: string) => addStory(people.officer, { blockId, story, now })],
])('nobody agrees to a report in which %s changed after he read it', async (_, change) => {
  const read = await editionNow(reportId)
  await change((await reportOf(reportId)).blocks[0]!.id)
  expect(await editionNow(reportId)).not.toBe(read)
  expect(await step(people.team, 'agree', '', Promise.resolve(read))).toEqual(refused('stale'))
  expect(await reportOf(reportId)).toMatchObject({ status: 'concept' })
})
