import { chartKey } from '@/lib/charts/chart-notes'
import type { LineChart } from '@/lib/charts/chart-model'

/** What the drawing does not say itself. */
export function ChartKey({ chart }: { chart: LineChart }) {
  const told = chartKey(chart)
  return told.length > 0 && <figcaption className="chart-key">{told.join(' ')}</figcaption>
}
