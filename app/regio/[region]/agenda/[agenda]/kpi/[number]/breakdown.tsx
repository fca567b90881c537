import { ChartTable } from '@/components/chart/chart-table'
import { breakdownChart, breakdownWords } from '@/lib/charts/breakdown-chart'

/** The newest figures of the region for each part of a KPI; nothing where it has none. */
export function Breakdown({ content }: { content: Parameters<typeof breakdownChart>[0] }) {
  const chart = breakdownChart(content)
  if (chart === null) return null
  return (
    <section aria-labelledby="uitsplitsing">
      <h2 id="uitsplitsing">Naar {breakdownWords(content.kpi.breakdownName)}</h2>
      <ChartTable chart={chart} head={content.kpi.breakdownName ?? 'Onderdeel'} />
    </section>
  )
}
