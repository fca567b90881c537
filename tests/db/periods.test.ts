import { beforeEach, describe, expect, test } from 'vitest'
import { movePeriod } from '@/lib/commands/move-period'
import { planPeriod } from '@/lib/commands/plan-period'
import { reportProgress } from '@/lib/commands/report-progress'
import type { PeriodDays } from '@/lib/domain/period-plan'
import type { Progress } from '@/lib/domain/progress'
import type { Viewer } from '@/lib/policy/viewer'
import { getLastPeriod, getPeriods, getPeriodToMove } from '@/lib/queries/periods'
import { anAdoptedReport } from '../support/adopted-report'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

let serial = 0
let region: TestRegion
let manager: Viewer & { userId: string }
const now = new Date('2023-06-05T10:00:00Z')

beforeEach(async () => {
  region = await aRegion(`periode-${++serial}`)
  manager = await aPersonWith('programmeManager', { regionId: region.id })
})

const second = { kind: 'halfYear', year: 2023, part: 2 } as const
const winter: PeriodDays = { opensOn: '2023-11-13', closesOn: '2023-12-15', meetingOn: '2024-01-11' }
const plan = (given: Partial<Parameters<typeof planPeriod>[1]> = {}, viewer: Viewer = manager) =>
  planPeriod(viewer, { agendaId: region.agenda.id, now, ...second, ...winter, ...given })
const spring: PeriodDays = { opensOn: '2023-05-15', closesOn: '2023-06-16', meetingOn: null }
const move = (given: Partial<PeriodDays & { periodId: string; version: number }> = {}, viewer: Viewer = manager) =>
  movePeriod(viewer, { periodId: region.period.id, version: 1, now, ...spring, ...given })
const periods = () => asOwner((tx) => tx.reportingPeriod.findMany({ where: { agendaId: region.agenda.id }, orderBy: { startsOn: 'asc' } }))
const day = (date: string) => new Date(date)

test('a meeting of the board that was held and closed is not that of a new period, nor of one that moves to its day', async () => {
  await asOwner((tx) =>
    tx.meeting.create({
      data: {
        regionId: region.id,
        bodyId: region.board.id,
        heldOn: day('2024-01-11'),
        status: 'closed',
        closedAt: now,
        closedFunction: 'secretaris',
      },
    }),
  )
  expect(await plan()).toEqual({ ok: false, failure: 'meeting-closed' })
  expect(await move({ meetingOn: '2024-01-11' })).toEqual({ ok: false, failure: 'meeting-closed' })
  expect(await plan({ meetingOn: '2024-01-18' })).toMatchObject({ ok: true })
})

describe('planning a period', () => {
  test('writes its months and its days', async () => {
    expect(await plan()).toEqual({ ok: true, value: '2023-2' })
    expect((await periods())[1]).toMatchObject({
      ...{ slug: '2023-2', kind: 'halfYear', startsOn: day('2023-07-01'), endsOn: day('2023-12-31'), version: 1 },
      ...{ opensOn: day('2023-11-13'), closesOn: day('2023-12-15'), meetingOn: day('2024-01-11') },
    })
  })

  test('leaves its trail', async () => {
    await plan()
    const trail = await asOwner((tx) => tx.auditEvent.findMany({ where: { event: 'period.planned', actorId: manager.userId } }))
    expect(trail).toMatchObject([
      { action: 'insert', object: 'Meeting', regionId: region.id },
      { action: 'insert', object: 'ReportingPeriod', regionId: region.id },
    ])
  })

  test.each([
    ['opening before the period starts', { opensOn: '2023-06-30' }, 'opens-before-start'],
    ['closing before opening', { closesOn: '2023-11-12' }, 'closes-before-opening'],
    ['meeting before closing', { meetingOn: '2023-12-14' }, 'meets-before-closing'],
    ['a third half year', { part: 3 }, 'no-such-part'],
    ['the period that is there', { part: 1, opensOn: '2023-01-02', closesOn: '2023-01-03' }, 'period-exists'],
    ['the year round it', { kind: 'year', part: 1 }, 'periods-overlap'],
    ['a quarter within it', { kind: 'quarter', part: 2 }, 'periods-overlap'],
    [
      'a time when the other is open',
      { kind: 'quarter', year: 2022, part: 4, opensOn: '2023-06-16', closesOn: '2023-06-20' },
      'windows-overlap',
    ],
  ] as const)('%s is refused and writes nothing', async (_, given, failure) => {
    expect(await plan(given)).toEqual({ ok: false, failure })
    expect(await periods()).toHaveLength(1)
  })

  test('in a closed agenda is refused', async () => {
    await asOwner((tx) => tx.agenda.update({ where: { id: region.agenda.id }, data: { status: 'closed' } }))
    expect(await plan()).toEqual({ ok: false, failure: 'agenda-closed' })
  })

  test.each(['secretary', 'programmeTeam', 'boardMember'] as const)('is not for a %s, also when the app forgets to ask', async (role) => {
    const other = await aPersonWith(role, { regionId: region.id })
    expect(await plan({}, other)).toEqual({ ok: false, failure: 'not-allowed' })
    const pretending: Viewer = { ...other, grants: manager.grants }
    await expect(plan({}, pretending)).rejects.toThrow(/row-level security/)
    expect(await move({ closesOn: '2023-06-23' }, pretending)).toEqual({ ok: false, failure: 'stale' })
    expect(await periods()).toMatchObject([{ version: 1, closesOn: day('2023-06-16') }])
  })

  test('in another region is not found', async () => {
    const elsewhere = await aRegion(`elders-${serial}`)
    expect(await plan({ agendaId: elsewhere.agenda.id })).toEqual({ ok: false, failure: 'not-found' })
    expect(await move({ periodId: elsewhere.period.id })).toEqual({ ok: false, failure: 'not-found' })
  })

  test('by five people at once gives one period, and the others hear why', async () => {
    const results = await Promise.all(Array.from({ length: 5 }, () => plan()))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    for (const result of results) if (!result.ok) expect(['period-exists', 'periods-overlap']).toContain(result.failure)
    expect(await periods()).toHaveLength(2)
  })

  test('of two that are open on the same day, at the same moment, only one is written', async () => {
    const [a, b] = await Promise.all([plan(), plan({ kind: 'quarter', year: 2022, part: 4 })])
    expect([a.ok, b.ok].sort()).toEqual([false, true])
    expect([a, b].find(({ ok }) => !ok)).toEqual({ ok: false, failure: 'windows-overlap' })
  })
})

describe('moving a period', () => {
  test('changes its days and nothing else', async () => {
    expect(await move({ closesOn: '2023-06-23', meetingOn: '2023-07-13' })).toEqual({ ok: true, value: null })
    expect((await periods())[0]).toMatchObject({
      ...{
        slug: '2023-1',
        startsOn: day('2023-01-01'),
        opensOn: day('2023-05-15'),
        closesOn: day('2023-06-23'),
        meetingOn: day('2023-07-13'),
      },
      version: 2,
    })
  })

  test.each([
    [{ opensOn: '2022-12-31' }, 'opens-before-start'],
    [{ closesOn: '2023-05-14' }, 'closes-before-opening'],
    [{ meetingOn: '2023-06-15' }, 'meets-before-closing'],
  ] as const)('%o is refused as %s', async (given, failure) => {
    expect(await move(given)).toEqual({ ok: false, failure })
    expect(await periods()).toMatchObject([{ version: 1 }])
  })

  test('into the days of the next one is refused', async () => {
    await plan()
    expect(await move({ closesOn: '2023-11-13' })).toEqual({ ok: false, failure: 'windows-overlap' })
    expect(await move({ closesOn: '2023-11-12' })).toEqual({ ok: true, value: null })
  })

  test('of two people the second hears of the first', async () => {
    const results = await Promise.all([move({ closesOn: '2023-06-22' }), move({ closesOn: '2023-06-23' })])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, failure: 'stale' })
  })

  test('whose report was adopted is refused', async () => {
    await anAdoptedReport(region, manager.userId)
    expect(await move({ closesOn: '2023-06-23' })).toEqual({ ok: false, failure: 'report-adopted' })
    expect(await periods()).toMatchObject([{ version: 1, closesOn: day('2023-06-16') }])
  })
})

describe('what people then see', () => {
  test('the periods of the region, the latest first, with the report', async () => {
    await plan()
    await anAdoptedReport(region, manager.userId)
    const officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
    const page = await getPeriods(officer, region.slug, now)
    expect(
      page?.content?.map(({ agenda, periods: rows }) => [agenda.slug, rows.map(({ slug, reportStatus }) => [slug, reportStatus])]),
    ).toEqual([
      [
        '2022-2025',
        [
          ['2023-2', null],
          ['2023-1', 'adopted'],
        ],
      ],
    ])
  })

  test('the form only for who plans', async () => {
    const secretary = await aPersonWith('secretary', { regionId: region.id })
    const address = { region: region.slug, agenda: '2022-2025', period: '2023-1', now }
    expect((await getPeriodToMove(manager, address))?.content).toMatchObject({ slug: '2023-1', opensOn: '2023-05-15' })
    expect(await getPeriodToMove(secretary, address)).toBeNull()
    expect((await getLastPeriod(manager, region.slug, now))?.content).toEqual({ last: { kind: 'halfYear', slug: '2023-1' } })
    expect(await getLastPeriod(secretary, region.slug, now)).toBeNull()
  })

  test('nothing for a reader or for people of another region', async () => {
    const reader = await aPersonWith('reader', { regionId: region.id })
    const stranger = await aPersonWith('programmeManager', { regionId: (await aRegion(`ver-${serial}`)).id })
    expect((await getPeriods(reader, region.slug, now))?.content).toBeNull()
    expect(await getPeriods(stranger, region.slug, now)).toBeNull()
  })
})

// Summer time began at 02:00 on Sunday 26 March 2023 and ended at 03:00 on Sunday 29 October 2023.
describe('an update counts from the first to the last minute, Dutch time', () => {
  const progress: Progress = {
    lifecycle: 'running',
    light: 'onTrack',
    ...{ done: 'Gesprek gevoerd.', next: '', cause: '', consequence: '', measure: '' },
    ...{ expectedOn: null, expectedPrecision: null },
  }
  const countsAt = async (moment: string) => {
    const trackId = region.tracks.regional.id
    await reportProgress(manager, { trackId, version: 1, progress, now: new Date(moment) })
    const track = await asOwner((tx) => tx.activityTrack.findUniqueOrThrow({ where: { id: trackId } }))
    expect(track.version).toBe(2)
    return track.lastPeriodId === region.period.id
  }

  test.each([
    ['2023-03-26', 'the minute before the day on which summer time begins', '2023-03-25T22:59:59.999Z', false],
    ['2023-03-26', 'the first minute of that day, still winter time', '2023-03-25T23:00:00Z', true],
    ['2023-03-26', 'the last minute of that day, in summer time', '2023-03-26T21:59:59.999Z', true],
    ['2023-03-26', 'the minute after that day', '2023-03-26T22:00:00Z', false],
    ['2023-10-29', 'the minute before the day on which summer time ends', '2023-10-28T21:59:59.999Z', false],
    ['2023-10-29', 'the first minute of that day, still summer time', '2023-10-28T22:00:00Z', true],
    ['2023-10-29', 'the hour that comes twice', '2023-10-29T01:30:00Z', true],
    ['2023-10-29', 'the last minute of that day, in winter time', '2023-10-29T22:59:59.999Z', true],
    ['2023-10-29', 'the minute after that day', '2023-10-29T23:00:00Z', false],
  ])('open on %s only: %s', async (date, _, moment, counts) => {
    await move({ opensOn: date, closesOn: date })
    expect(await countsAt(moment)).toBe(counts)
  })
})
