import type { DateString } from '@/lib/domain/dutch-dates'
import { numberInWords } from '@/lib/domain/dutch-number'
import { statusMarks, valueStatusWords, type CountingLevel, type KpiFrequency, type ValueStatus } from '@/lib/domain/kpi'
import { sumLabel } from '@/lib/domain/kpi-sums'
import { daysOf, measurePeriodKind, measurePeriodWords, type MeasurePeriod } from '@/lib/domain/measure-period'

/** A figure of the region as a whole, as readers get it: given for it, or the sum of all its municipalities. */
export type RegionFigure = {
  period: MeasurePeriod
  value: number | null
  status: ValueStatus
  /** What must be said with it: "som van gemeenten". */
  note?: string
}

/** As it is kept: what must be said with a sum depends on what the KPI counts. */
export type KeptRegionFigure = Omit<RegionFigure, 'note'> & { isSum: boolean }

export function regionFigure({ isSum, ...figure }: KeptRegionFigure, countingLevel: CountingLevel | null): RegionFigure {
  const note = isSum && figure.value !== null ? sumLabel(countingLevel) : null
  return note === null ? figure : { ...figure, note }
}

/**
 * What a KPI says at the end of a period of reporting: the figure of the newest period that had ended by that day (`until` itself counts), or
 * null when there is none. Of periods that end together that of the KPI's own frequency, else the longest: a half year is not read as a year.
 */
export function newestFigure(
  figures: readonly RegionFigure[],
  { until, frequency }: { until: DateString; frequency: KpiFrequency | null },
): RegionFigure | null {
  const [newest] = figures
    .map((figure) => ({ figure, ...daysOf(figure.period), isOwn: measurePeriodKind(figure.period) === frequency }))
    .filter(({ last }) => last <= until)
    .sort((a, b) => b.last.localeCompare(a.last) || Number(b.isOwn) - Number(a.isOwn) || a.first.localeCompare(b.first))
  return newest?.figure ?? null
}

/** "148 (1e halfjaar 2022)", "9,8* (2022)" where it is provisional, "Geheim (2022)"; null: "Nog niet gepubliceerd". */
export function regionFigureInWords(figure: RegionFigure | null): string {
  if (figure === null) return 'Nog niet gepubliceerd'
  return `${valueInWords(figure)} (${[measurePeriodWords(figure.period), figure.note].filter(Boolean).join(', ')})`
}

function valueInWords({ value, status }: RegionFigure): string {
  if (status === 'secret') return valueStatusWords.secret
  return value === null ? valueStatusWords.unknown : `${numberInWords(value)}${statusMarks[status]}`
}

/** What stands at a line of figures of which some must be read with it: "Som van gemeenten in 2021 en 2022". */
export function sumNote(figures: readonly RegionFigure[]): string | undefined {
  const noted = figures.filter(({ note }) => note !== undefined)
  if (noted.length === 0) return undefined
  const words = `${noted[0]!.note!.charAt(0).toUpperCase()}${noted[0]!.note!.slice(1)}`
  return noted.length === figures.length ? words : `${words} in ${inRow.format(noted.map(({ period }) => measurePeriodWords(period)))}`
}

const inRow = new Intl.ListFormat('nl-NL')
