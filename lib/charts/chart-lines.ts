import { line } from 'd3-shape'
import type { ChartFrame } from './chart-frame'
import { isKnown, type ChartPoint, type LineChart, type Series } from './chart-model'
import { lookOf } from './chart-looks'
import { fill, round, stroke, type PathShape, type Shape } from './shape'

/** References lie lowest, then the municipalities, the region, and what is highlighted. */
export function lineShapes(frame: ChartFrame): Shape[] {
  return inDrawingOrder(frame.chart).flatMap((series) => [
    ...segmentsOf(frame.chart, series).map((points) => lineShape(frame, series, points)),
    ...markedIndexes(frame, series).flatMap((index) => markShapes(frame, series, index)),
  ])
}

export const inDrawingOrder = ({ series, highlight }: LineChart): Series[] => {
  const rank = ({ id, kind }: Series) => (id === highlight ? 3 : { reference: 0, area: 1, region: 2 }[kind])
  return series.toSorted((a, b) => rank(a) - rank(b))
}

/** The points of a series between two breaks, each with its index; a gap keeps its place. */
export function segmentsOf(chart: LineChart, { points }: Series): { index: number; point: ChartPoint }[][] {
  const placed = points.map((point, index) => ({ index, point }))
  const cuts = [0, ...chart.breaks.map(({ beforeIndex }) => beforeIndex).toSorted((a, b) => a - b), points.length]
  return cuts.slice(1).map((end, at) => placed.slice(cuts[at], end))
}

function lineShape({ chart, xs, yOf }: ChartFrame, series: Series, points: { index: number; point: ChartPoint }[]): Shape {
  const draw = line<{ index: number; point: ChartPoint }>()
    .defined(({ point }) => isKnown(point))
    .x(({ index }) => round(xs[index]!))
    .y(({ point }) => round(isKnown(point) ? yOf(point.value) : 0))
  const { line: ink, width, dash } = lookOf(chart, series)
  return stroke(draw(points) ?? '', ink, width, dash)
}

/** Where marks would crowd, only one in so many points has one, counted from the last. */
export function markedIndexes({ chart, xs, halfStep }: ChartFrame, { points }: Series): number[] {
  const every = Math.max(1, Math.ceil((chart.series.length > 7 ? 40 : 14) / (halfStep * 2)))
  const last = points.findLastIndex(isKnown)
  return xs.flatMap((_, index) => (isKnown(points[index]) && (last - index) % every === 0 ? [index] : []))
}

/** Open while the figure is provisional. */
export function markShapes({ chart, xs, yOf }: ChartFrame, series: Series, index: number): PathShape[] {
  const point = series.points[index]
  if (!isKnown(point)) return []
  const { line: ink, mark } = lookOf(chart, series)
  const at = [round(xs[index]!), round(yOf(point.value))] as const
  if (point.status === 'final') return [fill(mark, ink, at)]
  return [fill(mark, 'ground', at), { ...stroke(mark, ink, 1.75), at }]
}
