import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from 'd3-shape'
import type { LineChart, Series } from './chart-model'

/** What something is drawn in. On a page app/styles/chart.css gives each its colour; a file takes `fileColours`. */
export type Ink =
  | 'ground'
  | 'band'
  | 'grid'
  | 'axis'
  | 'text'
  | 'quiet'
  | 'target'
  | 'highlight'
  | 'other'
  | 'series-1'
  | 'series-2'
  | 'series-3'
  | 'series-4'
  | 'series-5'
export type ChartColours = Record<Ink, string>

/** The colours of the neutral theme on white, for files, which know no theme. */
export const fileColours: ChartColours = {
  ground: '#ffffff',
  band: '#f4f1ea',
  grid: '#e3ded3',
  axis: '#6b6558',
  text: '#1d2226',
  quiet: '#555c61',
  target: '#1d2226',
  highlight: '#0d5468',
  other: '#7a8083',
  'series-1': '#0d5468',
  'series-2': '#a2541a',
  'series-3': '#5b4a8a',
  'series-4': '#55702c',
  'series-5': '#8f3b5d',
}

export type SeriesLook = { line: Ink; label: Ink; width: number; dash?: string; mark: string; isBold: boolean }

const hues = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5'] as const
const area = 52
// Seven marks and five hues have no common factor: 35 municipalities before one looks like another.
const shapes: [SymbolType, number][] = [
  [symbolCircle, area],
  [symbolSquare, area],
  [symbolTriangle, area],
  [symbolDiamond, area],
  [symbolCross, area],
  [symbolStar, area],
  [symbolWye, area],
]
const marks = shapes.map(([type, size]) => rounded(symbol(type, size)() ?? ''))
const triangleDown = 'M-5-3.5H5L0 5Z'
const dot = rounded(symbol(symbolCircle, 16)() ?? '')

/**
 * How a series looks. Colour never stands alone: every series has its own mark, the region a dashed and a reference a dotted line.
 * With a highlight there is one colour, and the other municipalities are grey.
 */
export function lookOf(chart: LineChart, series: Series): SeriesLook {
  if (series.id === chart.highlight) return { line: 'highlight', label: 'highlight', width: 3, mark: markOf(series), isBold: true }
  if (series.kind === 'region') return { line: 'text', label: 'text', width: 2, dash: dashOf(series), mark: markOf(series), isBold: true }
  if (series.kind === 'reference')
    return { line: 'quiet', label: 'quiet', width: 2, dash: dashOf(series), mark: markOf(series), isBold: false }
  const hue = hues[series.slot % hues.length]!
  return chart.highlight === null
    ? { line: hue, label: hue, width: 2, mark: markOf(series), isBold: false }
    : { line: 'other', label: 'quiet', width: 1.75, mark: markOf(series), isBold: false }
}

const markOf = ({ kind, slot }: Series): string =>
  kind === 'region' ? triangleDown : kind === 'reference' ? dot : marks[slot % marks.length]!

const dashOf = ({ kind, slot }: Series): string | undefined =>
  kind === 'region' ? '7 3' : kind === 'reference' ? (slot % 2 === 0 ? '2 3' : '8 3 2 3') : undefined

function rounded(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100))
}
