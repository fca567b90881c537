import { beforeAll, describe, expect, test } from 'vitest'
import { activityListAddress, readActivityList } from '@/lib/forms/activity-list'
import type { Viewer } from '@/lib/policy/viewer'
import { getActivities, pageOfActivities } from '@/lib/queries/activities'
import { query } from '@/scripts/database'
import { ownerUrl } from '../support/database'
import { aPersonWith, aRegion, type TestRegion } from '../support/regions'

// The list of a long agenda: 130 activities beside the two that every test region has.

const number = 130
let region: TestRegion
let officer: Viewer
let reader: Viewer

beforeAll(async () => {
  region = await aRegion('lange-lijst')
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  reader = await aPersonWith('reader', { regionId: region.id })
  const { id, agenda, ambition, result, north, south, period } = region
  await query(
    ownerUrl,
    `INSERT INTO "Activity" (id, "regionId", "agendaId", "ambitionId", "resultId", code, position, title, description, tracking, scales, "scalePrinted", "planningPrinted", "planningKind", "planningDue", "planningPrecision")
     SELECT gen_random_uuid(), $1, $2, $3, $4, 'x.' || n, 10 + n, 'Werk ' || n, CASE WHEN n % 10 = 0 THEN '100% klaar_voor' ELSE '' END, 'perMunicipality', '{local}', '',
            '', 'due', '2025-12-31'::date - n, 'day' FROM generate_series(1, $5::int) n`,
    [id, agenda.id, ambition.id, result.id, number],
  )
  // North: stuck in the first three, the third not reported in this period; south: stuck in the fourth, and silent since 2022.
  await query(
    ownerUrl,
    `INSERT INTO "ActivityTrack" (id, "regionId", "activityId", "municipalityId", lifecycle, "startLifecycle", light, "confirmedAt", "lastPeriodId", "lastKind")
     SELECT gen_random_uuid(), a."regionId", a.id, m.id, 'running', 'running',
            (CASE WHEN m.id = $2 AND a.position BETWEEN 11 AND 13 OR m.id = $3 AND a.position = 14 THEN 'stuck' ELSE 'onTrack' END)::"Light",
            CASE WHEN m.id = $3 THEN '2022-12-31 23:30+01' ELSE '2023-01-01 00:30+01' END::timestamptz,
            CASE WHEN a.position <> 13 THEN $4::uuid END, 'change'
       FROM "Activity" a, "Municipality" m WHERE a."regionId" = $1 AND a.code LIKE 'x.%' AND m.id IN ($2, $3)`,
    [id, north.id, south.id, period.id],
  )
})

const now = new Date('2023-06-05T10:00:00Z')

async function list(asked: Record<string, string | undefined>, viewer = officer, at = now) {
  const page = await getActivities(viewer, { region: region.slug, agenda: region.agenda.slug, now: at }, readActivityList(asked))
  const { rows, total } = page!.content
  return { codes: rows.map(({ code }) => code), total, rows }
}

describe('a long list', () => {
  test('says what has priority and of whom, and shows only that when asked', async () => {
    await query(
      ownerUrl,
      `UPDATE "Activity" SET priority = (CASE code WHEN 'x.2' THEN 'low' ELSE 'high' END)::"Priority", "priorityBy" = 'programmateam'
        WHERE "agendaId" = $1 AND code IN ('x.2', 'x.7', 'x.9')`,
      [region.agenda.id],
    )
    for (const viewer of [officer, reader]) {
      const high = await list({ prioriteit: 'hoog' }, viewer)
      expect(high.codes).toEqual(['x.7', 'x.9'])
      expect(high.rows[0]).toMatchObject({ priority: 'high', priorityBy: 'programmateam' })
      expect((await list({ prioriteit: 'laag' }, viewer)).codes).toEqual(['x.2'])
      expect((await list({ prioriteit: 'iets anders' }, viewer)).total).toBe(number + 2)
    }
    expect(activityListAddress(readActivityList({ prioriteit: 'hoog' }))).toBe('?prioriteit=hoog')
  })

  test('comes in pages of the same order, each activity on one of them', async () => {
    const pages = await Promise.all(['1', '2', '3'].map((pagina) => list({ pagina })))
    expect(pages.map(({ codes }) => codes.length)).toEqual([pageOfActivities, pageOfActivities, number + 2 - 2 * pageOfActivities])
    expect(new Set(pages.flatMap(({ codes }) => codes)).size).toBe(number + 2)
    expect(pages.map(({ total }) => total)).toEqual([number + 2, number + 2, number + 2])
  })

  test('keeps its filters and its order from page to page', async () => {
    const asked = { gemeente: 'lange-lijst-zuid', sorteer: 'gereed' }
    const [first, second] = [await list(asked), await list({ ...asked, pagina: '2' })]
    expect(first.codes[1]).toBe(`x.${number}`) // behind the one of 2022 that every test region has
    expect([first.total, second.total]).toEqual([number + 1, number + 1])
    expect([...first.codes, ...second.codes]).toHaveLength(2 * pageOfActivities)
    expect(new Set([...first.codes, ...second.codes]).size).toBe(2 * pageOfActivities)
    expect(activityListAddress({ ...readActivityList(asked), pagina: 2 })).toBe('?gemeente=lange-lijst-zuid&sorteer=gereed&pagina=2')
  })

  test('puts what is stuck first when asked', async () => {
    const { codes } = await list({ sorteer: 'licht' })
    expect(codes.slice(0, 4)).toEqual(['x.1', 'x.2', 'x.3', 'x.4'])
  })
})

describe('conditions hold for one and the same municipality', () => {
  test('a light with a municipality is the light of that municipality', async () => {
    expect((await list({ licht: 'loopt-vast', gemeente: 'lange-lijst-noord' })).codes).toEqual(['x.1', 'x.2'])
    expect((await list({ licht: 'loopt-vast', gemeente: 'lange-lijst-zuid' })).codes).toEqual(['x.4'])
    expect((await list({ licht: 'loopt-vast' })).codes).toEqual(['x.1', 'x.2', 'x.4'])
  })

  test('what was stuck before and was not reported since is not reported, as it is shown', async () => {
    expect((await list({ licht: 'niet-gemeld', zoek: 'Werk' })).codes).toEqual(['x.3'])
  })

  test('and only what was found of it is shown', async () => {
    const { rows } = await list({ gemeente: 'lange-lijst-zuid', zoek: 'x.4' })
    expect(rows[0]!.tracks.map(({ municipality }) => municipality?.slug)).toEqual(['lange-lijst-zuid'])
  })

  test('late is what should have been ready before today and is not', async () => {
    const late = async (day: string) => (await list({ planning: 'over-tijd', zoek: 'Werk' }, officer, new Date(`${day}T12:00:00Z`))).total
    expect(await late('2025-12-30')).toBe(number - 1)
    expect(await late('2025-12-31')).toBe(number)
    expect(await late('2025-08-23')).toBe(0)
  })

  test('not updated since a day means since its first minute here', async () => {
    expect((await list({ sinds: '1-1-2023', gemeente: 'lange-lijst-noord', zoek: 'Werk' })).total).toBe(0)
    expect((await list({ sinds: '2-1-2023', gemeente: 'lange-lijst-noord', zoek: 'Werk' })).total).toBe(number)
    expect((await list({ sinds: '1-1-2023', gemeente: 'lange-lijst-zuid', zoek: 'Werk' })).total).toBe(number)
    expect((await list({ sinds: '31-12-2022', gemeente: 'lange-lijst-zuid', zoek: 'Werk' })).total).toBe(0)
  })
})

test.each([
  ['100%', 13],
  ['klaar_voor', 13],
  ['klaar-voor', 0],
  ['%', 13],
  ['\\', 0],
  ["' OR 1=1 --", 0],
  ['WERK 13', 2],
])('a search for %s finds the text as it stands', async (zoek, found) => {
  expect((await list({ zoek })).total).toBe(found)
})

test('for a reader the filters on how it stands do nothing: they would tell him', async () => {
  for (const asked of [
    { licht: 'loopt-vast' },
    { status: 'loopt' },
    { sinds: '1-1-2023' },
    { gemeente: 'lange-lijst-zuid' },
    { planning: 'over-tijd' },
    { sorteer: 'licht' },
  ]) {
    const { codes, total } = await list(asked, reader)
    expect([codes[0], total]).toEqual(['1.1a', number + 2])
  }
  expect((await list({}, reader)).rows.every(({ tracks }) => tracks.length === 0)).toBe(true)
})
