import { expect, test } from 'vitest'
import { reportKpiChart } from '@/lib/charts/report-kpi-chart'
import { kpiInReport, type KpiWithFigures } from '@/lib/domain/report-kpi'
import type { RegionFigure } from '@/lib/domain/region-figure'

const known = (period: string, value: number): RegionFigure => ({ period, value, status: 'final' })
const aKpi = (figures: RegionFigure[], caveats: KpiWithFigures['caveats']): KpiWithFigures => ({
  ...{ number: '1.1', name: 'Trajecten', status: 'adopted', unit: 'trajecten', target: null },
  ...{ frequency: 'halfYear', baselinePeriod: null, figures, targets: [], breaks: [], caveats },
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

test('a KPI without a figure has nothing to remark on', () => {
  expect(kpiInReport(aKpi([], [corona]), '2020-12-31').remarks).toEqual([])
})
