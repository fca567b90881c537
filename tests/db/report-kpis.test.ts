import { beforeEach, expect, test } from 'vitest'
import { read } from '@/lib/db/transaction'
import { getComparison } from '@/lib/queries/comparison'
import { getReport } from '@/lib/queries/report'
import { reportModel } from '@/lib/queries/report-model'
import type { Viewer } from '@/lib/policy/viewer'
import { aPublishedKpi } from '../support/published-kpis'
import { aPeriod, aPersonWith, aRegion, aReport, asOwner, type TestRegion } from '../support/regions'

const now = new Date('2023-06-14T10:00:00Z')
const today = '2023-06-14'
let serial = 0
let region: TestRegion
let secretary: Viewer
let reportId: string

beforeEach(async () => {
  region = await aRegion(`verslag-${++serial}`)
  secretary = await aPersonWith('secretary', { regionId: region.id })
  reportId = (await aReport(region)).id
})

const address = () => ({ region: region.slug, agenda: region.agenda.slug, period: region.period.slug, now })

/** What the report says of its KPIs, on its way and as it would be frozen. */
async function figuresIn(viewer: Viewer) {
  const model = (adoptedOn?: string) => read(viewer, (tx) => reportModel(tx, reportId, { today, adoptedOn }))
  const [concept, frozen] = [await model(), await model(today)]
  const page = await getReport(viewer, address())
  const kpis = concept!.ambitions[0]!.kpis
  expect(frozen!.ambitions[0]!.kpis).toEqual(kpis)
  expect(page!.content.blocks[0]!.kpis).toEqual(kpis)
  return kpis.map(({ figure }) => figure)
}

const half = (period: string, north: number, south: number, isPublished = true) => [
  { of: region.north, period, value: north },
  { of: region.south, period, value: south, isPublished },
]

test('a report says the newest published figure of the region that ended with its period, made safe', async () => {
  await aPublishedKpi(region, {
    number: '1.1',
    figures: [...half('2022-h1', 80, 40), ...half('2023-h1', 100, 48), ...half('2023-h2', 70, 70)],
  })
  expect(await figuresIn(secretary)).toEqual([{ period: '2023-h1', value: 150, status: 'final' }])
})

test('a sum of which a municipality was not published yet is no figure: the one before it stands', async () => {
  await aPublishedKpi(region, { number: '1.1', figures: [...half('2022-h2', 80, 40), ...half('2023-h1', 100, 48, false)] })
  expect(await figuresIn(secretary)).toEqual([{ period: '2022-h2', value: 120, status: 'final' }])
})

test('what was never published is not there, whoever reads it', async () => {
  await aPublishedKpi(region, { number: '1.1', figures: half('2023-h1', 100, 48, false) })
  expect(await figuresIn(secretary)).toEqual([null])
})

test('a small number of the region is secret in the report, also on its way', async () => {
  await aPublishedKpi(region, { number: '1.1', figures: [{ of: null, period: '2023-h1', value: 4 }] })
  expect(await figuresIn(secretary)).toEqual([{ period: '2023-h1', value: null, status: 'secret' }])
})

test('a report draws how the published figures of the region went, of one kind of period and up to its own', async () => {
  const kpi = await aPublishedKpi(region, {
    ...{ number: '1.1', baseline: { period: '2022-h1', value: 999 } },
    figures: [
      ...half('2021', 70, 70),
      ...half('2022-h1', 80, 40),
      ...half('2022-h2', 2, 60),
      ...half('2023-h1', 100, 48),
      ...half('2023-h2', 70, 77),
    ],
  })
  await asOwner(async (tx) => {
    const target = { regionId: region.id, kpiId: kpi.id, printed: 'minder' }
    await tx.kpiTarget.createMany({
      data: [
        { ...target, year: 2024, value: 90 },
        { ...target, year: 2026, value: 50, decisionNeeded: 'raadsbesluit' },
      ],
    })
  })
  const model = await read(secretary, (tx) => reportModel(tx, reportId, { today }))
  expect(model!.ambitions[0]!.kpis[0]!.course).toEqual({
    figures: [
      { period: '2022-h1', value: 120, status: 'final' },
      { period: '2022-h2', value: 60, status: 'final' },
      { period: '2023-h1', value: 150, status: 'final' },
    ],
    ...{ targets: [{ year: 2024, low: 90, high: 90 }], baseline: '2022-h1', breaks: [], caveats: [], differences: [] },
  })
  expect(JSON.stringify(model)).not.toMatch(/999|\b77\b/)
})

test('what is not adopted, or of which one figure is known, has no course to draw', async () => {
  await aPublishedKpi(region, { number: '1.1', isAdopted: false, figures: [...half('2022-h2', 80, 40), ...half('2023-h1', 100, 48)] })
  await aPublishedKpi(region, { number: '1.2', figures: half('2023-h1', 100, 48) })
  const model = await read(secretary, (tx) => reportModel(tx, reportId, { today }))
  expect(model!.ambitions[0]!.kpis.map(({ course }) => course)).toEqual([null, null])
})

test('a KPI that is not adopted has no figure', async () => {
  await aPublishedKpi(region, { number: '1.1', isAdopted: false, figures: half('2023-h1', 100, 48) })
  expect(await figuresIn(secretary)).toEqual([null])
})

test('a comparison shows the figure of each period', async () => {
  await aPeriod(region, { slug: '2022-2', startsOn: '2022-07-01', endsOn: '2022-12-31', opensOn: '2022-11-15', closesOn: '2022-12-16' })
  await aPublishedKpi(region, { number: '1.1', figures: [...half('2022-h2', 80, 40), ...half('2023-h1', 100, 48)] })
  const page = await getComparison(secretary, address(), { van: '2022-2', naar: '2023-1', pagina: 1 })
  expect(page?.content.compared?.kpis).toMatchObject([
    { number: '1.1', before: { period: '2022-h2', value: 120 }, after: { period: '2023-h1', value: 150 } },
  ])
})

test('a KPI of a result or an activity stands with its ambition, with the target that holds now', async () => {
  const kpi = await aPublishedKpi(region, { number: '1.2', figures: half('2023-h1', 100, 48) })
  await asOwner(async (tx) => {
    await tx.kpi.update({
      where: { id: kpi.id },
      data: { ambitionId: null, activityId: region.regional.id, targetPrinted: 'zoals het was' },
    })
    await tx.kpiTarget.create({ data: { regionId: region.id, kpiId: kpi.id, year: 2024, value: 160, printed: '160' } })
  })
  expect(await figuresIn(secretary)).toEqual([{ period: '2023-h1', value: 150, status: 'final' }])
  const page = await getReport(secretary, address())
  expect(page!.content.blocks[0]!.kpis[0]).toMatchObject({ number: '1.2', target: '2024: 160' })
})

test('a KPI of the agenda as a whole stands apart, in the report and in what is frozen of it', async () => {
  const kpi = await aPublishedKpi(region, { number: '0.1', figures: half('2023-h1', 100, 48) })
  await asOwner((tx) => tx.kpi.update({ where: { id: kpi.id }, data: { ambitionId: null } }))
  expect(await figuresIn(secretary)).toEqual([])
  const page = await getReport(secretary, address())
  expect(page!.content.kpis).toMatchObject([{ number: '0.1', figure: { period: '2023-h1', value: 150 } }])
  const model = await read(secretary, (tx) => reportModel(tx, reportId, { today, adoptedOn: today }))
  expect(model!.kpis).toEqual(page!.content.kpis)
})
