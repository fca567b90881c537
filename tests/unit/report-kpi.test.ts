import { expect, test } from 'vitest'
import { reportKpiChart } from '@/lib/charts/report-kpi-chart'
import { kpiBlocks } from '@/lib/exports/report-kpis'
import { kpiInReport, type KpiWithFigures } from '@/lib/domain/report-kpi'
import type { KeptRegionFigure } from '@/lib/domain/region-figure'

const known = (period: string, value: number, isSum = false): KeptRegionFigure => ({ period, value, status: 'final', isSum })
const aKpi = (figures: KeptRegionFigure[], caveats: KpiWithFigures['caveats']): KpiWithFigures => ({
  ...{ number: '1.1', name: 'Trajecten', status: 'adopted', unit: 'trajecten', target: null },
  ...{ frequency: 'halfYear', countingLevel: 'youth', baselinePeriod: null, figures, targets: [], breaks: [], caveats, comparability: [] },
})
const corona = { period: '2020', text: 'Corona' }

test('what is said of a year stands at each of its half years in the chart of a report', () => {
  const kpi = kpiInReport(aKpi([known('2019-h2', 90), known('2020-h1', 80), known('2020-h2', 70)], [corona]), '2020-12-31')
  expect(reportKpiChart(kpi)!.caveats).toEqual([
    { index: 1, text: 'Corona' },
    { index: 2, text: 'Corona' },
  ])
})

test('a figure that has no chart yet is still read with its caveat', () => {
  const kpi = kpiInReport(aKpi([known('2020-h2', 70)], [corona, { period: '2019', text: 'Nieuw systeem' }]), '2020-12-31')
  expect(kpi).toMatchObject({ course: null, remarks: ['Corona'] })
})

test('a report says which municipality counts differently, at the figure, at the line and in its files', () => {
  const comparability = [{ municipality: 'Woerden', text: 'telt gezinnen' }]
  const kpi = kpiInReport({ ...aKpi([known('2020-h1', 80), known('2020-h2', 70)], []), comparability }, '2020-12-31')
  const words = 'Woerden telt anders: telt gezinnen'
  expect(kpi.remarks).toEqual([words])
  expect(reportKpiChart(kpi)!.series[0]!.note).toBe(words)
  expect(JSON.stringify(kpiBlocks({ kpis: [kpi] }, { kind: 'paragraph', text: '' }).filter(({ kind }) => kind !== 'chart'))).toContain(
    words,
  )
})

test('a KPI without a figure has nothing to remark on', () => {
  expect(kpiInReport(aKpi([], [corona]), '2020-12-31').remarks).toEqual([])
})

test('a report says which figures of unique youths are a sum of municipalities, at the figure and at the line', () => {
  const kpi = kpiInReport(aKpi([known('2020-h1', 80), known('2020-h2', 70, true)], []), '2020-12-31')
  expect(kpi.figure!.note).toBe('som van gemeenten')
  expect(reportKpiChart(kpi)!.series[0]!.note).toBe('Som van gemeenten in 2e halfjaar 2020')
})
