import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportProgress } from '@/lib/commands/report-progress'
import type { Progress } from '@/lib/domain/progress'
import { countLights } from '@/lib/domain/standing'
import type { Viewer } from '@/lib/policy/viewer'
import { getSupraregional } from '@/lib/queries/supraregional'
import { AppLogin } from '../support/app-login'
import { aPerson, aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

// Regions side by side: of an agenda that was adopted what everybody may read, of how it stands the counts of a report that was adopted, and nothing else.

const now = new Date('2023-06-05T10:00:00Z')

let here: TestRegion
let there: TestRegion
let reader: Viewer & { userId: string }
let login: AppLogin

const adoptedCounts = countLights([{ light: 'onTrack', count: 2 }, { light: 'stuck' }])

/** The last report that was adopted, as its copy keeps it: with texts and explanations beside the counts. */
const aCopy = (region: TestRegion, periodSlug: string, counts: object) => {
  const data = JSON.stringify({
    period: { name: 'halfjaar van de kopie' },
    summary: 'geheim-hoofdpunt',
    ambitions: [{ number: '1', title: 'oude titel', cause: 'geheim-oorzaak', leads: ['geheim-trekker'], counts }],
  })
  return asOwner((tx) =>
    tx.reportSnapshot.create({
      data: {
        ...{ regionId: region.id, reportId: region.id, agendaSlug: region.agenda.slug, periodSlug, number: 1, title: 'geheim-rapport' },
        ...{ adoptedOn: new Date('2023-02-02'), adoptedFunction: 'geheim-secretaris', frozenAt: new Date(), data },
        sha256: createHash('sha256').update(data).digest('hex'),
      },
    }),
  )
}

const tag = (region: TestRegion, slug: string, ambitionId = region.ambition.id) =>
  asOwner(async (tx) => {
    const { id: themeId } = await tx.theme.findUniqueOrThrow({ where: { slug } })
    await tx.ambitionTheme.create({ data: { regionId: region.id, ambitionId, themeId } })
  })

beforeAll(async () => {
  login = await AppLogin.open()
  here = await aRegion('boven-hier')
  there = await aRegion('boven-daar')
  reader = await aPersonWith('reader', { regionId: here.id })
  const author = await aPerson()
  for (const region of [here, there]) await tag(region, 'verblijf')
  await aCopy(there, '2022-1', countLights([{ light: 'atRisk', count: 9 }]))
  await aCopy(there, '2022-2', adoptedCounts)
  await asOwner(async (tx) => {
    const own = { regionId: there.id, agendaId: there.agenda.id }
    await tx.agenda.update({ where: { id: there.agenda.id }, data: { sharedSubjects: ['Essentiële functies', 'SchoolWerkt'] } })
    await tx.agenda.update({ where: { id: here.agenda.id }, data: { sharedSubjects: ['essentiele  Functies'] } })
    await tx.activity.update({ where: { id: there.regional.id }, data: { scales: ['supraregional'], description: 'geheim-omschrijving' } })
    await tx.agendaLink.create({
      data: { ...own, activityId: there.regional.id, name: here.agenda.title, remark: 'geheim-opmerking', position: 1 },
    })
    await tx.lead.create({
      data: {
        ...{ regionId: there.id, ambitionId: there.ambition.id, role: 'officialLead', function: 'geheim-functie', userId: author.userId },
        ...{ position: 1, validFrom: new Date('2022-01-01') },
      },
    })
    await tx.risk.create({
      data: { ...own, position: 1, category: 'money', title: 'geheim-risico', description: '', measure: '', isConfidential: true },
    })
  })
  const officer = await aPersonWith('programmeManager', { regionId: there.id })
  const progress: Progress = {
    lifecycle: 'running',
    light: 'stuck',
    ...{ done: 'geheim-gedaan', next: '', expectedOn: null, expectedPrecision: null },
    ...{ cause: 'geheim-verklaring', consequence: 'geheim-gevolg', measure: 'geheim-maatregel' },
  }
  expect(await reportProgress(officer, { trackId: there.tracks.regional.id, version: 1, progress, now })).toMatchObject({ ok: true })
})
afterAll(() => login.close())

const regionSeen = async (viewer: Viewer, of: TestRegion) =>
  (await getSupraregional(viewer, { now }))?.regions.find(({ regionId }) => regionId === of.id)

describe('regions side by side', () => {
  test('keeps the menu of the region from which somebody came, as far as it is his', async () => {
    const both = { ...reader, grants: [...reader.grants, { role: 'reader' as const, regionId: there.id }] }
    await asOwner((tx) =>
      tx.roleGrant.create({ data: { userId: reader.userId, role: 'reader', regionId: there.id, validFrom: new Date('2022-01-01') } }),
    )
    const menu = async (viewer: Viewer, from?: string) => (await getSupraregional(viewer, { from, now }))?.frame?.region.slug
    expect([await menu(both), await menu(both, there.slug), await menu(both, 'nergens')]).toEqual([undefined, there.slug, undefined])
    await asOwner((tx) => tx.roleGrant.deleteMany({ where: { userId: reader.userId, regionId: there.id } }))
    expect([await menu(reader), await menu(reader, there.slug)]).toEqual([here.slug, here.slug])
  })

  test('lie together under the theme that they gave their ambition, with activities and the counts of the last adopted report', async () => {
    const theme = (await getSupraregional(reader, { now }))?.themes.find(({ slug }) => slug === 'verblijf')
    expect(theme?.rows.map(({ region, ambition, counts }) => [region.region, ambition.title, ambition.activities, counts])).toEqual([
      ['boven-daar', 'Ambitie een', 2, adoptedCounts],
      ['boven-hier', 'Ambitie een', 2, null],
    ])
    expect(theme).toMatchObject({ regions: 2, activities: 4, counts: adoptedCounts })
  })

  test('show what they do with others: supra-regional activities, ties to an agenda of another region, and subjects under one name', async () => {
    const page = (await getSupraregional(reader, { now }))!
    expect((await regionSeen(reader, there))?.ambitions[0]).toMatchObject({
      supraregional: [{ code: '1.1a', title: 'Activiteit 1.1a' }],
      links: [{ code: '1.1a', region: 'boven-hier', agenda: 'Agenda boven-hier' }],
    })
    expect(page.subjects.map(({ name, regions }) => [name, regions.map(({ region }) => region)])).toEqual([
      ['Essentiële functies', ['boven-daar', 'boven-hier']],
      ['SchoolWerkt', ['boven-daar']],
    ])
  })

  test('tell a reader and the board as much of another region, and no names, texts, explanations or confidential things', async () => {
    const seen = JSON.stringify(await regionSeen(reader, there))
    expect(JSON.stringify(await regionSeen(await aPersonWith('boardMember', { regionId: here.id }), there))).toBe(seen)
    expect(seen).not.toMatch(/geheim|oude titel|noord|zuid/)
  })

  test('leave out what lapsed, what has no theme, and everything of a draft', async () => {
    const drafting = await aRegion('boven-concept')
    await tag(drafting, 'verblijf')
    await asOwner(async (tx) => {
      await tx.agenda.update({ where: { id: drafting.agenda.id }, data: { status: 'draft', sharedSubjects: ['Concept-onderwerp'] } })
      const next = { regionId: there.id, slug: '2026-2029', title: 'Concept van daar', startYear: 2026, endYear: 2029 }
      const words = { ambitionTerm: 'A', ambitionTerms: 'A', activityTerm: 'S', activityTerms: 'S' }
      await tx.agenda.create({ data: { ...next, ...words } })
      const lapsed = { withdrawnOn: new Date('2023-01-01'), withdrawnReason: 'Stopt' }
      await tx.activity.update({ where: { id: there.local.id }, data: lapsed })
    })
    const page = (await getSupraregional(reader, { now }))!
    expect(page.regions.map(({ region }) => region)).not.toContain('boven-concept')
    expect(JSON.stringify(page)).not.toMatch(/Concept/)
    expect((await regionSeen(reader, there))?.ambitions).toMatchObject([{ number: '1', activities: 1 }])
    await asOwner((tx) => tx.ambitionTheme.deleteMany({ where: { ambitionId: there.ambition.id } }))
    expect((await regionSeen(reader, there))?.ambitions).toEqual([])
    await tag(there, 'verblijf')
  })
})

describe("the app's own login", () => {
  const shared = (viewer: Viewer & { userId: string }) =>
    login.as(viewer, 'SELECT * FROM app.shared_agendas()').then(({ rows }) => rows as Record<string, unknown>[])

  test('gets these columns and no other', async () => {
    const row = (await shared(reader)).find(({ regionId }) => regionId === there.id)!
    expect(Object.keys(row)).toEqual([
      ...[
        'regionId',
        'region',
        'regionSlug',
        'isExample',
        'agenda',
        'agendaSlug',
        'status',
        'startYear',
        'endYear',
        'ambitionTerm',
        'subjects',
      ],
      ...['ambitions', 'report'],
    ])
    expect(Object.keys((row.ambitions as object[])[0]!).sort()).toEqual([
      'activities',
      'links',
      'number',
      'supraregional',
      'themes',
      'title',
    ])
    expect(Object.keys(row.report as object).sort()).toEqual(['adoptedOn', 'counts', 'period'])
  })

  test.each(['Agenda', 'Ambition', 'Activity', 'AgendaLink', 'AmbitionTheme', 'ReportSnapshot'])(
    'still reads no row of %s of another region',
    async (table) => {
      expect((await login.as(reader, `SELECT FROM "${table}" WHERE "regionId" = $1`, [there.id])).rows).toEqual([])
    },
  )

  test('gives nothing to who has no role in any region, such as the administrator of the installation', async () => {
    for (const viewer of [await aPerson(), await aPersonWith('platformAdmin')]) {
      expect(await shared(viewer)).toEqual([])
      expect(await getSupraregional(viewer, { now })).toBeNull()
    }
  })
})
