import { describe, expect, test } from 'vitest'
import { pointsOfRegion } from '@/lib/charts/kpi-chart'
import { areasWithParts, breakdownChart } from '@/lib/charts/breakdown-chart'

const places = ['a', 'b'].map((id) => ({ id, slug: id, name: id }))
const kpi: Parameters<typeof breakdownChart>[0]['kpi'] = {
  ...{ name: 'Jeugdigen met verblijf', unit: 'jeugdigen', breakdownName: 'Soort verblijf' },
  ...{ kind: 'stock' as const, countingLevel: 'youth' as const, frequency: 'year' as const },
}
const breakdowns = [
  { id: 'p', label: 'Pleegzorg' },
  { id: 'g', label: 'Gezinshuis' },
]
const figure = (part: string | null, area: string | null, period: string, value: number | null, isSum = false) => ({
  ...{
    breakdown: part === null ? null : { id: part },
    municipality: places.find(({ id }) => id === area) ?? null,
    reference: null,
    period,
  },
  ...{ value, numerator: null, denominator: null, status: value === null ? ('secret' as const) : ('final' as const), isSum },
})
type Figures = ReturnType<typeof figure>[]
const input = (figures: Figures, seesMeasurements: boolean) => ({
  ...{ kpi, figures, breakdowns, municipalities: places, caveats: [{ period: '2020', text: 'Corona' }], seesMeasurements },
})
const chartOf = (figures: Figures, seesMeasurements: boolean) => breakdownChart(input(figures, seesMeasurements))
const shown = (figures: Figures, seesMeasurements: boolean) =>
  chartOf(figures, seesMeasurements)!.series.map(({ name, points }) => [
    name,
    ...points.map((point) => ('gap' in point ? point.gap : point.value)),
  ])

describe('the figures of a KPI by its parts', () => {
  test('are those of the region: who works there gets them added up, and where a municipality is missing no lower figure', () => {
    const figures = [
      figure('p', 'a', '2021', 4),
      figure('p', 'b', '2021', 5),
      figure('g', 'a', '2021', 6),
      figure(null, 'a', '2021', 100),
      figure(null, 'b', '2021', 200),
    ]
    expect(shown(figures, true)).toEqual([
      ['Pleegzorg', 9],
      ['Gezinshuis', 'incomplete'],
    ])
    const { caveats, series } = chartOf(figures, true)!
    expect(caveats).toEqual([{ index: 0, text: 'Gezinshuis: som van gemeenten, onvolledig (1 van 2)' }])
    expect(series.map(({ note }) => note)).toEqual(['Som van gemeenten', undefined])
  })

  test('are for a reader what was published of the region, never added up from municipalities', () => {
    const figures = [
      figure('p', null, '2021', 10, true),
      figure('p', 'a', '2021', 5),
      figure('g', null, '2021', null),
      figure('g', 'a', '2021', 15),
    ]
    expect(shown(figures, false)).toEqual([
      ['Pleegzorg', 10],
      ['Gezinshuis', 'secret'],
    ])
  })

  test('are the newest four periods, with what is said of them', () => {
    const figures = ['2017', '2018', '2019', '2020', '2021'].map((period, index) => figure('p', null, period, index))
    const chart = chartOf(figures, true)!
    expect(chart.periods.map(({ period }) => period)).toEqual(['2018', '2019', '2020', '2021'])
    expect(chart.caveats).toEqual([{ index: 2, text: 'Corona' }])
    expect(chart.title).toBe('Jeugdigen met verblijf naar soort verblijf')
  })

  test('are of one municipality when somebody chooses it, with what is hidden and without the figures of others', () => {
    const figures = [
      figure('p', 'a', '2021', 25),
      figure('g', 'a', '2021', null),
      figure('p', 'b', '2021', 30),
      figure('p', null, '2021', 55),
    ]
    const chart = breakdownChart(input(figures, false), places[0])!
    expect(chart.title).toBe('Jeugdigen met verblijf naar soort verblijf, a')
    expect(chart.series.map(({ name, points }) => [name, ...points])).toEqual([
      ['Pleegzorg', { value: 25, status: 'final' }],
      ['Gezinshuis', { gap: 'secret' }],
    ])
    expect(areasWithParts(input(figures, false)).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(areasWithParts(input([figure('p', null, '2021', 55)], true))).toEqual([])
  })

  test('are not there where nothing was given by part', () => expect(chartOf([figure(null, 'a', '2021', 7)], true)).toBeNull())
})

test('a line that is called a sum does not say again that it is one', () => {
  const incomplete = {
    period: '2022',
    note: 'som van gemeenten, onvolledig (4 van 5)',
    figure: { value: null, numerator: null, denominator: null, status: 'unknown' as const },
  }
  expect(pointsOfRegion('Som van gemeenten', ['2022'], [incomplete]).notes).toEqual([
    { index: 0, text: 'Som van gemeenten: onvolledig (4 van 5)' },
  ])
  expect(pointsOfRegion('Gezinshuis', ['2022'], [incomplete]).notes).toEqual([
    { index: 0, text: 'Gezinshuis: som van gemeenten, onvolledig (4 van 5)' },
  ])
})
