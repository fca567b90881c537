import type { CountingLevel, Figure, KpiKind } from '@/lib/domain/kpi'
import { allFigures, choiceWithin, choosesLine, choosesPeriod, type FigureChoice } from '@/lib/domain/figure-choice'
import { asCount, countedWords, hasCounts } from '@/lib/domain/kpi-counts'
import { regionOf } from '@/lib/domain/kpi-series'
import { yearOf } from '@/lib/domain/kpi-target'
import { partOfChart, type LineChart } from './chart-model'
import { kpiCharts, type CellOfChart, type KpiOfChart, type SheetOfChart } from './kpi-chart'

type ShownKpi = KpiOfChart & { kind: KpiKind | null; countingLevel: CountingLevel | null }

export type KpiFigures = SheetOfChart & {
  kpi: ShownKpi
  figures: readonly (CellOfChart & { breakdown: object | null })[]
  /** Whether the figures are as entered and may be added up. */
  seesMeasurements: boolean
}

export type ChosenCharts = {
  charts: LineChart[]
  /** As far as it says something: what is not there is left out. */
  choice: FigureChoice
  /** All that can be chosen. */
  lines: { id: string; name: string }[]
  years: number[]
  hasCounts: boolean
}

/** The charts of a KPI, one for each kind of period, as far as they were chosen. Page and files draw the same ones. */
export function chosenCharts({ kpi, figures, seesMeasurements, ...sheet }: KpiFigures, wanted: FigureChoice = allFigures): ChosenCharts {
  const totals = figures.filter(({ breakdown }) => breakdown === null)
  const region = regionOf(kpi, totals, seesMeasurements ? sheet.municipalities : null)
  const canCount = hasCounts(kpi.kind, totals)
  const shows = canCount ? wanted.shows : 'figure'
  const whole =
    shows === 'count'
      ? kpiCharts(
          countOf(kpi),
          totals.filter((cell) => cell.reference === null || cell.numerator !== null).map((cell) => asCount<CellOfChart>(cell)),
          { ...sheet, targets: [] },
          region.map((placed) => ({ ...placed, figure: asCount<Figure>(placed.figure) })),
        )
      : kpiCharts(kpi, totals, sheet, region)
  const lines = [...new Map(whole.flatMap(({ series }) => series.map(({ id, name }) => [id, { id, name }] as const))).values()]
  const years = [...new Set(whole.flatMap(({ periods }) => periods.map(({ period }) => yearOf(period))))].sort((a, b) => a - b)
  const choice = choiceWithin({ ...wanted, shows }, { lines: lines.map(({ id }) => id), years })
  return { charts: whole.flatMap((chart) => chosenPart(chart, choice)), choice, lines, years, hasCounts: canCount }
}

const countOf = (kpi: ShownKpi): KpiOfChart => ({
  ...kpi,
  unit: kpi.countingLevel ? countedWords[kpi.countingLevel] : 'aantal',
  ...{ baselinePeriod: null, baselineValue: null },
})

/** Nothing where a chart has no period or no line of what was chosen. */
function chosenPart(chart: LineChart, choice: FigureChoice): LineChart[] {
  const first = chart.periods.findIndex(({ period }) => choosesPeriod(choice, period))
  const last = chart.periods.findLastIndex(({ period }) => choosesPeriod(choice, period))
  const ids = chart.series.map(({ id }) => id).filter((id) => choosesLine(choice, id))
  return first < 0 || ids.length === 0 ? [] : [partOfChart(chart, ids, first, last)]
}
