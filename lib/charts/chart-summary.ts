import { figureWriter, plainNumber, withUnit } from './chart-words'
import { isKnown, type ChartPoint, type LineChart, type Series } from './chart-model'

/**
 * What a chart shows, in Dutch at B1: for who doesn't see it, and above it. About the highlighted series, the region and the references;
 * where there is none of these, who is highest and lowest in the last period. Figures from before a break are not compared with later ones.
 */
export function summaryOf(chart: LineChart): string {
  if (chart.series.length === 0) return 'Er is geen lijn gekozen.'
  const subjects = [
    ...chart.series.filter(({ id }) => id === chart.highlight),
    ...chart.series.filter(({ id, kind }) => kind === 'region' && id !== chart.highlight),
    ...chart.series.filter(({ id, kind }) => kind === 'reference' && id !== chart.highlight),
  ]
  const told = subjects.length > 0 ? subjects : chart.series.length === 1 ? chart.series : []
  return [
    ...told.map((series) => courseOf(chart, series)),
    ...(told.length === 0 ? extremesOf(chart) : []),
    ...targetWords(chart),
    ...chart.breaks.map(
      ({ beforeIndex }) => `De cijfers vanaf ${inText(chart, beforeIndex)} zijn niet te vergelijken met die van daarvoor.`,
    ),
  ].join(' ')
}

/** "De regio ging van 12,1 % in 2020 naar 10,4 % in 2022." */
function courseOf(chart: LineChart, series: Series): string {
  const from = Math.max(0, ...chart.breaks.map(({ beforeIndex }) => beforeIndex))
  const known = knownIndexes(series).filter((index) => index >= from)
  const write = figureWriter(chart)
  const at = (index: number) => series.points[index] as Extract<ChartPoint, { value: number }>
  const first = known[0]
  const last = known.at(-1)
  if (first === undefined || last === undefined) {
    const gaps = series.points.slice(from).map((point) => ('gap' in point ? point.gap : null))
    if (gaps.includes('secret')) return `De cijfers van ${inSentence(series)} zijn geheim.`
    const which = gaps.includes('incomplete') ? 'volledige cijfers' : 'cijfers'
    return `Van ${inSentence(series)} zijn er${from > 0 ? ` vanaf ${inText(chart, from)}` : ''} nog geen ${which}.`
  }
  const name = capital(inSentence(series))
  const sure = at(last).status === 'final' ? '' : ' (voorlopig)'
  if (first === last) return `${name} had ${write(at(last).value)} in ${inText(chart, last)}${sure}.`
  if (write(at(first).value) === write(at(last).value))
    return `${name} had ${write(at(last).value)} in ${inText(chart, first)} en ook in ${inText(chart, last)}${sure}.`
  return `${name} ging van ${write(at(first).value)} in ${inText(chart, first)} naar ${write(at(last).value)} in ${inText(chart, last)}${sure}.`
}

/** "In 2022 had Stichtse Vecht het meest (55) en Montfoort het minst (7)." Of the last period in which anything is known. */
function extremesOf(chart: LineChart): string[] {
  const last = Math.max(-1, ...chart.series.flatMap(knownIndexes))
  if (last < 0) return [isSecret(chart) ? 'De cijfers zijn geheim.' : 'Er zijn nog geen cijfers.']
  const ranked = chart.series
    .flatMap(({ name, points }) => (isKnown(points[last]) ? [{ name, value: points[last].value }] : []))
    .toSorted((a, b) => b.value - a.value)
  const write = figureWriter(chart)
  const most = ranked[0]!
  const least = ranked.at(-1)!
  if (most.value === least.value)
    return [
      `In ${inText(chart, last)} ${ranked.length === 1 ? 'had' : 'hadden'} ${list(ranked.map(({ name }) => name))} ${write(most.value)}.`,
    ]
  return [
    `In ${inText(chart, last)} had ${most.name} het hoogste cijfer (${write(most.value)}) en ${least.name} het laagste (${write(least.value)}).`,
  ]
}

const isSecret = ({ series }: LineChart) => series.some(({ points }) => points.some((point) => 'gap' in point && point.gap === 'secret'))

/** "De streefwaarde voor 2025 is 10 %." Of the last year that has one. */
function targetWords({ targets, unit }: LineChart): string[] {
  const target = targets.at(-1)
  if (!target) return []
  const write = (value: number) => withUnit(plainNumber(value), unit)
  const { year, low, high } = target
  return [`De streefwaarde voor ${year} is ${low === high ? write(low) : `tussen ${plainNumber(low)} en ${write(high)}`}.`]
}

const knownIndexes = ({ points }: Series): number[] => points.flatMap((point, index) => (isKnown(point) ? [index] : []))

/** "1e halfjaar 2022" becomes "het 1e halfjaar 2022". */
const inText = ({ periods }: LineChart, index: number): string => {
  const { label } = periods[index]!
  return /^\d(e|ste|de) /.test(label) ? `het ${label}` : label
}

/** "de regio", "de som van gemeenten"; a name stays as it is. */
const inSentence = ({ name, kind }: Series): string => (kind === 'region' ? `de ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const list = (names: readonly string[]): string => new Intl.ListFormat('nl').format(names)
