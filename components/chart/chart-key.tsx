import { valueAxis } from '@/lib/charts/chart-axes'
import { isKnown, type LineChart } from '@/lib/charts/chart-model'

/** What the drawing does not say itself: that a mark is open, a line interrupted, or the axis cut off. */
export function ChartKey({ chart }: { chart: LineChart }) {
  const points = chart.series.flatMap(({ points }) => points)
  const told = [
    !valueAxis(chart, 5).startsAtZero && 'De as begint niet bij 0.',
    points.some((point) => isKnown(point) && point.status !== 'final') && 'Een open teken is een voorlopig cijfer.',
    points.some((point) => !isKnown(point)) && 'Waar een lijn ophoudt, is er geen cijfer.',
  ].filter(Boolean)
  return told.length > 0 && <figcaption className="chart-key">{told.join(' ')}</figcaption>
}
