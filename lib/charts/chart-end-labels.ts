import type { ChartFrame } from './chart-frame'
import { isKnown } from './chart-model'
import { lookOf } from './chart-looks'
import { placeLabels } from './label-places'
import { round, stroke, type Shape } from './shape'

/** The name and last figure of each series beside its end, with a thin line to it where the label had to move or the line ends early. */
export function labelShapes({ chart, plot, xs, yOf, size, labels, lineHeight }: ChartFrame): Shape[] {
  const ends = labels.map(({ series, lastIndex }) => {
    const point = series.points[lastIndex]
    return { x: xs[lastIndex]!, y: isKnown(point) ? yOf(point.value) : plot.bottom }
  })
  const wishes = labels.map(({ lines }, index) => ({ wish: ends[index]!.y, height: lines.length * lineHeight }))
  const middles = placeLabels(wishes, plot.top - lineHeight / 2, plot.bottom + lineHeight / 2)
  const textX = round(plot.right + size.text * 0.75)
  return labels.flatMap(({ series, lines }, index): Shape[] => {
    const { label: ink, line, isBold } = lookOf(chart, series)
    const end = ends[index]!
    const middle = middles[index]!
    const isFar = Math.abs(middle - end.y) > 4 || end.x < plot.right - size.text
    const turn = plot.right - 2
    const leader = `M${round(end.x + 7)} ${round(end.y)}H${round(Math.max(turn, end.x + 7))}L${round(textX - 2)} ${round(middle)}`
    return [
      ...(isFar ? [stroke(leader, line, 0.75, end.x < plot.right - size.text ? '1 3' : undefined)] : []),
      ...lines.map((text, row): Shape => ({
        kind: 'text',
        x: textX,
        y: round(middle + size.text * 0.35 + (row - (lines.length - 1) / 2) * lineHeight),
        text,
        ink,
        size: size.text,
        anchor: 'start',
        isBold,
      })),
    ]
  })
}
