import { scaleLinear } from 'd3-scale'
import { axisWords, periodOfTarget, timeOf, valueAxis, type ValueAxis } from './chart-axes'
import { isKnown, type ChartTarget, type LineChart } from './chart-model'
import { lookOf, type Ink } from './chart-looks'
import { notesOf, type ChartNotes } from './chart-notes'
import { statusMarks } from '@/lib/domain/kpi'
import { figureWriter, plainNumber, withUnit } from './chart-words'
import { inTwoLines, textWidth } from './text-width'
import type { MeasurePeriod } from '@/lib/domain/measure-period'

/** `text` is the size of the letters, all in the unit of the drawing. */
export type ChartSize = { width: number; text: number; plotHeight: number }

/** Each is drawn at about its own size (app/styles/chart.css): letters come out at 12 px or more. */
export const chartSizes = {
  wide: { width: 640, text: 14, plotHeight: 252 },
  narrow: { width: 288, text: 12.5, plotHeight: 208 },
  /** Within a document, where a phone shows it whole. */
  small: { width: 300, text: 12, plotHeight: 128 },
} satisfies Record<string, ChartSize>

/** The part of the width that labels at the end take at most. */
const labelShare = 0.36

type EndLabel = {
  lines: string[]
  label: Ink
  line: Ink
  isBold: boolean
  /** What it belongs to: a figure and the period of it; the baseline lies under all periods. */
  value: number
  index: number | null
}
type LaterTarget = ChartTarget & { period: MeasurePeriod; x: number }

/** Where everything lies: the measures that the drawing and the exploring chart share. */
export type ChartFrame = {
  chart: LineChart
  size: ChartSize
  notes: ChartNotes
  height: number
  plot: { left: number; right: number; top: number; bottom: number }
  values: ValueAxis
  yOf: (value: number) => number
  /** Of each period. */
  xs: number[]
  /** Targets of years after the last period stand apart, behind it. */
  later: LaterTarget[]
  /** Half the distance between two periods. */
  halfStep: number
  labels: EndLabel[]
  lineHeight: number
}

export function frameOf(chart: LineChart, size: ChartSize): ChartFrame {
  const { text } = size
  const lineHeight = Math.round(text * 1.3)
  const notes = notesOf(chart)
  const values = valueAxis(chart, 5)
  const labels = [...seriesLabels(chart, size), ...baselineLabel(chart, size)]
  const labelRoom = Math.max(0, ...labels.flatMap(({ lines, isBold }) => lines.map((line) => textWidth(line, text, isBold))))
  const tickRoom = Math.max(...values.ticks.map((tick) => textWidth(plainNumber(tick), text)))
  const hasFlags = notes.caveats.length + notes.breaks.length > 0
  const targets = laterTargets(chart, size)
  const slot = text * 3.2
  const behind = slot * targets.length

  const top = lineHeight * (hasFlags ? 2 : 1) + text * 0.6
  const plotHeight = Math.max(size.plotHeight, labels.reduce((sum, { lines }) => sum + lines.length, 0) * lineHeight)
  const plot = { left: Math.ceil(tickRoom + 8), right: Math.floor(size.width - labelRoom - text * 0.95), top, bottom: top + plotHeight }
  const inset = Math.min(text * 1.4, (plot.right - plot.left - behind) / 8)
  const firstX = plot.left + inset
  const lastX = plot.right - behind - (targets.length > 0 ? inset : 8)
  const times = chart.periods.map(({ period }) => timeOf(period))
  const x = scaleLinear()
    .domain([times[0] ?? 0, times.at(-1) ?? 0])
    .range([firstX, lastX])
  const xs = times.length > 1 ? times.map((time) => x(time)) : times.map(() => (firstX + lastX) / 2)
  const y = scaleLinear().domain([values.low, values.high]).range([plot.bottom, plot.top])
  const steps = xs.slice(1).map((each, index) => each - xs[index]!)
  return {
    chart,
    size,
    notes,
    height: Math.round(plot.bottom + lineHeight * axisLines(chart) + text * 0.7),
    plot,
    values,
    yOf: (value) => y(value),
    xs,
    later: targets.map((target, index) => ({
      ...target,
      period: periodOfTarget(chart, target.year),
      x: plot.right - behind + slot * (index + 0.5),
    })),
    halfStep: Math.min(...(steps.length ? steps : [lastX - firstX])) / 2,
    labels,
    lineHeight,
  }
}

/** Those of years after the last period; on a small drawing only the last of them. */
function laterTargets(chart: LineChart, { width }: ChartSize): ChartTarget[] {
  const last = chart.periods.at(-1)?.period ?? ''
  const later = chart.targets.filter(({ year }) => periodOfTarget(chart, year) > last)
  return later.slice(width < 400 ? -1 : -3)
}

const axisLines = ({ periods }: LineChart): number => (periods[0] && axisWords(periods[0].period).part !== null ? 2 : 1)

/** "Woerden 44*" at the last figure; on a small drawing the figure, or else one line, is given up. */
function seriesLabels(chart: LineChart, { width, text }: ChartSize): EndLabel[] {
  const write = figureWriter(chart)
  const room = width * labelShare
  return chart.series.flatMap((series) => {
    const index = series.points.findLastIndex(isKnown)
    const point = series.points[index]
    if (!isKnown(point)) return []
    const year = index < series.points.length - 1 ? ` (${chart.periods[index]!.period.slice(0, 4)})` : ''
    const full = `${series.name} ${write(point.value)}${statusMarks[point.status]}${year}`
    const { isBold, label, line } = lookOf(chart, series)
    const lines = textWidth(full, text, isBold) <= room ? [full] : inTwoLines(`${series.name}${year}`, text, room)
    return [{ lines, isBold, label, line, value: point.value, index }]
  })
}

function baselineLabel({ baseline, unit }: LineChart, { width, text }: ChartSize): EndLabel[] {
  if (!baseline) return []
  const words = `nulmeting ${baseline.label}: ${withUnit(plainNumber(baseline.value), unit)}`
  const lines = inTwoLines(words, text, width * labelShare)
  return [{ lines, isBold: false, label: 'quiet', line: 'axis', value: baseline.value, index: null }]
}
