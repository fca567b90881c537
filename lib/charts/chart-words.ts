import { isKnown, type Gap, type LineChart } from './chart-model'

export const gapWords: Record<Gap, string> = { secret: 'geheim', unknown: 'onbekend', missing: 'geen cijfer', incomplete: 'onvolledig' }

// Made once: making one takes longer than laying out a chart.
const plain = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 })
const formats = [0, 1, 2].map((digits) => new Intl.NumberFormat('nl-NL', { minimumFractionDigits: digits, maximumFractionDigits: digits }))

const withMinus = (number: string): string => number.replace('-', '−')

/** How a chart writes a figure: all with as many decimals as the most exact one has, two at most. "1.234,5". */
export function numberWriter(chart: Pick<LineChart, 'series'>): (value: number) => string {
  const values = chart.series.flatMap(({ points }) => points.filter(isKnown).map(({ value }) => value))
  const decimals = Math.max(0, ...values.map((value) => decimalsOf(Math.round(value * 100) / 100)))
  return (value) => withMinus(formats[decimals]!.format(value))
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0

/** With its unit where that is a percentage: "10,4 %". What is counted stands in the title. */
export function figureWriter(chart: Pick<LineChart, 'series' | 'unit'>): (value: number) => string {
  const write = numberWriter(chart)
  return (value) => withUnit(write(value), chart.unit)
}

/** A number with its unit, where that is a percentage; the two stay on one line. */
export const withUnit = (number: string, unit: string): string => (unit === '%' ? `${number}\u00a0%` : number)

/** A figure on an axis, on a target or a baseline: no more decimals than it has. */
export const plainNumber = (value: number): string => withMinus(plain.format(value))

/** "in procenten", "in % van 0-17", "per 1000 leerlingen", "aantal jeugdigen" */
export function unitInWords(unit: string): string {
  if (unit === '%') return 'in procenten'
  if (unit.startsWith('%')) return `in ${unit}`
  return unit === 'aantal' || unit.startsWith('per ') ? unit : `aantal ${unit}`
}
