import { lookOf } from '@/lib/charts/chart-looks'
import type { LineChart, Series } from '@/lib/charts/chart-model'
import { fill, stroke } from '@/lib/charts/shape'
import { ChartShapes } from './chart-shapes'

/** A piece of the line of a series, with its mark. */
export function SeriesMark({ chart, series }: { chart: LineChart; series: Series }) {
  const { line, width, dash, mark } = lookOf(chart, series)
  return (
    <svg className="series-mark" width={28} height={14} viewBox="0 0 28 14" aria-hidden="true">
      <ChartShapes shapes={[stroke('M0 7H28', line, width, dash), fill(mark, line, [14, 7])]} />
    </svg>
  )
}
