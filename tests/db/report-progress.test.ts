import { beforeEach, describe, expect, test } from 'vitest'
import { confirmUnchanged } from '@/lib/commands/confirm-unchanged'
import { reportProgress } from '@/lib/commands/report-progress'
import type { Progress } from '@/lib/domain/progress'
import type { Viewer } from '@/lib/policy/viewer'
import { getActivity } from '@/lib/queries/activity'
import { getMyUpdates } from '@/lib/queries/my-updates'
import { aPerson, aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

let serial = 0
let region: TestRegion
let officer: Viewer & { userId: string }
let manager: Viewer & { userId: string }
const now = new Date('2023-06-05T10:00:00Z')

const progress = (given: Partial<Progress> = {}): Progress => ({
  ...{
    lifecycle: 'running',
    light: 'onTrack',
    done: 'Eerste gesprek gevoerd.',
    next: '',
    cause: '',
    consequence: '',
    measure: '',
    expectedOn: null,
    expectedPrecision: null,
  },
  ...given,
})

beforeEach(async () => {
  region = await aRegion(`regio-${++serial}`)
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  manager = await aPersonWith('programmeManager', { regionId: region.id })
})

const report = (viewer: Viewer, trackId: string, version: number, given: Partial<Progress> = {}) =>
  reportProgress(viewer, { trackId, version, progress: progress(given), now })
const trackOf = (id: string) => asOwner((tx) => tx.activityTrack.findUniqueOrThrow({ where: { id } }))
const updatesOf = (trackId: string) => asOwner((tx) => tx.progressUpdate.findMany({ where: { trackId }, orderBy: { number: 'asc' } }))

describe('reporting how an activity stands', () => {
  test('adds an update to the period that is open and lets the state follow', async () => {
    expect(await report(officer, region.tracks.north.id, 1)).toEqual({ ok: true, value: 1 })
    expect(await trackOf(region.tracks.north.id)).toMatchObject({
      light: 'onTrack',
      lifecycle: 'running',
      version: 2,
      lastPeriodId: region.period.id,
      lastKind: 'change',
      changedAt: now,
      confirmedAt: now,
    })
    expect(await updatesOf(region.tracks.north.id)).toMatchObject([
      { number: 1, kind: 'change', done: 'Eerste gesprek gevoerd.', authorId: officer.userId, authorFunction: 'ambtenaar Jeugd' },
    ])
  })

  test('keeps every earlier update as it was', async () => {
    await report(officer, region.tracks.north.id, 1)
    await report(officer, region.tracks.north.id, 2, { done: 'Tweede gesprek gevoerd.' })
    expect((await updatesOf(region.tracks.north.id)).map(({ done }) => done)).toEqual([
      'Eerste gesprek gevoerd.',
      'Tweede gesprek gevoerd.',
    ])
  })

  test('after the period has closed counts for no period', async () => {
    await reportProgress(officer, {
      trackId: region.tracks.north.id,
      version: 1,
      progress: progress(),
      now: new Date('2023-06-16T22:00:00Z'),
    })
    expect(await trackOf(region.tracks.north.id)).toMatchObject({ lastPeriodId: null, version: 2 })
  })

  test('in the last minute of the last day, Dutch time, still counts', async () => {
    await reportProgress(officer, {
      trackId: region.tracks.north.id,
      version: 1,
      progress: progress(),
      now: new Date('2023-06-16T21:59:00Z'),
    })
    expect(await trackOf(region.tracks.north.id)).toMatchObject({ lastPeriodId: region.period.id })
  })

  test.each(['atRisk', 'stuck'] as const)('%s without cause, consequence and measure writes nothing', async (light) => {
    expect(await report(officer, region.tracks.north.id, 1, { light, cause: 'Vacature' })).toEqual({
      ok: false,
      failure: 'explanation-missing',
    })
    expect(await updatesOf(region.tracks.north.id)).toEqual([])
  })

  test.each([
    ['for another municipality', (): string => region.tracks.south.id, 'not-allowed'],
    ['of an activity that does not exist', (): string => '01900000-0000-7000-8000-00000000ffff', 'not-found'],
  ] as const)('%s is refused and writes nothing', async (_, trackId, failure) => {
    expect(await report(officer, trackId(), 1)).toEqual({ ok: false, failure })
    expect(await updatesOf(trackId())).toEqual([])
  })

  test('of another region is not found', async () => {
    const other = await aRegion(`andere-${serial}`)
    expect(await report(manager, other.tracks.regional.id, 1)).toEqual({ ok: false, failure: 'not-found' })
  })

  test('of a municipality that does not take part is not found', async () => {
    await asOwner((tx) =>
      tx.activityTrack.update({
        where: { id: region.tracks.north.id },
        data: { participation: 'doesNotTakePart', participationReason: 'Eigen aanpak' },
      }),
    )
    expect(await report(officer, region.tracks.north.id, 1)).toEqual({ ok: false, failure: 'not-found' })
  })

  test('in a closed agenda is refused', async () => {
    await asOwner((tx) => tx.agenda.update({ where: { id: region.agenda.id }, data: { status: 'closed' } }))
    expect(await report(manager, region.tracks.regional.id, 1)).toEqual({ ok: false, failure: 'not-allowed' })
  })

  test('of two people who opened the same version the second hears of the first and overwrites nothing', async () => {
    const results = await Promise.all([report(officer, region.tracks.regional.id, 1), report(manager, region.tracks.regional.id, 1)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, failure: 'stale' })
    expect(await updatesOf(region.tracks.regional.id)).toHaveLength(1)
  })

  test('twenty at once: one is saved, none is half saved', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => report(manager, region.tracks.regional.id, 1)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await trackOf(region.tracks.regional.id)).toMatchObject({ version: 2 })
  })
})

describe('leads and work groups', () => {
  const since = new Date('2022-01-01')
  const seat = (data: { userId?: string; deputyId?: string; validUntil?: Date }) =>
    asOwner((tx) =>
      tx.lead.create({
        data: {
          regionId: region.id,
          ambitionId: region.ambition.id,
          role: 'officialLead',
          function: 'Trekker',
          position: 1,
          validFrom: since,
          ...data,
        },
      }),
    )
  const asSession = async (person: Viewer & { userId: string }): Promise<Viewer> => {
    const [row] = await asOwner(
      (tx) =>
        tx.$queryRaw<
          [{ grants: Viewer['grants'] }]
        >`SELECT coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(g))), '[]') AS grants FROM app.effective_grants(${person.userId}::uuid) g`,
    )
    return { ...person, grants: row.grants }
  }

  test('who fills the function may update, without any role of his own', async () => {
    const person = await aPerson()
    await seat({ userId: person.userId })
    expect(await report(await asSession(person), region.tracks.regional.id, 1)).toMatchObject({ ok: true })
  })

  test('so may the deputy of a vacant function', async () => {
    const person = await aPerson()
    await seat({ deputyId: person.userId })
    expect(await report(await asSession(person), region.tracks.south.id, 1)).toMatchObject({ ok: true })
  })

  test('who handed over the function may not', async () => {
    const person = await aPerson()
    await seat({ userId: person.userId, validUntil: new Date('2022-12-31') })
    expect(await report(await asSession(person), region.tracks.regional.id, 1)).toEqual({ ok: false, failure: 'not-found' })
  })

  test('a member of the work group updates what is regional', async () => {
    const person = await aPerson()
    await asOwner(async (tx) => {
      const body = await tx.body.create({
        data: {
          regionId: region.id,
          slug: 'werkgroep',
          name: 'Werkgroep',
          aliases: [],
          kind: 'workgroup',
          purpose: '',
          ambitionId: region.ambition.id,
        },
      })
      await tx.bodyMember.create({
        data: { regionId: region.id, bodyId: body.id, userId: person.userId, function: 'lid', validFrom: since },
      })
    })
    const member = await asSession(person)
    expect(await report(member, region.tracks.regional.id, 1)).toMatchObject({ ok: true })
    expect(await report(member, region.tracks.north.id, 1)).toEqual({ ok: false, failure: 'not-allowed' })
  })
})

describe('confirming that nothing changed', () => {
  const confirm = (version: number, at = now) => confirmUnchanged(officer, { trackId: region.tracks.north.id, version, now: at })

  test('says the same again and keeps the day of the last change apart', async () => {
    await report(officer, region.tracks.north.id, 1, { light: 'stuck', cause: 'a', consequence: 'b', measure: 'c' })
    const later = new Date('2023-06-12T10:00:00Z')
    expect(await confirm(2, later)).toEqual({ ok: true, value: null })
    expect(await trackOf(region.tracks.north.id)).toMatchObject({
      light: 'stuck',
      lastKind: 'confirmation',
      changedAt: now,
      confirmedAt: later,
      version: 3,
    })
    expect((await updatesOf(region.tracks.north.id))[1]).toMatchObject({
      kind: 'confirmation',
      light: 'stuck',
      cause: 'a',
      done: 'Eerste gesprek gevoerd.',
    })
  })

  test('what was never reported can not be confirmed', async () =>
    expect(await confirm(1)).toEqual({ ok: false, failure: 'nothing-to-confirm' }))

  test('what a colleague just changed is not confirmed unseen', async () => {
    await report(officer, region.tracks.north.id, 1)
    await report(manager, region.tracks.north.id, 2, { light: 'noJudgement' })
    expect(await confirm(2)).toEqual({ ok: false, failure: 'stale' })
    expect(await updatesOf(region.tracks.north.id)).toHaveLength(2)
  })
})

describe('what people then see', () => {
  test('the list of the officer has the local rows of the own municipality, unreported first', async () => {
    const before = await getMyUpdates(officer, region.slug, now)
    expect(before?.content.map(({ code, state, mayConfirm }) => [code, state, mayConfirm])).toEqual([['1.1b', 'notReported', false]])
    await report(officer, region.tracks.north.id, 1)
    const after = await getMyUpdates(officer, region.slug, now)
    expect(after?.content.map(({ state }) => state)).toEqual(['reported'])
    expect(after?.frame.period).toMatchObject({ reported: 1, total: 3 })
  })

  test('the history has who, when and for which municipality, newest first', async () => {
    await report(officer, region.tracks.north.id, 1)
    await report(manager, region.tracks.south.id, 1, { light: 'noJudgement' })
    const page = await getActivity(officer, { region: region.slug, agenda: '2022-2025', code: '1.1b', historyPage: 1, now })
    expect(
      page?.content.history.map(({ municipality, light, author, reportedOn }) => ({ municipality, light, author, reportedOn })),
    ).toEqual(
      expect.arrayContaining([
        { municipality: region.south.name, light: 'noJudgement', author: manager.name, reportedOn: '2023-06-05' },
        { municipality: region.north.name, light: 'onTrack', author: officer.name, reportedOn: '2023-06-05' },
      ]),
    )
  })

  test('a reader sees the activity and not how it stands', async () => {
    await report(officer, region.tracks.north.id, 1)
    const reader = await aPersonWith('reader', { regionId: region.id })
    const page = await getActivity(reader, { region: region.slug, agenda: '2022-2025', code: '1.1b', historyPage: 1, now })
    expect(page?.content).toMatchObject({ title: 'Activiteit 1.1b', tracks: [], history: [], notes: [] })
    expect(await getMyUpdates(reader, region.slug, now)).toBeNull()
  })

  test('a reader sees which functions lead, and no names', async () => {
    const lead = await aPerson()
    await asOwner((tx) =>
      tx.lead.create({
        data: {
          ...{ regionId: region.id, ambitionId: region.ambition.id, role: 'officialLead', function: 'Trekker', position: 1 },
          ...{ userId: lead.userId, validFrom: new Date('2022-01-01') },
        },
      }),
    )
    const leadsFor = async (viewer: Viewer) =>
      (await getActivity(viewer, { region: region.slug, agenda: '2022-2025', code: '1.1b', historyPage: 1, now }))?.content.leads
    expect(await leadsFor(officer)).toMatchObject([{ function: 'Trekker', isFilled: true, person: lead.name }])
    expect(await leadsFor(await aPersonWith('reader', { regionId: region.id }))).toMatchObject([
      { function: 'Trekker', isFilled: true, person: null },
    ])
  })

  test('for people of another region the page does not exist', async () => {
    const other = await aRegion(`verre-${serial}`)
    const stranger = await aPersonWith('programmeManager', { regionId: other.id })
    expect(await getActivity(stranger, { region: region.slug, agenda: '2022-2025', code: '1.1b', historyPage: 1, now })).toBeNull()
  })
})
