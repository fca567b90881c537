import { valueAxis } from './chart-axes'
import { isKnown, type LineChart } from './chart-model'

/** What stands under a chart and its table, with the letter by which head, row and drawing point to it. */
type ChartNote = { letter: string; about: string; text: string }
/** Periods in a row that carry the same caveat. */
type CaveatRun = { first: number; last: number; text: string; letter: string }
type MarkedBreak = LineChart['breaks'][number] & { letter: string }

export type ChartNotes = {
  caveats: CaveatRun[]
  breaks: MarkedBreak[]
  /** By id of the series. */
  series: Map<string, string>
  list: ChartNote[]
}

/** Letters a, b, c in the order of time, then of the series; the same caveat has the same letter everywhere. */
export function notesOf(chart: LineChart): ChartNotes {
  const letters = new Map<string, string>()
  const letterOf = (text: string) => letters.get(text) ?? (letters.set(text, letterAt(letters.size)), letters.get(text)!)
  const runs = caveatRuns(chart)
  const events = [
    ...runs.map((run) => ({ at: run.first, key: run.text })),
    ...chart.breaks.map(({ beforeIndex, label }) => ({ at: beforeIndex - 0.5, key: `${beforeIndex} ${label}` })),
  ].toSorted((a, b) => a.at - b.at)
  events.forEach(({ key }) => letterOf(key))

  const caveats = runs.map((run) => ({ ...run, letter: letterOf(run.text) }))
  const breaks = chart.breaks.map((each) => ({ ...each, letter: letterOf(`${each.beforeIndex} ${each.label}`) }))
  const told = chart.series.filter(({ note }) => note)
  const series = new Map(told.map(({ id, note }) => [id, letterOf(`series ${note}`)]))
  const labelAt = (index: number) => chart.periods[index]!.label
  const list: ChartNote[] = [
    ...caveats.map(({ first, last, text, letter }) => ({
      letter,
      about: first === last ? labelAt(first) : `${labelAt(first)} tot en met ${labelAt(last)}`,
      text,
    })),
    ...breaks.map(({ beforeIndex, label, letter }) => ({ letter, about: `Vanaf ${labelAt(beforeIndex)}`, text: label })),
    ...told.map(({ id, name, note }) => ({ letter: series.get(id)!, about: name, text: note! })),
  ]
  return { caveats, breaks, series, list: list.toSorted((a, b) => byLetter(a.letter, b.letter)) }
}

/** a, b, … z, aa. */
export const byLetter = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)

/** The letters at the head of a period. */
export const lettersAt = ({ caveats, breaks }: ChartNotes, index: number): string[] =>
  [
    ...caveats.filter(({ first, last }) => first <= index && index <= last).map(({ letter }) => letter),
    ...breaks.filter(({ beforeIndex }) => beforeIndex === index).map(({ letter }) => letter),
  ].toSorted(byLetter)

/** Why a line has a gap where a figure may not be shown: "Montfoort is geheim in 2020 en 2021", one for each series. */
export const secretWords = (chart: LineChart): string[] =>
  chart.series.flatMap(({ name, points }) => {
    const periods = chart.periods.filter((_, index) => {
      const point = points[index]!
      return 'gap' in point && point.gap === 'secret'
    })
    return periods.length === 0 ? [] : [`${name} is geheim in ${inRow.format(periods.map(({ label }) => label))}`]
  })

/** What a drawing shows as a thin line of dashes. */
export const pathWords = ({ paths }: LineChart): string[] =>
  paths.length > 0 ? ['De dunne streepjeslijn is de weg naar het streefcijfer.'] : []

/** What a drawing does not say itself: that a mark is open, a line interrupted, or the axis cut off. */
export function chartKey(chart: LineChart): string[] {
  const points = chart.series.flatMap((series) => series.points)
  return [
    ...pathWords(chart),
    valueAxis(chart, 5).startsAtZero ? null : 'De as begint niet bij 0.',
    points.some((point) => isKnown(point) && point.status !== 'final') ? 'Een open teken is een voorlopig cijfer.' : null,
    points.some((point) => !isKnown(point)) ? 'Waar een lijn ophoudt, is er geen cijfer.' : null,
  ].filter((told) => told !== null)
}

const inRow = new Intl.ListFormat('nl-NL')

const letterAt = (index: number): string => String.fromCharCode(97 + (index % 26)).repeat(1 + Math.floor(index / 26))

function caveatRuns(chart: LineChart): Omit<CaveatRun, 'letter'>[] {
  const runs: Omit<CaveatRun, 'letter'>[] = []
  for (const { index, text } of chart.caveats.toSorted((a, b) => a.index - b.index)) {
    const open = runs.find((run) => run.text === text && run.last >= index - 1)
    if (open) open.last = index
    else runs.push({ first: index, last: index, text })
  }
  return runs
}
