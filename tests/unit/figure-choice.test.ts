import { describe, expect, test } from 'vitest'
import { chosenCharts, type KpiFigures } from '@/lib/charts/chosen-charts'
import { isKnown } from '@/lib/charts/chart-model'
import { chartKey } from '@/lib/charts/chart-notes'
import { allFigures, type FigureChoice } from '@/lib/domain/figure-choice'
import { kpiSvg } from '@/lib/exports/kpi-picture'
import { figureQuery, readFigureChoice } from '@/lib/forms/figure-address'

const woerden = { id: 'w', slug: 'woerden', name: 'Woerden' }
const montfoort = { id: 'm', slug: 'montfoort', name: 'Montfoort' }
const country = { code: 'NL01', name: 'Nederland' }

type Given = Partial<KpiFigures['figures'][number]> & { value: number | null }
const figure = (given: Given): KpiFigures['figures'][number] => ({
  ...{ municipality: null, reference: null, breakdown: null, period: '2022', numerator: null, denominator: null, status: 'final' },
  ...given,
})

const content = (figures: KpiFigures['figures'], seesMeasurements = true): KpiFigures => ({
  kpi: {
    ...{ name: 'Jongeren met jeugdhulp', unit: '%', kind: 'percentage', countingLevel: 'youth', direction: 'down', frequency: 'year' },
    ...{ baselinePeriod: '2021', baselineValue: 9 },
  },
  ...{ figures, seesMeasurements, municipalities: [montfoort, woerden], caveats: [], definitions: [], comparability: [] },
  targets: [{ year: 2025, value: 8, low: null, high: null, share: null, decisionNeeded: null }],
})

const shares = content([
  figure({ municipality: woerden, period: '2021', value: 10, numerator: 20, denominator: 200 }),
  figure({ municipality: montfoort, period: '2021', value: 12, numerator: 12, denominator: 100 }),
  figure({ municipality: woerden, value: 11, numerator: 22, denominator: 200 }),
  figure({ municipality: montfoort, value: null, status: 'secret' }),
  figure({ reference: country, value: 13 }),
])

const counts: FigureChoice = { ...allFigures, shows: 'count' }
const valuesOf = ({ charts }: ReturnType<typeof chosenCharts>, id: string) =>
  charts[0]!.series.find((series) => series.id === id)!.points.map((point) => (isKnown(point) ? point.value : point.gap))

describe('the way from baseline to target', () => {
  const dashes = (given: KpiFigures) => (kpiSvg(given) ?? '').match(/<path d="[^"]*"[^>]*stroke-dasharray="6 5"/g) ?? []
  const key = (given: KpiFigures) => (kpiSvg(given) ?? '').includes('de weg naar het streefcijfer')

  test('is a thin line of dashes through what is expected each year, and the key says so', () => {
    expect(chosenCharts(shares).charts[0]!.paths).toEqual([
      [2021, 2022, 2023, 2024, 2025].map((year, index) => ({ year, value: 9 - index / 4 })),
    ])
    expect(dashes(shares)).toHaveLength(1)
    expect(dashes(shares)[0]!.match(/L/g)).toHaveLength(2)
    expect(chartKey(chosenCharts(shares).charts[0]!)).toContain('De dunne streepjeslijn is de weg naar het streefcijfer.')
    expect(key(shares)).toBe(true)
  })

  test('ends at the side of a band that is aimed at', () => {
    const [target] = shares.targets
    const band = { ...shares, targets: [{ ...target!, value: null, low: 3, high: 8.5 }] }
    expect(chosenCharts(band).charts[0]!.paths[0]!.at(-1)).toEqual({ year: 2025, value: 8.5 })
  })

  test('is not there without baseline or target, when the target still needs a decision or the KPI is only followed', () => {
    const [target] = shares.targets
    const without = [
      { ...shares, kpi: { ...shares.kpi, baselineValue: null } },
      { ...shares, targets: [] },
      { ...shares, targets: [{ ...target!, decisionNeeded: 'raadsbesluit' }] },
      { ...shares, kpi: { ...shares.kpi, direction: 'follow' as const } },
    ]
    for (const given of without) expect([dashes(given), key(given)]).toEqual([[], false])
  })

  test('goes where its target is not drawn', () => {
    const charts = chosenCharts(shares, { ...allFigures, lastYear: 2021 }).charts
    expect(charts[0]).toMatchObject({ targets: [], paths: [] })
  })
})

describe('a percentage as a number', () => {
  test('shows the numerators, and those of all municipalities added up', () => {
    const shown = chosenCharts(shares, counts)
    expect(valuesOf(shown, 'woerden')).toEqual([20, 22])
    expect(valuesOf(shown, 'regio')).toEqual([32, 'incomplete'])
    expect(shown.charts[0]!.unit).toBe('jeugdigen')
  })

  test('keeps secret what is secret, and has no line for an area of which only percentages are known', () => {
    const shown = chosenCharts(shares, counts)
    expect(valuesOf(shown, 'montfoort')).toEqual([12, 'secret'])
    expect(shown.lines.map(({ id }) => id)).not.toContain('NL01')
  })

  test('has no target and no baseline: those are percentages', () => {
    expect(chosenCharts(shares, counts).charts[0]).toMatchObject({ targets: [], baseline: null })
    expect(chosenCharts(shares).charts[0]).toMatchObject({ targets: [{ year: 2025 }], baseline: { value: 9 } })
  })

  test('is not there where a reader gets no numerators', () => {
    const published = content(
      shares.figures.map((each) => ({ ...each, numerator: null, denominator: null })),
      false,
    )
    expect(chosenCharts(published, counts)).toMatchObject({ hasCounts: false, choice: { shows: 'figure' } })
    expect(kpiSvg(published, counts)).toBe(kpiSvg(published))
  })
})

describe('what somebody chose to see', () => {
  test('leaves out other lines and years, on the page and in the picture', () => {
    const choice = { ...allFigures, lines: ['woerden'], firstYear: 2022 }
    const { charts } = chosenCharts(shares, choice)
    expect(charts[0]!.series.map(({ name }) => name)).toEqual(['Woerden'])
    expect(charts[0]!.periods.map(({ period }) => period)).toEqual(['2022'])
    expect(kpiSvg(shares, choice)).not.toContain('Montfoort')
  })

  test.each<[string, Partial<FigureChoice>]>([
    ['a line that is not there', { lines: ['elders'] }],
    ['all lines', { lines: ['woerden', 'montfoort', 'regio', 'NL01'] }],
    ['years without figures', { firstYear: 1990, lastYear: 1991 }],
    ['the last year before the first', { firstYear: 2022, lastYear: 2021 }],
    ['all years', { firstYear: 2021, lastYear: 2022 }],
  ])('%s leaves nothing out', (_, wanted) => {
    expect(chosenCharts(shares, { ...allFigures, ...wanted }).choice).toEqual(allFigures)
  })

  test('stands in the address and comes back out of it', () => {
    const choice: FigureChoice = { shows: 'count', lines: ['woerden', 'regio'], firstYear: 2020, lastYear: 2022, partsOf: 'woerden' }
    const query = figureQuery(choice)
    expect(query).toBe('?toon=aantal&lijn=woerden&lijn=regio&van=2020&tot=2022&delen=woerden')
    const given = new URLSearchParams(query)
    expect(readFigureChoice(Object.fromEntries([...given.keys()].map((name) => [name, given.getAll(name)])))).toEqual(choice)
  })

  test.each([{ van: 'gisteren', tot: '99999', toon: 'iets', lijn: 'x'.repeat(300) }, { van: ['2022', '2023'], lijn: [] }, {}])(
    'can be anything in an address: %j',
    (given) => expect(() => readFigureChoice(given)).not.toThrow(),
  )
})
