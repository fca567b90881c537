import { isKnown, type ChartPoint } from '@/lib/charts/chart-model'
import { chartKey, notesOf } from '@/lib/charts/chart-notes'
import { summaryOf } from '@/lib/charts/chart-summary'
import { gapWords, numberWriter, unitInWords } from '@/lib/charts/chart-words'
import { reportKpiChart } from '@/lib/charts/report-kpi-chart'
import { kpiStatusWords, statusMarks } from '@/lib/domain/kpi'
import { regionFigureInWords } from '@/lib/domain/region-figure'
import type { ReportAmbition, ReportKpi } from '@/lib/domain/report-model'
import type { Block } from '@/lib/exports/document'
import { paragraph } from '@/lib/exports/report-blocks'

/** Only an adopted KPI says something about the ambition, or the agenda; one that is still talked about is named apart. `heading` stands before them. */
export function kpiBlocks({ kpis: all }: Pick<ReportAmbition, 'kpis'>, heading: Block): Block[] {
  const adopted = all.filter(({ status }) => status === 'adopted')
  const notYet = all.filter(({ status }) => status !== 'adopted' && status !== 'withdrawn')
  if (adopted.length + notYet.length === 0) return []
  const blocks = [heading]
  if (adopted.length > 0)
    blocks.push({
      kind: 'table',
      caption: "Vastgestelde KPI's",
      columns: [
        { label: 'KPI', width: 40, heads: true },
        { label: 'Eenheid', width: 16 },
        { label: 'Streefwaarde', width: 18 },
        { label: 'Stand', width: 26 },
      ],
      rows: adopted.map(({ number, name, unit, target, figure, remarks }) => [
        `${number} ${name}`,
        unit,
        target ?? 'Geen',
        [regionFigureInWords(figure), ...(remarks ?? [])].join('; '),
      ]),
    })
  blocks.push(...adopted.flatMap(courseBlocks))
  if (notYet.length > 0)
    blocks.push(paragraph("Nog niet vastgesteld. Deze KPI's tellen nog niet mee:"), {
      kind: 'list',
      items: notYet.map(({ number, name, status }) => `${number} ${name} (${kpiStatusWords[status].toLowerCase()})`),
    })
  return blocks
}

/** How an adopted KPI went: drawn, and the same figures in a table. */
function courseBlocks(kpi: ReportKpi): Block[] {
  const chart = reportKpiChart(kpi)
  if (chart === null) return []
  const write = numberWriter(chart)
  const said = (point: ChartPoint) => (isKnown(point) ? `${write(point.value)}${statusMarks[point.status]}` : gapWords[point.gap])
  const notes = notesOf(chart).list.map(({ letter, about, text }) => `${letter} ${about}: ${text}`)
  const key = chartKey(chart).join(' ')
  return [
    { kind: 'chart', chart, summary: summaryOf(chart) },
    ...(key ? [{ kind: 'paragraph' as const, text: key, quiet: true }] : []),
    {
      kind: 'table',
      caption: `${chart.title}, ${unitInWords(chart.unit)}`,
      columns: [{ label: 'Gebied', width: 16, heads: true }, ...chart.periods.map(({ label }) => ({ label, width: 10, number: true }))],
      rows: chart.series.map(({ name, points }) => [name, ...points.map(said)]),
    },
    ...(notes.length > 0 ? [{ kind: 'paragraph' as const, text: notes.join('\n'), quiet: true }] : []),
  ]
}
