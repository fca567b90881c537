import type { ChartFrame } from './chart-frame'
import { placeLabels } from './label-places'
import { round, stroke, type Shape } from './shape'

/** The name and last figure of each series beside its end, with a thin line to it where the label had to move or the line ends early. */
export function labelShapes({ plot, xs, yOf, size, labels, lineHeight }: ChartFrame): Shape[] {
  const wishes = labels.map(({ lines, value }) => ({ wish: yOf(value), height: lines.length * lineHeight }))
  const middles = placeLabels(wishes, plot.top - lineHeight / 2, plot.bottom + lineHeight / 2)
  const textX = round(plot.right + size.text * 0.75)
  return labels.flatMap(({ lines, label, line, isBold, value, index }, at): Shape[] => {
    const endX = index === null ? plot.right - 3 : xs[index]!
    const endY = round(yOf(value))
    const middle = middles[at]!
    const endsEarly = endX < plot.right - size.text
    const leader = `M${round(endX + 7)} ${endY}H${round(Math.max(plot.right - 2, endX + 7))}L${round(textX - 2)} ${round(middle)}`
    return [
      ...(endsEarly || Math.abs(middle - endY) > 4 ? [stroke(leader, line, 0.75, endsEarly ? '1 3' : undefined)] : []),
      ...lines.map((text, row): Shape => ({
        kind: 'text',
        x: textX,
        y: round(middle + size.text * 0.35 + (row - (lines.length - 1) / 2) * lineHeight),
        text,
        ink: label,
        size: size.text,
        anchor: 'start',
        isBold,
      })),
    ]
  })
}
