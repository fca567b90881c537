import { beforeEach, describe, expect, test } from 'vitest'
import { chosenCharts } from '@/lib/charts/chosen-charts'
import { allFigures } from '@/lib/domain/figure-choice'
import { regionOf } from '@/lib/domain/kpi-series'
import { csv } from '@/lib/exports/csv'
import { figuresSheet, kpisSheet } from '@/lib/exports/kpi-sheets'
import { kpiSvg } from '@/lib/exports/kpi-picture'
import type { Viewer } from '@/lib/policy/viewer'
import { getKpi } from '@/lib/queries/kpi'
import { getKpis } from '@/lib/queries/kpis'
import { aPublishedKpi } from '../support/published-kpis'
import { aPersonWith, aRegion, type TestRegion } from '../support/regions'

const now = new Date('2023-06-05T10:00:00Z')
let serial = 0
let region: TestRegion
let officer: Viewer
let reader: Viewer

beforeEach(async () => {
  region = await aRegion(`bestand-${'abcdefgh'[serial++]}`)
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  reader = await aPersonWith('reader', { regionId: region.id })
  const { north, south } = region
  await aPublishedKpi(region, {
    number: '1.1',
    baseline: { period: '2022-h1', value: 4 },
    figures: [
      { of: north, period: '2022-h1', value: 60 },
      { of: south, period: '2022-h1', value: 210 },
      { of: north, period: '2022-h2', value: 3 },
      { of: south, period: '2022-h2', value: 200 },
      { of: south, period: '2023-h1', value: 77, isPublished: false },
    ],
  })
})

const address = () => ({ region: region.slug, agenda: region.agenda.slug, number: '1.1', now, draftOf: '' })

async function filesFor(viewer: Viewer) {
  const { content, frame } = (await getKpi(viewer, address()))!
  const sheet = figuresSheet(content.figures, { ...content, region: frame.region.name })
  return { lines: new TextDecoder().decode(csv([sheet], 'dutch')).split('\r\n'), svg: kpiSvg(content)! }
}

const lineOf = (lines: readonly string[], place: { name: string }, period: string) =>
  lines.find((line) => line.startsWith(place.name) && line.includes(period))
/** The numbers that stand in a picture for somebody to read. */
const numbersIn = (svg: string) =>
  [...svg.matchAll(/>([^<]+)<\/text>/g)].flatMap(([, words]) => words!.match(/(?<![\d.])\d+(?![\d.e])/g) ?? [])

describe('the figures of a KPI as files', () => {
  test('give who works in the region what was entered, how far it is and by how many', async () => {
    const { lines, svg } = await filesFor(officer)
    expect(lineOf(lines, region.north, '2e halfjaar 2022')).toContain(';3;trajecten;Definitief')
    expect(lineOf(lines, region.south, '1e halfjaar 2023')).toMatch(/;77;.*;Ingevoerd$/)
    expect(svg).toContain(`${region.north.name} 3 (2022)`)
    expect(numbersIn(svg)).toEqual(expect.arrayContaining(['3', '4', '77']))
  })

  test('give a reader only what was published: a small number is secret, and so is what it could be computed from', async () => {
    const { lines, svg } = await filesFor(reader)
    expect(lines[0]).not.toMatch(/Teller|Noemer|Opmerking|Opgehaald|Stap/)
    for (const place of [region.north, region.south])
      expect(lineOf(lines, place, '2e halfjaar 2022')).toContain('2e halfjaar 2022;;trajecten;Geheim')
    expect(lineOf(lines, region, '2e halfjaar 2022')).toContain(';205;')
    expect(lines.join()).not.toContain('2023')
    expect(lines.join()).not.toMatch(/;(3|203|200|77);/)

    expect(svg).toContain(`${region.north.name} is geheim in 2e halfjaar 2022`)
    expect(svg).not.toContain('2023')
    for (const hidden of ['3', '4', '77', '203']) expect(numbersIn(svg)).not.toContain(hidden)
  })

  test('are not there for somebody of another region', async () => {
    const other = await aRegion(`elders-${'abcdefgh'[serial]}`)
    expect(await getKpi(await aPersonWith('programmeManager', { regionId: other.id }), address())).toBeNull()
  })
})

describe('a sum of municipalities that a reader gets', () => {
  test('is called a sum in the chart, and at the figure where youths are counted', async () => {
    const { north, south } = region
    await aPublishedKpi(region, {
      ...{ number: '1.2', countingLevel: 'youth' as const },
      figures: [
        { of: north, period: '2022-h1', value: 60 },
        { of: south, period: '2022-h1', value: 210 },
        { of: north, period: '2022-h2', value: 50 },
        { of: south, period: '2022-h2', value: 200 },
      ],
    })
    const { content } = (await getKpi(reader, { ...address(), number: '1.2' }))!
    const chart = chosenCharts(content, allFigures).charts[0]!
    expect(chart.series.map(({ name }) => name)).toContain('Som van gemeenten')
    expect(regionOf(content.kpi, content.figures, null).map(({ note }) => note)).toEqual(['som van gemeenten', 'som van gemeenten'])
  })
})

describe('the list of KPIs as a file', () => {
  test('gives a reader as baseline only what was published of the region', async () => {
    const sheetFor = async (viewer: Viewer) => kpisSheet((await getKpis(viewer, address()))!.content.kpis)
    const baseline = async (viewer: Viewer) => {
      const { columns, rows } = await sheetFor(viewer)
      return rows[0]![columns.findIndex(({ label }) => label === 'Nulmeting')]
    }
    expect(await baseline(officer)).toBe(4)
    expect(await baseline(reader)).toBe(270)
  })
})
