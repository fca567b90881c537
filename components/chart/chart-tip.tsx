import { isKnown, type LineChart } from '@/lib/charts/chart-model'
import { notesOf } from '@/lib/charts/chart-notes'
import { figureWriter, gapWords } from '@/lib/charts/chart-words'
import { SeriesMark } from './series-mark'

const statusWords = { provisional: 'voorlopig', revisedProvisional: 'nader voorlopig', final: '' } as const

/** What is known of one period, the highest figure first. */
export function ChartTip({ chart, index }: { chart: LineChart; index: number }) {
  const write = figureWriter(chart)
  const rows = chart.series
    .map((series) => ({ series, point: series.points[index]! }))
    .toSorted((a, b) => (isKnown(b.point) ? b.point.value : -Infinity) - (isKnown(a.point) ? a.point.value : -Infinity))
  const { caveats, breaks } = notesOf(chart)
  const notes = [
    ...caveats.filter(({ first, last }) => first <= index && index <= last).map(({ text }) => text),
    ...breaks.filter(({ beforeIndex }) => beforeIndex === index).map(({ label }) => label),
  ]
  return (
    <div className="chart-tip" role="status">
      <b>{chart.periods[index]?.label}</b>
      <ul>
        {rows.map(({ series, point }) => (
          <li key={series.id}>
            <SeriesMark chart={chart} series={series} />
            <span>{series.name}</span>
            <span className="chart-tip-figure">{isKnown(point) ? write(point.value) : gapWords[point.gap]}</span>
            <span className="chart-gap">{isKnown(point) && statusWords[point.status]}</span>
          </li>
        ))}
      </ul>
      {notes.map((note) => (
        <p key={note}>Let op: {note}</p>
      ))}
    </div>
  )
}
