import { box, fill, horizontal, round, stroke, vertical, type Picture, type Shape } from './shape'
import { fitting, textWidth } from './text-width'
import { timelineFrame, type TimelineChart, type TimelineFrame, type TimelineRow, type TimelineSize } from './timeline-frame'
import { rowShapes } from './timeline-marks'

/** Years and quarters, the rows below each other, and a line at today. */
export function timelinePicture(chart: TimelineChart, size: TimelineSize): Picture {
  const frame = timelineFrame(chart, size)
  const { plot } = frame
  const rows = chart.rows.flatMap((row, index) => [
    ...nameShapes(frame, row, index),
    ...rowShapes(frame, row, plot.top + (index + 0.5) * size.row),
  ])
  return { width: size.width, height: Math.ceil(plot.bottom + 4), shapes: [...axisShapes(frame), ...rows, ...todayShapes(frame)] }
}

function axisShapes({ chart, size, plot, xOf }: TimelineFrame): Shape[] {
  const { text } = size
  const years = Array.from({ length: chart.years.last - chart.years.first + 1 }, (_, index) => chart.years.first + index)
  const yearWidth = (plot.right - plot.left) / years.length
  const every = Math.ceil((textWidth('2022', text) + 6) / yearWidth)
  const showsQuarters = size.hasWords && yearWidth / 4 >= textWidth('K4', text * 0.86) + 2
  return [
    ...years.flatMap((year, index): Shape[] => {
      const [left, right] = [xOf(`${year}-01-01`), xOf(`${year + 1}-01-01`)]
      const quarters = [1, 2, 3, 4].map((quarter) => ({ quarter, at: xOf(`${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`) }))
      return [
        ...(index % 2 === 0 ? [fill(box(left, right, plot.top, plot.bottom), 'band')] : []),
        ...quarters.map(({ quarter, at }) =>
          stroke(vertical(plot.top, plot.bottom, at), quarter === 1 ? 'axis' : 'grid', quarter === 1 ? 1 : 0.75),
        ),
        ...(index % every === 0 ? [written(String(year), left + 4, text, text, 'text')] : []),
        ...(showsQuarters ? quarters.map(({ quarter, at }) => written(`K${quarter}`, at + 3, plot.top - 5, text * 0.86, 'quiet')) : []),
      ]
    }),
    stroke(horizontal(plot.left, plot.right, plot.top), 'axis', 1),
  ]
}

const written = (words: string, x: number, y: number, size: number, ink: 'text' | 'quiet' | 'target'): Shape => ({
  ...{ kind: 'text', x: round(x), y: round(y), text: words, ink, size: round(size), anchor: 'start' },
})

/** The name before its row, as far as it fits; the table has all of it. */
function nameShapes({ size, plot }: TimelineFrame, { code, words, isMilestone }: TimelineRow, index: number): Shape[] {
  const y = plot.top + (index + 0.5) * size.row + size.text * 0.35
  const own = size.hasWords ? [code, words].filter(Boolean).join(' ') : (code ?? '')
  const rule = index === 0 ? [] : [stroke(horizontal(0, plot.right, plot.top + index * size.row), 'grid', 0.75)]
  return [...rule, written(fitting(own, size.text, plot.left - 12), 0, y, size.text, isMilestone ? 'quiet' : 'text')]
}

/** The "nu" line, where today is among the years. */
function todayShapes({ chart, size, plot, xOf }: TimelineFrame): Shape[] {
  const year = Number(chart.today.slice(0, 4))
  if (year < chart.years.first || year > chart.years.last) return []
  const x = xOf(chart.today)
  const isRoom = x + textWidth('nu', size.text, true) < plot.right
  return [
    stroke(vertical(plot.top - size.text * 1.9, plot.bottom, x), 'target', 2, '5 3'),
    {
      ...{
        kind: 'text',
        x: round(isRoom ? x + 4 : x - 4),
        y: round(plot.top - size.text * 1.1),
        text: 'nu',
        ink: 'target',
        size: size.text,
      },
      ...{ anchor: isRoom ? 'start' : 'end', isBold: true, halo: true },
    },
  ]
}
