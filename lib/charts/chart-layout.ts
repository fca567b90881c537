import { frameShapes, targetWords } from './chart-ground'
import { frameOf, type ChartFrame, type ChartSize } from './chart-frame'
import { lineShapes } from './chart-lines'
import { labelShapes } from './chart-end-labels'
import type { LineChart } from './chart-model'
import type { Shape } from './shape'

export type ChartLayout = { width: number; height: number; behind: Shape[]; lines: Shape[]; before: Shape[]; frame: ChartFrame }

/** Everything of a chart with its place, in the order in which it is drawn: ground and axes, lines with their marks, words at the end. */
export function layoutChart(chart: LineChart, size: ChartSize): ChartLayout {
  const frame = frameOf(chart, size)
  return {
    width: size.width,
    height: frame.height,
    behind: frameShapes(frame),
    lines: lineShapes(frame),
    before: [...labelShapes(frame), ...targetWords(frame)],
    frame,
  }
}

export const shapesOf = ({ behind, lines, before }: ChartLayout): Shape[] => [...behind, ...lines, ...before]
