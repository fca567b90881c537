import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { reportProgress } from '@/lib/commands/report-progress'
import { setPublicPage } from '@/lib/commands/set-public-page'
import { keptPage, publicFile, publicRegion, publicRegions, publicState } from '@/lib/db/public'
import { countLights } from '@/lib/domain/standing'
import type { Viewer } from '@/lib/policy/viewer'
import { publicAnswer } from '@/lib/public/answer'
import { AppLogin } from '../support/app-login'
import { aPublishedKpi } from '../support/published-kpis'
import { aPerson, aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

// What somebody reads who is not signed in: what was adopted, where the region says so, and nothing else (docs/besluiten/0093).

let serial = 0
let region: TestRegion
let manager: Viewer & { userId: string }
let login: AppLogin
const now = new Date('2023-06-05T10:00:00Z')

beforeAll(async () => void (login = await AppLogin.open()))
afterAll(() => login.close())

const open = (settings: { publicNames?: boolean; openData?: boolean } = {}, id = region.id) =>
  asOwner((tx) => tx.region.update({ where: { id }, data: { isPublic: true, publicNames: false, openData: false, ...settings } }))

/** A copy of an adopted report with what must not go out beside what may. */
const aCopy = (periodSlug: string, number = 1, summary = 'Het gaat goed.') => {
  const counts = countLights([{ light: 'onTrack', count: 2 }])
  const data = JSON.stringify({
    ...{ period: { name: '2e halfjaar 2022' }, boardName: 'PHO', summary, author: 'geheim-opsteller', counts },
    ambitions: [{ number: '1', achieved: 'Er is veel bereikt.', planned: '', cause: 'geheim-oorzaak', leads: ['geheim-trekker'], counts }],
    activities: [{ code: '1.1a', takesPart: true, municipality: null, shown: 'onTrack', lifecycle: 'running', cause: 'geheim-oorzaak' }],
    ...{ risks: [{ title: 'geheim-risico' }], actions: [{ title: 'geheim-actie' }] },
  })
  const file = (name: string, text: string, isConfidential = false) => ({
    ...{ regionId: region.id, name, isConfidential },
    ...{ bytes: new Uint8Array(Buffer.from(text)), sha256: createHash('sha256').update(text).digest('hex') },
  })
  return asOwner((tx) =>
    tx.reportSnapshot.create({
      data: {
        ...{ regionId: region.id, reportId: region.id, agendaSlug: region.agenda.slug, periodSlug, number, title: 'Voortgangsrapportage' },
        ...{ adoptedOn: new Date('2023-02-02'), adoptedFunction: 'geheim-secretaris', frozenAt: now, data },
        sha256: createHash('sha256').update(data).digest('hex'),
        files: {
          create: [file('pagina.html', `<p>versie ${number}</p>`), file('vertrouwelijk.html', 'geheim-vertrouwelijk', true)].map(
            ({ regionId: _, ...given }) => given,
          ),
        },
      },
    }),
  )
}

beforeEach(async () => {
  region = await aRegion(`openbaar-${++serial}`)
  manager = await aPersonWith('programmeManager', { regionId: region.id })
})

const report = (done: string, version = 1) =>
  reportProgress(manager, {
    ...{ trackId: region.tracks.regional.id, version, now },
    progress: {
      ...{ lifecycle: 'running' as const, light: 'stuck' as const, done, next: '', expectedOn: null, expectedPrecision: null },
      ...{ cause: 'geheim-oorzaak', consequence: 'geheim-gevolg', measure: 'geheim-maatregel' },
    },
  })

const draft = () =>
  asOwner((tx) =>
    tx.agenda.create({
      data: {
        ...{ regionId: region.id, slug: '2026-2029', title: 'geheim-concept', startYear: 2026, endYear: 2029 },
        ...{ ambitionTerm: 'A', ambitionTerms: 'A', activityTerm: 'S', activityTerms: 'S' },
      },
    }),
  )

describe('a region that shows nothing', () => {
  test('is what every region is until its manager says otherwise: no page, no data, not in the list', async () => {
    await aCopy('2022-2')
    expect(await publicState(region.slug)).toBeNull()
    expect(await publicRegion(region.slug)).toBeNull()
    expect((await publicRegions()).map(({ slug }) => slug)).not.toContain(region.slug)
    const address = { region: region.slug, agenda: '2022-2025', period: '2022-2', version: null, file: 'pagina.html' }
    expect(await publicFile(address)).toBeNull()
    await open()
    expect(await publicFile(address)).toMatchObject({ number: 1, versions: 1, adoptedOn: '2023-02-02' })
  })
})

describe('a region that shows what it adopted', () => {
  test('shows its agenda, its last adopted report and its figures', async () => {
    await open()
    await aCopy('2022-1', 1, 'oud')
    await aCopy('2022-2')
    await aPublishedKpi(region, { number: '1', figures: [{ of: null, period: '2022', value: 148 }] })
    const [agenda] = (await publicRegion(region.slug))!.agendas
    expect(agenda).toMatchObject({
      ...{ slug: '2022-2025', status: 'adopted' },
      ambitions: [{ number: '1', goal: 'Doel', results: [{ number: '1.1' }], activities: [{ code: '1.1a' }, { code: '1.1b' }] }],
      reports: [{ period: '2022-2', summary: 'Het gaat goed.', ambitions: [{ achieved: 'Er is veel bereikt.' }] }, { period: '2022-1' }],
    })
    expect(agenda!.kpis[0]).toMatchObject({ number: '1', ambition: '1', figures: [{ period: '2022', status: 'final' }] })
  })

  test('shows nothing that is on its way, internal or confidential: progress, explanations, risks, drafts, KPIs and figures that are not out', async () => {
    await open({ openData: true, publicNames: true })
    await aCopy('2022-2')
    await draft()
    await aPublishedKpi(region, { number: 'geheim-1', figures: [{ of: null, period: '2022', value: 148 }], isAdopted: false })
    await aPublishedKpi(region, { number: '2', figures: [{ of: null, period: '2022', value: 987654, isPublished: false }] })
    expect(await report('geheim-gedaan')).toMatchObject({ ok: true })
    await asOwner(async (tx) => {
      const lapsed = { withdrawnOn: new Date('2023-01-01'), withdrawnReason: 'geheim-reden', title: 'geheim-vervallen' }
      await tx.activity.update({ where: { id: region.local.id }, data: lapsed })
      await tx.activity.update({ where: { id: region.regional.id }, data: { reportsTo: 'geheim-overleg', elsewhere: 'geheim-elders' } })
      const risk = { category: 'money' as const, title: 'geheim-risico', description: '', measure: '', isConfidential: true }
      await tx.risk.create({ data: { regionId: region.id, agendaId: region.agenda.id, position: 1, ...risk } })
    })
    const seen = JSON.stringify(await publicRegion(region.slug))
    expect(seen).not.toMatch(/geheim|987654|1\.1b/)
    expect(seen).toContain('Er is veel bereikt.')
  })

  test('shows a figure to everybody exactly as it shows to a reader: a small number is secret', async () => {
    await open()
    const { id } = await aPublishedKpi(region, {
      number: '1',
      figures: [
        { of: region.north, period: '2022', value: 4 },
        { of: region.south, period: '2022', value: 60 },
      ],
    })
    const reader = await aPersonWith('reader', { regionId: region.id })
    const theirs = await login.as(reader, 'SELECT period, value::float AS value, status FROM "PublishedFigure" WHERE "kpiId" = $1', [id])
    const [kpi] = (await publicRegion(region.slug))!.agendas[0]!.kpis
    const inOrder = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort()
    expect(inOrder(kpi!.figures.map(({ period, value, status }) => ({ period, value, status })))).toEqual(inOrder(theirs.rows))
    expect(kpi!.figures.find(({ municipality }) => municipality?.name.endsWith('noord'))).toMatchObject({ status: 'secret', value: null })
  })

  test('names nobody, unless its manager switched that on', async () => {
    const lead = await aPerson()
    const seat = { ambitionId: region.ambition.id, role: 'officialLead' as const, function: 'beleidsadviseur', userId: lead.userId }
    await asOwner((tx) => tx.lead.create({ data: { regionId: region.id, ...seat, position: 1, validFrom: new Date('2022-01-01') } }))
    const leads = async () => (await publicRegion(region.slug))!.agendas[0]!.ambitions[0]!.leads
    await open()
    expect(await leads()).toEqual([{ function: 'beleidsadviseur', organisation: null, name: null }])
    await open({ publicNames: true })
    expect(await leads()).toEqual([{ function: 'beleidsadviseur', organisation: null, name: lead.name }])
    expect(JSON.stringify(await publicRegion(region.slug))).not.toContain('@')
  })

  test('gives a report and each of its versions, and never what is confidential about it', async () => {
    await open()
    await aCopy('2022-2', 1)
    await aCopy('2022-2', 2)
    const file = (version: number | null, name = 'pagina.html') =>
      publicFile({ region: region.slug, agenda: '2022-2025', period: '2022-2', version, file: name })
    const text = async (version: number | null) => new TextDecoder().decode((await file(version))!.bytes)
    expect([await text(null), await text(1), await text(2)]).toEqual(['<p>versie 2</p>', '<p>versie 1</p>', '<p>versie 2</p>'])
    expect(await file(3)).toBeNull()
    expect(await file(null, 'vertrouwelijk.html')).toBeNull()
  })
})

describe("the app's own login, with nobody signed in", () => {
  test.each(['Region', 'Agenda', 'Ambition', 'Activity', 'Kpi', 'PublishedFigure', 'ReportSnapshot', 'ReportFile', 'Lead', 'User'])(
    'still reads no row of %s of a region that is public',
    async (table) => {
      await open({ openData: true, publicNames: true })
      await aCopy('2022-2')
      expect((await login.as({ userId: null }, `SELECT FROM "${table}"`)).rows).toEqual([])
    },
  )

  test.each([
    ['the table of pages', 'SELECT * FROM "PublicPage"'],
    ['a page written past the function', `INSERT INTO "PublicPage" VALUES ('/', NULL, '', '', '', '')`],
    ['the parts of what is public', `SELECT app.public_agendas(g) FROM "Region" g`],
    ['the figures of any agenda', `SELECT app.public_kpis(gen_random_uuid())`],
  ])('is refused %s', async (_, statement) => {
    await expect(login.as({ userId: null }, statement)).rejects.toMatchObject({ code: '42501' })
  })

  test('gets these parts of a region and no other', async () => {
    await open()
    const { rows } = await login.as({ userId: null }, 'SELECT app.public_region($1) AS r', [region.slug])
    expect(Object.keys(rows[0].r).sort()).toEqual(
      ['agendas', 'colour', 'isExample', 'municipalities', 'name', 'openData', 'slug', 'state'].sort(),
    )
    expect(Object.keys(rows[0].r.agendas[0].ambitions[0]).sort()).toEqual(
      ['activities', 'goal', 'kind', 'leads', 'number', 'results', 'title'].sort(),
    )
    expect(Object.keys(rows[0].r.agendas[0].ambitions[0].activities[0]).sort()).toEqual(
      ['code', 'description', 'planning', 'result', 'scales', 'title'].sort(),
    )
  })

  test('keeps no page for a region that is not public', async () => {
    const keep = 'SELECT app.keep_public_page($1, $2, $3, $4, $5, $6)'
    await login.as({ userId: null }, keep, ['/openbaar/x', region.slug, 'staat', 'text/html', '<p>', '"x"'])
    expect(await keptPage('/openbaar/x', 'staat')).toBeNull()
  })
})

describe('a page', () => {
  let drawn: number
  const path = () => `/openbaar/${region.slug}`
  const ask = (headers: Record<string, string> = {}) =>
    publicAnswer(new Request('http://localhost/openbaar', { headers }), {
      ...{ path: path(), region: region.slug },
      draw: async () => ({
        contentType: 'text/html',
        body: `<p>${JSON.stringify(await publicRegion(region.slug))}</p>${'x'.repeat(drawn++)}`,
      }),
    })
  beforeEach(async () => {
    drawn = 0
    await open()
  })

  test('is drawn once, kept in the database for every app process, and not sent again to who has it', async () => {
    const first = await ask()
    expect(first.headers.get('cache-control')).toBe('public, max-age=60, must-revalidate')
    const etag = first.headers.get('etag')!
    expect((await ask()).headers.get('etag')).toBe(etag)
    expect(drawn).toBe(1)
    expect(await keptPage(path(), `dev ${await publicState(region.slug)}`)).toMatchObject({ etag, body: await first.text() })
    const again = await ask({ 'if-none-match': `"iets", W/${etag}` })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
  })

  test('stays the same while people report, and is drawn anew when something is adopted', async () => {
    await ask()
    expect(await report('Er is gesproken.')).toMatchObject({ ok: true })
    await ask()
    expect(drawn).toBe(1)
    await aCopy('2022-2')
    expect(await (await ask()).text()).toContain('Er is veel bereikt.')
    await aPublishedKpi(region, { number: '1', figures: [{ of: null, period: '2022', value: 148 }] })
    expect(await (await ask()).text()).toContain('Trajecten 1')
    expect(drawn).toBe(3)
  })

  test('is gone at once when the manager takes it back, with what was kept of it', async () => {
    await ask()
    const settings = { isPublic: false, publicNames: false, openData: false }
    expect(await setPublicPage(manager, { regionId: region.id, version: 1, settings })).toMatchObject({ ok: true })
    expect((await ask()).status).toBe(404)
    expect(await asOwner((tx) => tx.publicPage.count({ where: { path: path() } }))).toBe(0)
  })
})

describe('what a region shows', () => {
  const settings = { isPublic: true, publicNames: false, openData: true }

  test('is chosen by its programme manager, and written down', async () => {
    expect(await setPublicPage(manager, { regionId: region.id, version: 1, settings })).toMatchObject({ ok: true })
    expect(await publicRegion(region.slug)).toMatchObject({ openData: true })
    expect(await setPublicPage(manager, { regionId: region.id, version: 1, settings })).toMatchObject({ failure: 'stale' })
    const event = await asOwner((tx) => tx.auditEvent.findFirst({ where: { regionId: region.id, event: 'region.public-page-set' } }))
    expect(event).toMatchObject({ actorId: manager.userId, after: { isPublic: true, openData: true } })
  })

  test('is chosen by nobody else', async () => {
    for (const role of ['secretary', 'programmeTeam', 'boardMember', 'reader'] as const)
      expect(
        await setPublicPage(await aPersonWith(role, { regionId: region.id }), { regionId: region.id, version: 1, settings }),
      ).toMatchObject({ failure: 'not-allowed' })
    const elsewhere = await aPersonWith('programmeManager', { regionId: (await aRegion(`elders-${serial}`)).id })
    expect(await setPublicPage(elsewhere, { regionId: region.id, version: 1, settings })).toMatchObject({ failure: 'not-found' })
    expect(await publicState(region.slug)).toBeNull()
  })
})
