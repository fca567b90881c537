import { ChartTable } from '@/components/chart/chart-table'
import { ExploreChart } from '@/components/chart/explore-chart'
import { Static } from '@/components/drawn-once/static'
import type { LineChart } from '@/lib/charts/chart-model'
import { summaryOf } from '@/lib/charts/chart-summary'
import { measurePeriodKind } from '@/lib/domain/measure-period'

const headings = { year: 'Per jaar', halfYear: 'Per halfjaar', quarter: 'Per kwartaal', month: 'Per maand', day: 'Op een dag' } as const

/** The figures of one kind of period: in a sentence, as a chart to explore and as a table. */
export function Figures({ chart, number }: { chart: LineChart; number: string }) {
  const kind = measurePeriodKind(chart.periods[0]!.period)
  return (
    <section aria-label={headings[kind]}>
      <Static>
        <h2>{headings[kind]}</h2>
        <p>{summaryOf(chart)}</p>
      </Static>
      {chart.periods.length > 1 && (
        <ExploreChart views={[{ id: kind, label: headings[kind], chart }]} fileName={`KPI ${number} ${headings[kind].toLowerCase()}`} />
      )}
      <Static>
        <ChartTable chart={chart} />
      </Static>
    </section>
  )
}
