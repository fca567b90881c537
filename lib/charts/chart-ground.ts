import { axisLabels, periodOfTarget } from './chart-axes'
import type { ChartFrame } from './chart-frame'
import { flagShapes } from './chart-flags'
import { plainNumber, withUnit } from './chart-words'
import { box, fill, horizontal, round, stroke, vertical, type Shape } from './shape'

/** All that lies under the lines: caveats and breaks, grid, axes with their words, targets and baseline. */
export const frameShapes = (frame: ChartFrame): Shape[] => [
  ...flagShapes(frame),
  ...valueAxisShapes(frame),
  ...periodAxisShapes(frame),
  ...baselineShapes(frame),
  ...targetShapes(frame),
]

function valueAxisShapes({ chart, plot, values, yOf, size, lineHeight }: ChartFrame): Shape[] {
  const { text } = size
  return [
    { kind: 'text', x: 0, y: round(text), text: chart.unit, ink: 'quiet', size: text, anchor: 'start' },
    ...values.ticks.flatMap((tick): Shape[] => [
      stroke(horizontal(plot.left, plot.right, yOf(tick)), 'grid', 1),
      {
        kind: 'text',
        x: plot.left - 8,
        y: round(yOf(tick) + text * 0.35),
        text: plainNumber(tick),
        ink: 'quiet',
        size: text,
        anchor: 'end',
      },
    ]),
    ...(values.startsAtZero ? [] : [startsElsewhere(plot.left, plot.bottom + lineHeight * 0.1)]),
  ]
}

/** The zigzag at the foot of an axis that doesn't start at 0. */
const startsElsewhere = (x: number, y: number): Shape => stroke(`M${round(x)} ${round(y - 14)}v4l-4 2.5l8 3l-4 2.5v4`, 'axis', 1.25)

function periodAxisShapes({ chart, plot, xs, later, size, lineHeight }: ChartFrame): Shape[] {
  const { text } = size
  const places = chart.periods.map(({ period }, index) => ({ period, x: xs[index]! }))
  const end = later ? later.x - text * 1.7 : plot.right
  const labels = [...axisLabels(places, text * 3.1), ...(later ? axisLabels([later], 0) : [])]
  return [
    stroke(horizontal(plot.left, end, plot.bottom), 'axis', 1),
    ...(later ? [stroke(horizontal(end + 5, plot.right, plot.bottom), 'axis', 1, '2 3')] : []),
    ...xs.map((x) => stroke(vertical(plot.bottom, plot.bottom + 4, x), 'axis', 1)),
    ...labels.flatMap(({ x, lines }) =>
      lines.map((line, row): Shape => ({
        kind: 'text',
        x: round(x),
        y: round(plot.bottom + 8 + text * 0.8 + row * lineHeight),
        text: line,
        ink: 'quiet',
        size: text,
        anchor: 'middle',
      })),
    ),
  ]
}

function baselineShapes({ chart, plot, yOf, size }: ChartFrame): Shape[] {
  if (!chart.baseline) return []
  const { value, label } = chart.baseline
  const y = yOf(value)
  return [
    stroke(horizontal(plot.left, plot.right, y), 'axis', 1, '1 3'),
    {
      kind: 'text',
      x: plot.left + 4,
      y: round(y - size.text * 0.4),
      text: `nulmeting ${label}: ${withUnit(plainNumber(value), chart.unit)}`,
      ink: 'quiet',
      size: size.text,
      anchor: 'start',
      halo: true,
    },
  ]
}

/** A target of one value is a bar across its year, one of two values a field between two bars. */
function targetShapes({ chart, xs, later, halfStep, yOf, size }: ChartFrame): Shape[] {
  const half = Math.min(halfStep * 0.8, size.text * 1.3)
  return chart.targets.flatMap(({ year, low, high }): Shape[] => {
    const period = periodOfTarget(chart, year)
    const index = chart.periods.findIndex((each) => each.period === period)
    const x = index >= 0 ? xs[index] : later?.period === period ? later.x : undefined
    if (x === undefined) return []
    const [left, right] = later?.x === x ? [x - size.text * 1.3, x + size.text * 1.3] : [x - half, x + half]
    const words = low === high ? plainNumber(low) : `${plainNumber(low)}–${plainNumber(high)}`
    return [
      ...(low === high ? [] : [fill(box(left, right, yOf(high), yOf(low)), 'band')]),
      stroke(horizontal(left, right, yOf(high)), 'target', 2.5),
      ...(low === high ? [] : [stroke(horizontal(left, right, yOf(low)), 'target', 2.5)]),
      ...['doel', words].map((line, row): Shape => ({
        kind: 'text',
        x: round(x),
        y: round(yOf(high) - size.text * 0.5 - (1 - row) * size.text * 1.15),
        text: line,
        ink: 'text',
        size: size.text,
        anchor: 'middle',
        halo: true,
      })),
    ]
  })
}
