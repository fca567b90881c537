import { yearOf } from '@/lib/domain/kpi-target'
import { axisLabels, periodOfTarget } from './chart-axes'
import type { ChartFrame } from './chart-frame'
import { flagShapes } from './chart-flags'
import { plainNumber } from './chart-words'
import { textWidth } from './text-width'
import { box, fill, horizontal, round, stroke, vertical, type Shape } from './shape'

/** All that lies under the lines: caveats and breaks, grid, axes with their words, targets and baseline. */
export const frameShapes = (frame: ChartFrame): Shape[] => [
  ...flagShapes(frame, targetsBetweenFlags(frame)),
  ...valueAxisShapes(frame),
  ...periodAxisShapes(frame),
  ...baselineShapes(frame),
  ...pathShapes(frame),
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

function periodAxisShapes({ chart, plot, xs, halfStep, later, size, lineHeight }: ChartFrame): Shape[] {
  const { text } = size
  const places = chart.periods.map(({ period }, index) => ({ period, x: xs[index]! }))
  const end = later[0] ? later[0].x - text * 1.8 : plot.right
  const labels = [...axisLabels(places, text * 3.1), ...axisLabels(later, 0)]
  return [
    stroke(horizontal(plot.left, end, plot.bottom), 'axis', 1),
    ...(end < plot.right ? [stroke(horizontal(end + 5, plot.right, plot.bottom), 'axis', 1, '2 3')] : []),
    ...(halfStep > 4 ? xs : []).map((x) => stroke(vertical(plot.bottom, plot.bottom + 4, x), 'axis', 1)),
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

const baselineShapes = ({ chart, plot, yOf }: ChartFrame): Shape[] =>
  chart.baseline ? [stroke(horizontal(plot.left, plot.right, yOf(chart.baseline.value)), 'axis', 1, '1 3')] : []

const targetShapes = (frame: ChartFrame): Shape[] => placedTargets(frame).flatMap((target) => targetShape(frame, target))

/** Drawn over the lines, so that they can be read. */
export const targetWords = (frame: ChartFrame): Shape[] => placedTargets(frame).flatMap((target) => wordsOfTarget(frame, target))

type PlacedTarget = { year: number; low: number; high: number; x: number; half: number }

function placedTargets(frame: ChartFrame): PlacedTarget[] {
  const { chart, xs, later, halfStep, size } = frame
  const within = chart.targets.flatMap((target) => {
    const index = chart.periods.findIndex(({ period }) => period === periodOfTarget(chart, target.year))
    return index < 0 ? [] : [{ ...target, x: xs[index]! }]
  })
  return [
    ...within.map((target) => ({ ...target, half: Math.min(halfStep * 0.8, size.text * 1.3) })),
    ...later.map((target) => ({ ...target, half: size.text * 1.3 })),
  ]
}

/**
 * From the baseline to each target that is drawn, through what is expected in each period: later targets stand closer than they are in time, so
 * one straight stroke would say something else.
 */
const pathShapes = (frame: ChartFrame): Shape[] =>
  frame.chart.paths.flatMap((path) => {
    const aim = path.at(-1)!
    const target = placedTargets(frame).find(({ year }) => year === aim.year)
    if (!target) return []
    const before = frame.chart.periods.flatMap(({ period }, index) => {
      const point = path.find(({ year }) => year === yearOf(period) && year < aim.year)
      return point ? [{ x: frame.xs[index]!, value: point.value }] : []
    })
    const points = [...before, { x: target.x, value: aim.value }]
    return points.length > 1
      ? [stroke(`M${points.map(({ x, value }) => `${round(x)} ${round(frame.yOf(value))}`).join('L')}`, 'target', 1.25, '6 5')]
      : []
  })

/** A target of one value is a bar across its year, one of two values a field between two bars. */
function targetShape({ yOf }: ChartFrame, { low, high, x, half }: PlacedTarget): Shape[] {
  const sides = [x - half, x + half] as const
  const isBand = low < high
  return [
    ...(isBand ? [fill(box(...sides, yOf(high), yOf(low)), 'band'), stroke(horizontal(...sides, yOf(low)), 'target', 2.5)] : []),
    stroke(horizontal(...sides, yOf(high)), 'target', 2.5),
  ]
}

const saidOf = ({ low, high }: PlacedTarget): string[] => [
  'doel',
  low < high ? `${plainNumber(low)}–${plainNumber(high)}` : plainNumber(low),
]

/** From where to where the words of a target reach as high as those of the caveats above the lines. */
const targetsBetweenFlags = (frame: ChartFrame): [number, number][] =>
  placedTargets(frame).flatMap((target) => {
    const { yOf, size, plot } = frame
    const half = Math.max(...saidOf(target).map((words) => textWidth(words, size.text))) / 2
    return yOf(target.high) - size.text * 2.5 < plot.top ? [[target.x - half, target.x + half]] : []
  })

function wordsOfTarget({ yOf, size }: ChartFrame, target: PlacedTarget): Shape[] {
  const { high, x } = target
  return saidOf(target).map((text, row) => ({
    kind: 'text',
    x: round(x),
    y: round(yOf(high) - size.text * (1.65 - 1.15 * row)),
    text,
    ink: 'text',
    size: size.text,
    anchor: 'middle',
    halo: true,
  }))
}
