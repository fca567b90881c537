import { Table, type Column } from '@/components/ui/table'
import { isKnown, type ChartPoint, type KnownStatus, type LineChart, type Series } from '@/lib/charts/chart-model'
import { lettersAt, notesOf } from '@/lib/charts/chart-notes'
import { gapWords, numberWriter, unitInWords } from '@/lib/charts/chart-words'
import { statusMarks } from '@/lib/domain/kpi'

const markWords = { provisional: 'voorlopig cijfer', revisedProvisional: 'nader voorlopig cijfer' } as const
const secretWords = 'zo weinig dat het naar personen te herleiden kan zijn'

/** The figures of a chart: the way to them for who doesn't see it, and what it rests on for everybody. */
export function ChartTable({ chart, head = 'Gemeente' }: { chart: LineChart; /** What most rows are. */ head?: string }) {
  const notes = notesOf(chart)
  const write = numberWriter(chart)
  const columns: Column<Series>[] = [
    {
      label: head,
      heads: true,
      cell: ({ id, name }) => <Marked text={name} letters={[notes.series.get(id)].filter((each) => each !== undefined)} />,
    },
    ...chart.periods.map(({ label }, index): Column<Series> => {
      const letters = lettersAt(notes, index)
      return {
        label: headWords(label, letters),
        number: true,
        cell: ({ points }) => <Figure point={points[index]!} write={write} />,
      }
    }),
  ]
  return (
    <div className="chart-table">
      <Table
        caption={`${chart.title}, ${unitInWords(chart.unit)}`}
        columns={columns}
        rows={chart.series}
        rowKey={({ id }) => id}
        isSum={({ kind }) => kind === 'region'}
        wide
      />
      <Notes chart={chart} />
    </div>
  )
}

/** "1e halfjaar 2022 (a)", where only the year may go to the next line. */
const headWords = (label: string, letters: readonly string[]): string => {
  const words = label.split(' ')
  const year = [words.pop(), ...(letters.length > 0 ? [`(${letters.join(', ')})`] : [])].join('\u00a0')
  return [words.join('\u00a0'), year].filter(Boolean).join(' ')
}

const Marked = ({ text, letters }: { text: string; letters: readonly string[] }) => (
  <>
    {text}
    {letters.length > 0 && ` (${letters.join(', ')})`}
  </>
)

/** The sign hangs behind the figure, so that the figures stay below each other. */
function Figure({ point, write }: { point: ChartPoint; write: (value: number) => string }) {
  if (!isKnown(point)) return <span className="chart-gap">{gapWords[point.gap]}</span>
  const mark = statusMarks[point.status]
  return (
    <>
      {write(point.value)}
      {mark && <span className="chart-mark">{mark}</span>}
    </>
  )
}

/** What stands under the table, by letter and by sign. */
export function Notes({ chart }: { chart: LineChart }) {
  const points = chart.series.flatMap(({ points }) => points)
  const statuses = new Set<KnownStatus>(points.filter(isKnown).map(({ status }) => status))
  const marks = (['provisional', 'revisedProvisional'] as const).filter((status) => statuses.has(status))
  const told = [
    ...notesOf(chart).list.map(({ letter, about, text }) => ({ sign: letter, text: `${about}: ${text}` })),
    ...marks.map((status) => ({ sign: statusMarks[status], text: markWords[status] })),
    ...(points.some((point) => 'gap' in point && point.gap === 'secret') ? [{ sign: gapWords.secret, text: secretWords }] : []),
  ]
  if (told.length === 0) return null
  return (
    <ul className="chart-notes">
      {told.map(({ sign, text }) => (
        <li key={`${sign} ${text}`}>
          <b>{sign}</b> {text}
        </li>
      ))}
    </ul>
  )
}
