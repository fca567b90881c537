import { ChartTable } from '@/components/chart/chart-table'
import { LineChartSvg } from '@/components/chart/line-chart-svg'
import { Table } from '@/components/ui/table'
import type { LineChart } from '@/lib/charts/chart-model'
import { summaryOf } from '@/lib/charts/chart-summary'
import { reportKpiChart } from '@/lib/charts/report-kpi-chart'
import { kpiStatusWords } from '@/lib/domain/kpi'
import { regionFigureInWords } from '@/lib/domain/region-figure'
import type { ReportKpi } from '@/lib/domain/report-model'

/** KPIs as a report says them: where they stand, and how those that the board adopted went. */
export const ReportKpis = ({ kpis }: { kpis: readonly ReportKpi[] }) => (
  <>
    {kpis.length === 0 ? (
      <p className="text-quiet">Er zijn nog geen KPI’s.</p>
    ) : (
      <Table
        caption="KPI’s"
        captionHidden
        rows={kpis}
        rowKey={({ number }) => number}
        columns={[
          { label: 'KPI', heads: true, width: 'sm:w-[50%]', cell: ({ number, name }) => `${number} ${name}` },
          { label: 'Status', cell: ({ status }) => kpiStatusWords[status] },
          { label: 'Stand', cell: (kpi) => <Standing {...kpi} /> },
        ]}
      />
    )}
    {kpis.map((kpi) => (
      <Course key={kpi.number} chart={reportKpiChart(kpi)} />
    ))}
  </>
)

function Standing({ status, unit, figure, remarks }: ReportKpi) {
  if (status === 'withdrawn') return null
  if (status !== 'adopted') return <span className="text-quiet">Telt nog niet mee</span>
  if (figure === null) return <span className="text-quiet">{regionFigureInWords(figure)}</span>
  return (
    <>
      {regionFigureInWords(figure)} <span className="block text-quiet">{unit}</span>
      {remarks?.map((remark) => (
        <span key={remark} className="block text-quiet">
          {remark}
        </span>
      ))}
    </>
  )
}

const Course = ({ chart }: { chart: LineChart | null }) =>
  chart && (
    <section aria-label={chart.title}>
      <h4 className="mt-6">{chart.title}</h4>
      <p>{summaryOf(chart)}</p>
      <LineChartSvg chart={chart} />
      <ChartTable chart={chart} head="Gebied" />
    </section>
  )
