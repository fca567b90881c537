import { placedCaveats } from '@/lib/domain/kpi-caveats'
import { comparePeriods, measurePeriodKind, measurePeriodWords } from '@/lib/domain/measure-period'
import type { ReportKpi } from '@/lib/domain/report-model'
import { sumNote } from '@/lib/domain/region-figure'
import { chartPoint, lineChart, type LineChart } from './chart-model'

/** The course of a KPI in a report: one line, of the region as a whole. Null where there is too little to draw. */
export function reportKpiChart({ number, name, unit, course }: ReportKpi): LineChart | null {
  if (course === null) return null
  const { figures, targets, baseline, breaks, caveats, differences } = course
  const periods = figures.map(({ period }) => period)
  const start = figures.find(({ period }) => period === baseline)
  return lineChart({
    title: `KPI ${number} ${name}`,
    unit,
    periods: periods.map((period) => ({ period, label: measurePeriodWords(period) })),
    series: [
      {
        id: 'regio',
        name: 'Regio',
        kind: 'region',
        points: figures.map(chartPoint),
        note: [sumNote(figures), ...(differences ?? [])].filter(Boolean).join('. ') || undefined,
      },
    ],
    // A half year is never judged by what a year should become.
    targets: ['year', 'day'].includes(measurePeriodKind(periods[0]!)) ? targets : [],
    baseline: start && start.value !== null ? { period: start.period, label: measurePeriodWords(start.period), value: start.value } : null,
    breaks: breaks.flatMap((from) => {
      const beforeIndex = periods.findIndex((period) => comparePeriods(period, from) >= 0)
      return beforeIndex > 0 ? [{ beforeIndex, label: 'andere definitie' }] : []
    }),
    caveats: placedCaveats(caveats, periods).sort((a, b) => a.index - b.index),
  })
}
