import { fileColours } from '@/lib/charts/chart-looks'
import { chartPicture } from '@/lib/charts/chart-picture'
import { svgOf } from '@/lib/charts/chart-svg'
import { kpiCharts } from '@/lib/charts/kpi-chart'
import { regionOf } from '@/lib/domain/kpi-series'
import type { KpiSheet } from '@/lib/queries/kpi'
import type { FigureRow, KpiRow } from '@/lib/queries/kpi-rows'

type KpiContent = KpiSheet & { kpi: KpiRow; figures: readonly FigureRow[]; seesMeasurements: boolean }

/** The first chart on the page of a KPI as a file, with its title and notes; null when there are no figures. */
export function kpiSvg({ kpi, figures, seesMeasurements, ...sheet }: KpiContent): string | null {
  const totals = figures.filter(({ breakdown }) => breakdown === null)
  const [chart] = kpiCharts(kpi, totals, sheet, regionOf(kpi, totals, seesMeasurements ? sheet.municipalities : null))
  return chart ? svgOf(chartPicture(chart), fileColours) : null
}
