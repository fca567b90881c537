import { chartSizes } from '@/lib/charts/chart-frame'
import { layoutChart, shapesOf } from '@/lib/charts/chart-layout'
import type { LineChart } from '@/lib/charts/chart-model'
import { summaryOf } from '@/lib/charts/chart-summary'
import { ChartKey } from './chart-key'
import { ChartShapes } from './chart-shapes'

/** A chart without script. Drawn for a wide and for a narrow place: the width of its place decides which of the two is seen. */
export const LineChartSvg = ({ chart }: { chart: LineChart }) => (
  <figure className="chart">
    <div className="chart-drawings" role="img" aria-label={`${chart.title}. ${summaryOf(chart)}`}>
      <Drawing chart={chart} size="wide" />
      <Drawing chart={chart} size="narrow" />
    </div>
    <ChartKey chart={chart} />
  </figure>
)

function Drawing({ chart, size }: { chart: LineChart; size: keyof typeof chartSizes }) {
  const layout = layoutChart(chart, chartSizes[size])
  return (
    <svg className={`chart-${size}`} viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
      <ChartShapes shapes={shapesOf(layout)} />
    </svg>
  )
}
