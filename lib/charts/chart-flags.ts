import type { ChartFrame } from './chart-frame'
import { box, fill, round, stroke, vertical, type Shape } from './shape'
import { textWidth } from './text-width'

type Flag = { x: number; text: string; letter: string }

/** Caveats as a field behind their periods, breaks as a line between two; their words above, or their letter where words don't fit. */
export function flagShapes(frame: ChartFrame): Shape[] {
  const { notes, plot, xs } = frame
  const above = plot.top - frame.lineHeight - 2
  const bands = notes.caveats.map(({ first, last, ...note }) => ({
    ...note,
    left: edgeBefore(frame, first),
    right: edgeAfter(frame, last),
  }))
  const breaks = notes.breaks.map(({ beforeIndex, label, letter }) => ({
    text: label,
    letter,
    x: (xs[beforeIndex - 1]! + xs[beforeIndex]!) / 2,
  }))
  const flags = [...bands.map(({ left, right, ...note }) => ({ ...note, x: (left + right) / 2 })), ...breaks]
  return [
    ...bands.map(({ left, right }) => fill(box(left, right, above, plot.bottom), 'band')),
    ...breaks.map(({ x }) => stroke(vertical(above, plot.bottom, x), 'axis', 1, '4 3')),
    ...flagWords(
      frame,
      flags.toSorted((a, b) => a.x - b.x),
    ),
  ]
}

const edgeBefore = ({ xs, plot, halfStep }: ChartFrame, index: number): number =>
  Math.max(plot.left, index === 0 ? xs[0]! - halfStep : (xs[index - 1]! + xs[index]!) / 2)

const edgeAfter = ({ xs, plot, halfStep }: ChartFrame, index: number): number =>
  Math.min(plot.right, index === xs.length - 1 ? xs[index]! + halfStep : (xs[index]! + xs[index + 1]!) / 2)

function flagWords({ plot, size, lineHeight }: ChartFrame, flags: readonly Flag[]): Shape[] {
  return flags.map(({ x, text, letter }, index) => {
    const before = index === 0 ? (x - plot.left) * 2 : x - flags[index - 1]!.x
    const after = index === flags.length - 1 ? (size.width - x) * 2 : flags[index + 1]!.x - x
    const fits = textWidth(text, size.text) + 8 <= Math.min(before, after)
    return {
      kind: 'text',
      x: round(x),
      y: round(plot.top - lineHeight * 0.35),
      text: fits ? text : letter,
      ink: 'quiet',
      size: size.text,
      anchor: 'middle',
      halo: true,
    }
  })
}
