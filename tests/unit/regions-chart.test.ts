import { describe, expect, test } from 'vitest'
import { summaryOf } from '@/lib/charts/chart-summary'
import { regionsChart, type RegionLine } from '@/lib/charts/regions-chart'
import { countingDifferences, type Counting } from '@/lib/domain/kpi-comparison'
import type { RegionFigure } from '@/lib/domain/region-figure'

const known = (period: string, value: number): RegionFigure => ({ period, value, status: 'final' })
const aRegion = (name: string, figures: RegionFigure[], given: Partial<RegionLine> = {}): RegionLine => ({
  ...{ id: name, name, figures, caveats: [], comparability: [], breaks: [] },
  ...given,
})

const chartOf = (own: RegionLine, others: RegionLine[], references: { code: string; name: string; figures: RegionFigure[] }[] = []) =>
  regionsChart({ title: 'Jongeren met jeugdhulp', unit: '%', frequency: 'halfYear', own, others, references })

describe('regions beside each other', () => {
  const own = aRegion('Utrecht West', [known('2022-h1', 9), known('2022-h2', 10), known('2022', 12)])

  test('lie in one chart over all their periods, with the country and the province', () => {
    const chart = chartOf(
      own,
      [aRegion('Lekstroom', [known('2022-h2', 11), known('2023-h1', 12)])],
      [{ code: 'NL01', name: 'Nederland', figures: [known('2022-h1', 13)] }],
    )!
    expect(chart.periods.map(({ period }) => period)).toEqual(['2022-h1', '2022-h2', '2023-h1'])
    expect(chart.series.map(({ name, kind }) => [name, kind])).toEqual([
      ['Utrecht West', 'area'],
      ['Lekstroom', 'area'],
      ['Nederland', 'reference'],
    ])
    expect(summaryOf(chart).replaceAll('\u00a0', ' ')).toContain(
      'Utrecht West ging van 9 % in het 1e halfjaar 2022 naar 10 % in het 2e halfjaar 2022.',
    )
  })

  test('never have a half year beside a year: who has no figure of that kind has no line', () => {
    const chart = chartOf(own, [aRegion('Lekstroom', [known('2022', 24)])])!
    expect(chart.series.map(({ name }) => name)).toEqual(['Utrecht West'])
    expect(JSON.stringify(chart)).not.toContain('24')
  })

  test('say at whose figure a caveat, a new definition or invented figures belong', () => {
    const other = aRegion('Lekstroom', [known('2022-h1', 11), known('2022-h2', 12)], {
      ...{ note: 'Voorbeeldregio', caveats: [{ period: '2022-h1', text: 'Nieuw systeem' }] },
      ...{ breaks: ['2022-h2'], comparability: [{ municipality: 'Houten', text: 'telt gezinnen.' }] },
    })
    const chart = chartOf(own, [other])!
    expect(chart.caveats).toEqual([
      { index: 0, text: 'Lekstroom: Nieuw systeem' },
      { index: 1, text: 'Lekstroom: andere definitie vanaf hier' },
    ])
    expect(chart.series[1]!.note).toBe('Voorbeeldregio. Houten telt anders: telt gezinnen')
  })

  test('have what is said of a year at both its half years', () => {
    const chart = chartOf({ ...own, caveats: [{ period: '2022', text: 'Corona' }] }, [])!
    expect(chart.caveats.map(({ index, text }) => [index, text])).toEqual([
      [0, 'Utrecht West: Corona'],
      [1, 'Utrecht West: Corona'],
    ])
  })

  test('are no chart as long as nobody has a figure', () => expect(chartOf(aRegion('Utrecht West', []), [])).toBeNull())
})

describe('two KPIs that follow the same indicator', () => {
  const counting: Counting = { kind: 'percentage', countingLevel: 'youth', unit: '%', frequency: 'year' }

  test('match when they count the same, whatever the capitals of the unit', () => {
    expect(countingDifferences({ ...counting, unit: 'Jeugdigen ' }, { ...counting, unit: 'jeugdigen' })).toEqual([])
  })

  test.each<[string, Partial<Counting>]>([
    ['Soort', { kind: 'stock' }],
    ['Telt per', { countingLevel: 'family' }],
    ['Telt per', { countingLevel: null }],
    ['Eenheid', { unit: 'per 1000' }],
    ['Hoe vaak', { frequency: 'halfYear' }],
  ])('differ in %s: %j', (about, given) => {
    expect(countingDifferences(counting, { ...counting, ...given }).map((difference) => difference.about)).toEqual([about])
  })
})
