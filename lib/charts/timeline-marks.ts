import { addDays } from '@/lib/domain/dutch-dates'
import { box, fill, horizontal, round, stroke, vertical, type Shape } from './shape'
import type { TimelineFrame, TimelineRow } from './timeline-frame'

const diamond = 'M0-6L6 0L0 6L-6 0Z'
const half = 5

/** What a row shows in its time: exact days as a filled bar, vague ones as an open bar that ends in its last day. */
export function rowShapes(frame: TimelineFrame, { span, isMilestone }: TimelineRow, y: number): Shape[] {
  const { plot, xOf } = frame
  const ink = isMilestone ? 'series-2' : 'series-1'
  const bar = (from: number, to: number) => box(from, Math.max(to, from + 3), y - half, y + half)
  switch (span.shape) {
    case 'moment':
      return [fill(diamond, ink, [round(xOf(span.from)), round(y)])]
    case 'span':
      return [fill(bar(xOf(span.from), xOf(addDays(span.until, 1))), ink)]
    case 'vague': {
      const [from, to] = [xOf(span.from), xOf(addDays(span.until, 1))]
      return [
        fill(bar(from, to), 'ground'),
        stroke(bar(from, to), ink, 1.5, '4 2'),
        stroke(vertical(y - half - 2, y + half + 2, to - 1), ink, 3),
      ]
    }
    case 'open':
      return [
        fill(bar(xOf(span.from), xOf(span.from) + 6), ink),
        stroke(horizontal(xOf(span.from), plot.right - 8, y), ink, 3),
        arrow(plot.right - 2, y, ink),
      ]
    case 'ongoing':
      return [
        stroke(horizontal(plot.left + 2, plot.right - 2, y), ink, 2, '2 4'),
        ...monthsOf(frame, span.month).map((x) => fill(diamond, ink, [round(x), round(y)])),
      ]
  }
}

const arrow = (x: number, y: number, ink: 'series-1' | 'series-2'): Shape => fill(`M${round(x)} ${round(y)}l-8-5v10Z`, ink)

/** The middle of that month in every year. */
function monthsOf({ chart, xOf }: TimelineFrame, month: number | null): number[] {
  if (month === null) return []
  const { first, last } = chart.years
  return Array.from({ length: last - first + 1 }, (_, index) => xOf(`${first + index}-${String(month).padStart(2, '0')}-15`))
}
