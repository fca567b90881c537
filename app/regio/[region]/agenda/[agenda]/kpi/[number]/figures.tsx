import { ChartTable } from '@/components/chart/chart-table'
import { ExploreChart } from '@/components/chart/explore-chart'
import { Static } from '@/components/drawn-once/static'
import { DownloadLinks } from '@/components/ui/download-links'
import { EmptyState } from '@/components/ui/empty-state'
import { chosenCharts, type KpiFigures } from '@/lib/charts/chosen-charts'
import type { LineChart } from '@/lib/charts/chart-model'
import { summaryOf } from '@/lib/charts/chart-summary'
import type { FigureChoice } from '@/lib/domain/figure-choice'
import { measurePeriodKind } from '@/lib/domain/measure-period'
import { figureQuery } from '@/lib/forms/figure-address'
import { figuresPath, kpiChartPath, kpiPath } from '@/lib/kernel/addresses'
import { FiguresChoice } from './figures-choice'
import type { KpiPlace } from './place'

type FiguresProps = { content: KpiFigures; wanted: FigureChoice; place: KpiPlace }

/** The figures of a KPI, as far as they were chosen: for each kind of period in a sentence, as a chart to explore and as a table; and as files. */
export function Figures({ content, wanted, place: { region, agenda, number } }: FiguresProps) {
  const chosen = chosenCharts(content, wanted)
  const { charts, choice } = chosen
  if (charts.length === 0)
    return (
      <EmptyState title="Er zijn nog geen cijfers">
        <p>{content.seesMeasurements ? 'Hier komen de cijfers per gemeente en per periode.' : 'Er is nog niets gepubliceerd.'}</p>
      </EmptyState>
    )
  return (
    <>
      <Static>
        <FiguresChoice chosen={chosen} here={kpiPath(region, agenda, number)} isRounded={!content.seesMeasurements} />
      </Static>
      {charts.map((chart) => (
        <OneChart key={chart.periods[0]!.period} chart={chart} choice={choice} path={kpiChartPath(region, agenda, number)} />
      ))}
      <Static>
        <DownloadLinks what="deze cijfers" list={figuresPath(region, agenda, number)} query={figureQuery(choice)} />
      </Static>
    </>
  )
}

const headings = { year: 'Per jaar', halfYear: 'Per halfjaar', quarter: 'Per kwartaal', month: 'Per maand', day: 'Op een dag' } as const

function OneChart({ chart, choice, path }: { chart: LineChart; choice: FigureChoice; path: string }) {
  const kind = measurePeriodKind(chart.periods[0]!.period)
  return (
    <section aria-label={headings[kind]}>
      <Static>
        <h2>{headings[kind]}</h2>
        <p>{summaryOf(chart)}</p>
      </Static>
      {chart.periods.length > 1 && <ExploreChart chart={chart} />}
      <Static>
        {chart.periods.length > 1 && <DownloadLinks what="deze grafiek" list={path} query={figureQuery(choice, kind)} formats={pictures} />}
        <ChartTable chart={chart} />
      </Static>
    </section>
  )
}

const pictures = [
  { extension: 'png', label: 'PNG' },
  { extension: 'svg', label: 'SVG' },
]
