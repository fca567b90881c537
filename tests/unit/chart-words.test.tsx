import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChartTable } from '@/components/chart/chart-table'
import { LineChartSvg } from '@/components/chart/line-chart-svg'
import { KpiTargets } from '@/components/kpi/kpi-targets'
import { summaryOf } from '@/lib/charts/chart-summary'
import { numberWriter } from '@/lib/charts/chart-words'
import { lineChart, type ChartPoint } from '@/lib/charts/chart-model'
import { aChart, final, halfYears } from '../support/charts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const one = (points: ChartPoint[]) =>
  lineChart({
    title: 'Ondertoezichtstellingen',
    unit: 'jeugdigen',
    periods: halfYears(2021, 2022).slice(0, points.length),
    series: [{ id: 'w', name: 'Regio', kind: 'region', points }],
  })

test('the summary tells of highlight, region and reference, of the target and the break', () => {
  expect(plain(summaryOf(aChart({ breaks: [] })))).toBe(
    'Woerden ging van 11,4 % in 2019 naar 10,4 % in 2022 (voorlopig). De regio ging van 11,0 % in 2019 naar 10,9 % in 2022. Nederland ging van 12,2 % in 2019 naar 13,7 % in 2022. De streefwaarde voor 2025 is tussen 3 en 10 %.',
  )
})

test('the summary does not compare across a break', () => {
  const said = plain(summaryOf(aChart()))
  expect(said).toContain('Woerden ging van 11,2 % in 2021 naar 10,4 % in 2022 (voorlopig).')
  expect(said).toContain('De cijfers vanaf 2021 zijn niet te vergelijken met die van daarvoor.')
})

test('the summary of a few figures, of the same, and of none', () => {
  expect(summaryOf(one([final(12), final(14)]))).toBe('De regio ging van 12 in het 1e halfjaar 2021 naar 14 in het 2e halfjaar 2021.')
  expect(summaryOf(one([final(12), final(12)]))).toBe('De regio had 12 in het 1e halfjaar 2021 en ook in het 2e halfjaar 2021.')
  expect(summaryOf(one([{ gap: 'missing' }, final(12)]))).toBe('De regio had 12 in het 2e halfjaar 2021.')
  expect(summaryOf(one([{ gap: 'missing' }]))).toBe('Van de regio zijn er nog geen cijfers.')
  expect(summaryOf({ ...aChart(), series: [] })).toBe('Er is geen lijn gekozen.')
  expect(summaryOf(one([{ gap: 'secret' }]))).toBe('De cijfers van de regio zijn geheim.')
})

test('without highlight, region or reference the summary names the highest and the lowest', () => {
  const chart = aChart({ highlight: null, targets: [], breaks: [] })
  const said = summaryOf({ ...chart, series: chart.series.filter(({ kind }) => kind === 'area') })
  expect(plain(said)).toBe('In 2022 had Stichtse Vecht het hoogste cijfer (12,8 %) en Montfoort het laagste (9,1 %).')
})

test('figures of a chart have the same number of decimals', () => {
  expect(numberWriter(aChart())(9)).toBe('9,0')
  expect(numberWriter(one([final(1234)]))(1234)).toBe('1.234')
})

test('the table says what the chart can not', () => {
  const html = plain(renderToStaticMarkup(<ChartTable chart={aChart()} />))
  expect(html).toContain('2020 (a)')
  expect(html).toContain('Montfoort (c)')
  expect(html).toContain('geheim')
  expect(html).toContain('onbekend')
  expect(html).toContain('geen cijfer')
  expect(html).toMatch(/10,4<span class="chart-mark">\*<\/span>/)
  expect(html).toContain('<b>*</b> voorlopig cijfer')
  expect(html).toContain('<b>a</b> 2020: corona')
  expect(html).toContain('<b>b</b> Vanaf 2021: nieuwe telling')
})

test('a drawing has its summary as other text, and no style', () => {
  const chart = aChart()
  const html = renderToStaticMarkup(<LineChartSvg chart={chart} />)
  expect(html).toContain(`role="img" aria-label="${chart.title}. ${summaryOf(chart)}"`)
  expect(html).not.toMatch(/style=|NaN|undefined/)
  expect(html).toContain('Een open teken is een voorlopig cijfer. Waar een lijn ophoudt, is er geen cijfer.')
})

test('under the targets of a KPI stands by which rule they are judged', () => {
  const written = renderToStaticMarkup(<KpiTargets targets={[]} judged={[]} unit="%" />)
  expect(written).toMatch(/<h2>Streefwaarden<\/h2><p>Gehaald: .* Op koers: .* rechte lijn van de nulmeting naar de streefwaarde/)
})
