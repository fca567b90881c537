import { chosenCharts, type KpiFigures } from '@/lib/charts/chosen-charts'
import { fileColours } from '@/lib/charts/chart-looks'
import { chartPicture } from '@/lib/charts/chart-picture'
import { svgOf } from '@/lib/charts/chart-svg'
import type { FigureChoice } from '@/lib/domain/figure-choice'
import { measurePeriodKind, type MeasurePeriodKind } from '@/lib/domain/measure-period'

/** A chart on the page of a KPI as SVG, with its title and notes: the one of this kind of period, else the first. Null when there is none. */
export function kpiSvg(content: KpiFigures, choice?: FigureChoice, kind: MeasurePeriodKind | null = null): string | null {
  const { charts } = chosenCharts(content, choice)
  const chart = charts.find(({ periods }) => measurePeriodKind(periods[0]!.period) === kind) ?? charts[0]
  return chart ? svgOf(chartPicture(chart), fileColours) : null
}
