import { yearOf } from '@/lib/domain/kpi-target'
import type { MeasurePeriod } from '@/lib/domain/measure-period'

/** What somebody wants to see of the figures of a KPI. */
export type FigureChoice = {
  /** 'count': of a percentage, how many it is a percentage of people or things. */
  shows: 'figure' | 'count'
  /** Slugs of municipalities, codes of reference areas, `regionLine`; empty: all. */
  lines: readonly string[]
  /** Null: from the first, up to the last. */
  firstYear: number | null
  lastYear: number | null
  /** Slug of the municipality whose parts are shown; null: of the region as a whole. */
  partsOf: string | null
}

export const allFigures: FigureChoice = { shows: 'figure', lines: [], firstYear: null, lastYear: null, partsOf: null }

/** The line of the region itself. */
export const regionLine = 'regio'

type Area = { municipality: { slug: string } | null; reference: { code: string } | null }

export const lineOf = ({ municipality, reference }: Area): string => municipality?.slug ?? reference?.code ?? regionLine

/** What is left of a choice where only these lines and years are: without what is not there, and without what leaves nothing out. */
export function choiceWithin(choice: FigureChoice, there: { lines: readonly string[]; years: readonly number[] }): FigureChoice {
  const lines = there.lines.filter((line) => choice.lines.includes(line))
  const [first, last] = [Math.min(...there.years), Math.max(...there.years)]
  const isEmpty = !there.years.some((year) => year >= (choice.firstYear ?? first) && year <= (choice.lastYear ?? last))
  return {
    shows: choice.shows,
    partsOf: choice.partsOf,
    lines: lines.length === there.lines.length ? [] : lines,
    firstYear: isEmpty || choice.firstYear === null || choice.firstYear <= first ? null : choice.firstYear,
    lastYear: isEmpty || choice.lastYear === null || choice.lastYear >= last ? null : choice.lastYear,
  }
}

export const choosesLine = ({ lines }: FigureChoice, line: string): boolean => lines.length === 0 || lines.includes(line)

export function choosesPeriod({ firstYear, lastYear }: FigureChoice, period: MeasurePeriod): boolean {
  const year = yearOf(period)
  return year >= (firstYear ?? year) && year <= (lastYear ?? year)
}

export const leavesOut = ({ lines, firstYear, lastYear }: FigureChoice): boolean =>
  lines.length > 0 || firstYear !== null || lastYear !== null
