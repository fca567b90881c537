import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/policy/viewer'
import { getOtherRegions } from '@/lib/queries/other-regions'
import { AppLogin } from '../support/app-login'
import { aPublishedKpi } from '../support/published-kpis'
import { aPerson, aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

// Regions may lay figures beside each other: of adopted KPIs, published, of the region as a whole, and nothing else.

const now = new Date('2023-06-05T10:00:00Z')
const indicator = 'youthHelpWithStay' as const
let here: TestRegion
let there: TestRegion
let reader: Viewer & { userId: string }
let login: AppLogin

const figuresOf = ({ north, south }: TestRegion, [a, b]: [number, number]) => [
  { of: north, period: '2022-h1', value: a },
  { of: south, period: '2022-h1', value: b },
  { of: south, period: '2022-h2', value: 777, isPublished: false },
]

beforeAll(async () => {
  login = await AppLogin.open()
  here = await aRegion('naast-hier')
  there = await aRegion('naast-daar')
  reader = await aPersonWith('reader', { regionId: here.id })
  await aPublishedKpi(here, { number: '1.1', indicator, figures: figuresOf(here, [60, 210]) })
  await aPublishedKpi(there, { number: '4.2', indicator, figures: figuresOf(there, [33, 402]) })
})
afterAll(() => login.close())

const seenBy = async (viewer: Viewer, number = '1.1') =>
  (await getOtherRegions(viewer, { region: here.slug, agenda: here.agenda.slug, number, now }))?.content ?? null

describe('a KPI beside those of other regions', () => {
  test('has the published figure of the other region as a whole, and of its municipalities nothing', async () => {
    const content = await seenBy(reader)
    expect(content?.figures).toEqual([{ period: '2022-h1', value: 270, status: 'final' }])
    expect(content?.others).toMatchObject([
      { region: there.name, number: '4.2', differences: [], figures: [{ period: '2022-h1', value: 435, status: 'final' }] },
    ])
    expect(JSON.stringify(content)).not.toMatch(/\b(777|33|402)\b|noord|zuid/)
  })

  test('shows who works in the region no more of another region than a reader gets', async () => {
    const analyst = await aPersonWith('dataAnalyst', { regionId: here.id })
    expect((await seenBy(analyst))?.others).toEqual((await seenBy(reader))?.others)
  })

  test('says what differs where the other region counts in another way', async () => {
    const other = await aRegion('naast-anders')
    await aPublishedKpi(other, { number: '1.1', indicator, countingLevel: 'youth', frequency: 'year', figures: figuresOf(other, [50, 60]) })
    const found = (await seenBy(reader))?.others?.find(({ region }) => region === other.name)
    expect(found?.differences).toEqual([
      { about: 'Telt per', own: 'Traject', other: 'Jeugdige' },
      { about: 'Hoe vaak', own: 'Elk halfjaar', other: 'Elk jaar' },
    ])
  })

  test('is not there as long as the board of the region did not adopt it', async () => {
    await aPublishedKpi(here, { number: '1.2', indicator, isAdopted: false, figures: figuresOf(here, [60, 210]) })
    await aPublishedKpi(here, { number: '1.3', figures: figuresOf(here, [60, 210]) })
    expect((await seenBy(reader, '1.2'))?.others).toBeNull()
    expect((await seenBy(reader, '1.3'))?.others).toBeNull()
  })

  test('does not exist for somebody of another region', async () => {
    expect(await seenBy(await aPersonWith('programmeManager', { regionId: there.id }))).toBeNull()
  })
})

describe("the app's own login", () => {
  const shared = (viewer: Viewer & { userId: string }, which: string = indicator) =>
    login.as(viewer, `SELECT * FROM app.shared_kpis('${which}')`).then(({ rows }) => rows as Record<string, unknown>[])

  test('gets no KPI of another region that is not adopted, follows no indicator, or stands in an agenda that is not adopted', async () => {
    const [proposed, unlinked, closed] = [await aRegion('naast-c'), await aRegion('naast-d'), await aRegion('naast-e')]
    await aPublishedKpi(proposed, { number: '1.1', indicator, isAdopted: false, figures: figuresOf(proposed, [60, 210]) })
    await aPublishedKpi(unlinked, { number: '1.1', figures: figuresOf(unlinked, [60, 210]) })
    await aPublishedKpi(closed, { number: '1.1', indicator, figures: figuresOf(closed, [60, 210]) })
    await asOwner((tx) => tx.agenda.update({ where: { id: closed.agenda.id }, data: { status: 'closed' } }))
    const regions = (await shared(reader)).map(({ region }) => region)
    expect(regions).toEqual(expect.arrayContaining([here.name, there.name]))
    for (const region of [proposed, unlinked, closed]) expect(regions).not.toContain(region.name)
    expect(await shared(reader, 'youthCare')).toEqual([])
  })

  test('gets these columns and no other', async () => {
    const [row] = await shared(reader)
    expect(Object.keys(row!)).toEqual([
      ...['regionId', 'region', 'isExample', 'number', 'name', 'kind', 'unit', 'countingLevel', 'frequency', 'source'],
      ...['definitions', 'caveats', 'comparability', 'figures'],
    ])
  })

  test.each(['Kpi', 'PublishedFigure', 'Measurement', 'KpiDefinition', 'Agenda'])(
    'still reads no row of %s of another region',
    async (table) => {
      const { rows } = await login.as(reader, `SELECT id FROM "${table}" WHERE "regionId" = $1`, [there.id])
      expect(rows).toEqual([])
    },
  )

  test('gives nothing to who has no role in any region, such as the administrator of the installation', async () => {
    expect(await shared(await aPerson())).toEqual([])
    expect(await shared(await aPersonWith('platformAdmin'))).toEqual([])
  })

  test('keeps a region total hidden that would give a small number away', async () => {
    const small = await aRegion('naast-klein')
    await aPublishedKpi(small, {
      ...{ number: '1.1', indicator },
      figures: [
        { of: small.north, period: '2022-h1', value: 2 },
        { of: small.south, period: '2022-h1', value: 3 },
      ],
    })
    const row = (await shared(reader)).find(({ region }) => region === small.name)
    expect(row?.figures).toEqual([{ period: '2022-h1', value: null, status: 'secret', isSum: true }])
  })
})
