import { beforeEach, describe, expect, test } from 'vitest'
import { recordDecision } from '@/lib/commands/record-decision'
import { reportProgress } from '@/lib/commands/report-progress'
import { read } from '@/lib/db/transaction'
import type { Progress } from '@/lib/domain/progress'
import { readComparison } from '@/lib/forms/comparison-address'
import type { Viewer } from '@/lib/policy/viewer'
import { getComparison } from '@/lib/queries/comparison'
import { getOverview } from '@/lib/queries/overview'
import { listStatesAtTwo } from '@/lib/queries/states-as-of'
import { adoptReport, aPeriod, aPersonWith, aRegion, aReport, asOwner, type TestRegion } from '../support/regions'

let serial = 0
let region: TestRegion
let manager: Viewer & { userId: string }

const now = new Date('2023-06-05T10:00:00Z')

beforeEach(async () => {
  region = await aRegion(`stand-${++serial}`)
  await aPeriod(region, { slug: '2022-2', startsOn: '2022-07-01', endsOn: '2022-12-31', opensOn: '2022-11-14', closesOn: '2022-12-16' })
  manager = await aPersonWith('programmeManager', { regionId: region.id })
})

const progress = (given: Partial<Progress>): Progress => {
  const why = given.light === 'atRisk' || given.light === 'stuck' ? 'Daarom.' : ''
  return {
    ...{
      lifecycle: 'running',
      light: 'onTrack',
      done: '',
      next: '',
      cause: why,
      consequence: why,
      measure: why,
      expectedOn: null,
      expectedPrecision: null,
    },
    ...given,
  }
}

const said = async (trackId: string, at: string, given: Partial<Progress>) => {
  const { version } = await asOwner((tx) => tx.activityTrack.findUniqueOrThrow({ where: { id: trackId } }))
  expect(await reportProgress(manager, { trackId, version, progress: progress(given), now: new Date(at) })).toMatchObject({ ok: true })
}
const asOf = async (day: string, viewer: Viewer = manager) => {
  const states = await read(viewer, (tx) => listStatesAtTwo(tx, region.agenda.id, { before: day, after: day }))
  return new Map(states.flatMap(({ trackId, after }) => (after ? [[trackId, after]] : [])))
}
const compare = async (query: Record<string, string> = {}, viewer: Viewer = manager) =>
  (await getComparison(viewer, { region: region.slug, agenda: '2022-2025', now }, readComparison(query)))!.content.compared!

describe('states as of the closing day of a period', () => {
  test('count the last minute of the day in the Netherlands and not the first of the next', async () => {
    const { regional } = region.tracks
    await said(regional.id, '2022-12-16T22:59:00Z', { light: 'onTrack' }) // 23.59 in winter
    await said(regional.id, '2022-12-16T23:00:00Z', { light: 'stuck' }) // 0.00 on the 17th
    expect((await asOf('2022-12-16')).get(regional.id)).toMatchObject({ light: 'onTrack' })
    expect((await asOf('2022-12-17')).get(regional.id)).toMatchObject({ light: 'stuck' })
  })

  test('in summer the day ends an hour earlier', async () => {
    const { regional } = region.tracks
    await said(regional.id, '2023-06-16T21:59:00Z', { light: 'onTrack' })
    await said(regional.id, '2023-06-16T22:00:00Z', { light: 'stuck' })
    expect((await asOf('2023-06-16')).get(regional.id)).toMatchObject({ light: 'onTrack' })
  })

  test('on the day on which the clock goes back the extra hour belongs to it', async () => {
    const { regional } = region.tracks
    await said(regional.id, '2022-10-30T22:59:00Z', { light: 'onTrack' })
    await said(regional.id, '2022-10-30T23:00:00Z', { light: 'stuck' })
    expect((await asOf('2022-10-30')).get(regional.id)).toMatchObject({ light: 'onTrack' })
  })

  test('a correction that came later changes nothing about them; what was said before the day counts though nobody reported in the period', async () => {
    const { regional, north } = region.tracks
    await said(north.id, '2022-09-01T10:00:00Z', { light: 'atRisk' }) // between two periods
    await said(regional.id, '2022-11-20T10:00:00Z', { light: 'onTrack' })
    await said(regional.id, '2023-01-10T10:00:00Z', { light: 'stuck' }) // a late correction
    const then = await asOf('2022-12-16')
    expect(then.get(regional.id)).toMatchObject({ light: 'onTrack' })
    expect(then.get(north.id)).toMatchObject({ light: 'atRisk', periodId: null })
    expect(then.has(region.tracks.south.id)).toBe(false)
  })

  test('are not there for another region', async () => {
    await said(region.tracks.regional.id, '2022-11-20T10:00:00Z', {})
    const stranger = await aPersonWith('programmeManager', { regionId: (await aRegion(`stand-${++serial}`)).id })
    expect((await asOf('2022-12-16', stranger)).size).toBe(0)
  })
})

describe('two periods beside each other', () => {
  beforeEach(async () => {
    const { regional, north, south } = region.tracks
    await said(regional.id, '2022-11-20T10:00:00Z', { light: 'onTrack', expectedOn: '2023-03-31', expectedPrecision: 'month' })
    await said(north.id, '2022-11-21T10:00:00Z', { light: 'atRisk' })
    await said(regional.id, '2023-05-20T10:00:00Z', { light: 'stuck', expectedOn: '2023-12-31', expectedPrecision: 'year' })
    await said(south.id, '2023-05-21T10:00:00Z', { light: 'onTrack', lifecycle: 'inPreparation' })
  })

  test('say per activity and municipality what happened', async () => {
    const { from, to, rows, counts } = await compare()
    expect([from.slug, to.slug]).toEqual(['2022-2', '2023-1'])
    expect(rows.map(({ code, municipality, change, moved, differs }) => [code, municipality, change, moved, differs])).toEqual([
      ['1.1a', null, 'worse', 'later', true],
      ['1.1b', region.north.name, 'same', null, false],
      ['1.1b', region.south.name, 'new', null, true],
    ])
    expect(rows[0]).toMatchObject({ planningDue: '2022-12-31', before: { expectedOn: '2023-03-31' }, after: { expectedOn: '2023-12-31' } })
    expect(counts).toMatchObject({ worse: 1, new: 1, same: 1 })
  })

  test('can be filtered, and the counts stay those of what was chosen', async () => {
    expect((await compare({ toon: 'alles-wat-veranderde' })).rows).toHaveLength(2)
    expect((await compare({ toon: 'slechter' })).rows.map(({ code }) => code)).toEqual(['1.1a'])
    expect((await compare({ gemeente: region.north.slug })).rows.map(({ municipality }) => municipality)).toEqual([region.north.name])
    expect((await compare({ ambitie: '2' })).total).toBe(0)
    expect((await compare({ van: '2023-1', naar: '2022-2' })).from.slug).toBe('2022-2')
  })

  test('are not for a reader, nor for another region', async () => {
    const address = { region: region.slug, agenda: '2022-2025', now }
    const stranger = await aPersonWith('boardMember', { regionId: (await aRegion(`stand-${++serial}`)).id })
    expect(await getComparison(await aPersonWith('reader', { regionId: region.id }), address, readComparison({}))).toBeNull()
    expect(await getComparison(stranger, address, readComparison({}))).toBeNull()
  })
})

describe('the board’s page', () => {
  const overview = async () => (await getOverview(manager, region.slug, now))!.content

  test('counts what changed since the end of the previous period', async () => {
    const { regional, north } = region.tracks
    await said(regional.id, '2022-11-20T10:00:00Z', { light: 'stuck' })
    await said(regional.id, '2023-02-01T10:00:00Z', { light: 'atRisk' }) // between two periods
    await said(north.id, '2023-05-21T10:00:00Z', {})
    const { changes } = await overview()
    expect(changes.better).toMatchObject([{ code: '1.1a', before: { light: 'stuck' }, after: { light: 'atRisk' } }])
    expect(changes.new).toMatchObject([{ code: '1.1b', municipality: region.north.name, before: null }])
    expect(changes.worse).toEqual([])
  })

  test('takes inhoud, tijd and geld from the report of this period beside the last adopted one', async () => {
    const previous = await asOwner((tx) => tx.reportingPeriod.findFirstOrThrow({ where: { regionId: region.id, slug: '2022-2' } }))
    const earlier = await aReport(region, { periodId: previous.id, contentLight: 'onTrack' })
    expect((await overview()).round.report).toBeNull() // an earlier one on its way says nothing
    await adoptReport(region, earlier)
    expect((await overview()).round.report).toMatchObject({
      isCurrent: false,
      period: { slug: '2022-2' },
      blocks: [{ content: 'onTrack' }],
    })

    await aReport(region, { status: 'concept', contentLight: 'stuck' })
    const { round } = await overview()
    expect(round.report).toMatchObject({ isCurrent: true, status: 'concept', blocks: [{ content: 'stuck', cause: 'Zo.' }] })
    expect(round.before).toMatchObject({ period: { slug: '2022-2' } })
  })

  test('asks what the report asks until it is decided; what is deferred still waits', async () => {
    const secretary = await aPersonWith('secretary', { regionId: region.id })
    const report = await aReport(region, { requests: ['Eén', 'Twee', 'Drie'] })
    const [one, two] = report.requests
    const text = { title: 'Besluit', text: 'Zo.', decidedOn: '2023-06-05', bodyName: 'PHO', mandate: '' }
    await recordDecision(secretary, { subject: { requestId: one!.id }, decision: { ...text, outcome: 'amended' }, now })
    await recordDecision(secretary, { subject: { requestId: two!.id }, decision: { ...text, outcome: 'deferred' }, now })
    expect((await overview()).round.report!.waiting.map(({ title }) => title)).toEqual(['Twee', 'Drie'])
  })

  test('without a report asks what the agenda waits for, without what was decided', async () => {
    const secretary = await aPersonWith('secretary', { regionId: region.id })
    await asOwner((tx) => tx.result.update({ where: { id: region.result.id }, data: { awaitsDecision: 'Het PHO kiest.' } }))
    expect((await overview()).round.awaited).toMatchObject([{ code: '1.1', asks: 'Het PHO kiest.' }])
    const decide = (outcome: 'decided' | 'deferred') =>
      recordDecision(secretary, {
        subject: { agendaId: region.agenda.id, reportId: null, on: '1.1' },
        decision: { title: 'Besluit', text: 'Zo.', decidedOn: '2023-06-05', bodyName: 'PHO', mandate: '', outcome },
        now,
      })
    await decide('deferred')
    expect((await overview()).round.awaited).toHaveLength(1)
    await decide('decided')
    expect((await overview()).round.awaited).toEqual([])
  })
})
