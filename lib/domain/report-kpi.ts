import type { DateString } from '@/lib/domain/dutch-dates'
import type { KpiFrequency } from '@/lib/domain/kpi'
import { newestFigure, type RegionFigure } from '@/lib/domain/region-figure'
import type { ReportKpi } from '@/lib/domain/report-model'

export type KpiWithFigures = Omit<ReportKpi, 'figure'> & { frequency: KpiFrequency | null; figures: RegionFigure[] }

/** A KPI as a report of a period that ends on that day says it. */
export const kpiInReport = ({ frequency, figures, ...kpi }: KpiWithFigures, until: DateString): ReportKpi => ({
  ...kpi,
  figure: newestFigure(figures, { until, frequency }),
})
