import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/policy/viewer'
import { getDashboard } from '@/lib/queries/dashboard'
import { getMunicipality } from '@/lib/queries/municipality'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

const now = new Date('2023-06-05T10:00:00Z')
let region: TestRegion
let officer: Viewer
let reader: Viewer
let stranger: Viewer

beforeAll(async () => {
  region = await aRegion('dashboard')
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  reader = await aPersonWith('reader', { regionId: region.id })
  stranger = await aPersonWith('programmeManager', { regionId: (await aRegion('dashboard-buur')).id })
  const { id: regionId, north, south } = region
  await asOwner(async (tx) => {
    const since = new Date('2022-01-01')
    await tx.regionMembership.createMany({
      data: [north, south].map(({ id }) => ({ regionId, municipalityId: id, validFrom: since })),
    })
    const kpi = await tx.kpi.create({
      data: {
        ...{ regionId, agendaId: region.agenda.id, number: '1', position: 1, name: 'Trajecten', kind: 'stock', unit: 'trajecten' },
        ...{ countingLevel: 'trajectory', direction: 'down', frequency: 'year', baselinePeriod: '2020', baselineValue: 60 },
      },
    })
    const kpiId = kpi.id
    await tx.kpiTarget.create({ data: { regionId, kpiId, year: 2023, value: 45, printed: 'hooguit 45' } })
    await tx.kpiComparability.create({
      data: { regionId, kpiId, municipalityId: south.id, text: 'telt gezinnen', authorFunction: 'analist', writtenAt: since },
    })
    await tx.kpiCaveat.create({
      data: { regionId, kpiId, period: '2021', text: 'Nieuw systeem', authorFunction: 'analist', writtenAt: since },
    })
    const part = await tx.kpiBreakdown.create({ data: { regionId, kpiId, position: 1, label: 'Deel' } })
    const country = await tx.referenceArea.create({ data: { code: 'NL-dashboard', name: 'Nederland', kind: 'country' } })
    const entered = { regionId, kpiId, enteredFunction: 'analist', enteredAt: since }
    await tx.measurement.createMany({
      data: [
        { ...entered, municipalityId: north.id, period: '2021', value: 30, status: 'final' },
        { ...entered, municipalityId: south.id, period: '2021', value: 25, status: 'provisional' },
        { ...entered, municipalityId: north.id, breakdownId: part.id, period: '2021', value: 7, status: 'final' },
        { ...entered, municipalityId: north.id, period: '2022', value: 28, status: 'final' },
        { ...entered, municipalityId: south.id, period: '2022', status: 'secret' },
        { ...entered, municipalityId: north.id, period: '2016', value: 99, status: 'final' },
        { ...entered, municipalityId: south.id, period: '2016', value: 99, status: 'final' },
        { ...entered, referenceAreaId: country.id, period: '2022', value: 5000, status: 'final' },
      ],
    })
    await tx.publishedFigure.createMany({
      data: [
        { regionId, kpiId, period: '2020', value: 50, status: 'final' },
        { regionId, kpiId, municipalityId: north.id, period: '2020', value: 20, status: 'final' },
        { regionId, kpiId, municipalityId: south.id, period: '2020', status: 'secret' },
      ],
    })
  })
})

const address = () => ({ region: region.slug, agenda: region.agenda.slug, now })
const municipality = (viewer: Viewer, slug: string) => getMunicipality(viewer, { ...address(), slug })

describe('what must be read with a figure', () => {
  const caveats = [{ period: '2021', text: 'Nieuw systeem' }]

  test('stands on the dashboard, with the municipalities that count differently', async () => {
    for (const viewer of [officer, reader])
      expect((await getDashboard(viewer, address()))!.content.kpis[0]).toMatchObject({ caveats, countDifferently: [region.south.name] })
  })

  test('stands on the page of a municipality', async () => {
    expect((await municipality(reader, region.south.slug))!.content.kpis[0]).toMatchObject({ caveats, countsDifferently: 'telt gezinnen' })
  })
})

describe('the dashboard', () => {
  test('adds up the municipalities, without parts and without what is older, and says where a sum is incomplete', async () => {
    const { kpis, progress } = (await getDashboard(officer, address()))!.content
    expect(kpis[0]!.state).toMatchObject({
      last: { period: '2021', figure: { value: 55, status: 'provisional' }, note: null },
      waiting: { period: '2022', figure: { value: null }, note: 'onvolledig (1 van 2)' },
      course: [55, null],
      target: { goal: { year: 2023, goal: { kind: 'value', value: 45 } }, answer: { judgement: 'onCourse' } },
    })
    expect(progress!.ambitions.map(({ counts }) => counts.total)).toEqual([3])
    expect(progress!.lifecycles).toEqual([{ ambitionId: region.ambition.id, lifecycle: 'notStarted', count: 3 }])
  })

  test('shows a reader what was published, and not how activities stand', async () => {
    const { kpis, progress, municipalities } = (await getDashboard(reader, address()))!.content
    expect(kpis[0]!.state).toMatchObject({ last: { period: '2020', figure: { value: 50 } }, waiting: null, course: [50] })
    expect(progress).toBeNull()
    expect(municipalities.map(({ id }) => id)).toEqual([region.north.id, region.south.id])
  })

  test('is not there for another region', async () => {
    expect(await getDashboard(stranger, address())).toBeNull()
    expect(await municipality(stranger, region.north.slug)).toBeNull()
  })
})

describe('a municipality', () => {
  test('has its newest figure, and beside it that of the same period, else the newest', async () => {
    const { kpis, activities } = (await municipality(officer, region.north.slug))!.content
    expect(kpis[0]).toMatchObject({
      own: { period: '2022', figure: { value: 28 } },
      region: { period: '2021', figure: { value: 55 } },
      references: [{ name: 'Nederland', figure: { period: '2022', figure: { value: 5000 } } }],
      countsDifferently: null,
    })
    expect(activities!.map(({ code }) => code)).toEqual(['1.1b'])
  })

  test('says how it counts differently', async () => {
    const { kpis } = (await municipality(officer, region.south.slug))!.content
    expect(kpis[0]).toMatchObject({ own: { period: '2021', figure: { value: 25 } }, countsDifferently: 'telt gezinnen' })
  })

  test('shows a reader only what was published, hidden figures as hidden', async () => {
    const { kpis, activities } = (await municipality(reader, region.south.slug))!.content
    expect(kpis[0]).toMatchObject({
      own: { period: '2020', figure: { value: null, status: 'secret' } },
      region: { period: '2020', figure: { value: 50 } },
      references: [],
    })
    expect(activities).toBeNull()
  })

  test('of another region is not there', async () => {
    expect(await municipality(officer, 'dashboard-buur-noord')).toBeNull()
  })
})
