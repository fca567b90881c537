import { scaleLinear } from 'd3-scale'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { TimeSpan, Years } from '@/lib/domain/timeline'

/** A row with its code and words; `isMilestone` gives it a look of its own. */
export type TimelineRow = { code: string | null; words: string; isMilestone: boolean; span: TimeSpan }
export type TimelineChart = { years: Years; today: DateString; rows: readonly TimelineRow[] }

/** `labels`: the room for the names. Each is drawn at about its own size, as chartSizes are. */
export type TimelineSize = { width: number; text: number; row: number; labels: number; hasWords: boolean }

export const timelineSizes = {
  wide: { width: 960, text: 14, row: 26, labels: 350, hasWords: true },
  narrow: { width: 288, text: 12.5, row: 22, labels: 44, hasWords: false },
} satisfies Record<string, TimelineSize>

export type TimelineFrame = {
  chart: TimelineChart
  size: TimelineSize
  plot: { left: number; right: number; top: number; bottom: number }
  /** A day begins at `xOf`; the next one begins where it ends. */
  xOf: (day: DateString) => number
}

export function timelineFrame(chart: TimelineChart, size: TimelineSize): TimelineFrame {
  const top = size.text * 3.6
  const plot = { left: size.labels, right: size.width - 4, top, bottom: top + chart.rows.length * size.row }
  const x = scaleLinear()
    .domain([dayNumber(`${chart.years.first}-01-01`), dayNumber(`${chart.years.last + 1}-01-01`)])
    .range([plot.left, plot.right])
  return { chart, size, plot, xOf: (day) => x(dayNumber(day)) }
}

const dayNumber = (day: DateString): number => Date.parse(day) / 86_400_000
