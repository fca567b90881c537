import { placedCaveats, type Caveat } from '@/lib/domain/kpi-caveats'
import { mainSeries, regionOf, type CountedKpi, type PlacedFigure } from '@/lib/domain/kpi-series'
import { hasValue } from '@/lib/domain/kpi-target'
import { comparePeriods, measurePeriodWords, type MeasurePeriod } from '@/lib/domain/measure-period'
import { sumNote } from '@/lib/domain/region-figure'
import { lineChart, type LineChart } from './chart-model'
import { pointsOfRegion, type CellOfChart } from './kpi-chart'

type Area = { id: string; slug: string; name: string }

type Input = {
  kpi: CountedKpi & { name: string; unit: string; breakdownName: string | null }
  figures: readonly (CellOfChart & { breakdown: { id: string } | null })[]
  breakdowns: readonly { id: string; label: string }[]
  municipalities: readonly Area[]
  caveats: readonly Caveat[]
  /** Whether the figures are as entered and may be added up. */
  seesMeasurements: boolean
}

/** The municipalities of which there are figures by part. */
export const areasWithParts = ({ figures, municipalities }: Pick<Input, 'figures' | 'municipalities'>): Area[] => {
  const ids = new Set(figures.flatMap(({ breakdown, municipality }) => (breakdown && municipality ? [municipality.id] : [])))
  return municipalities.filter(({ id }) => ids.has(id))
}

/** As many as fit beside each other. */
const mostShown = 4

/** What the parts of a KPI are called within a sentence: "soort verblijf". */
export const breakdownWords = (name: string | null): string => (name ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : 'onderdeel')

/** The newest figures for each part of a KPI, such as each kind of stay: of the region, or `of` a municipality; null where there are none. */
export function breakdownChart(input: Input, of: Area | null = null): LineChart | null {
  const { kpi, figures, breakdowns, municipalities, caveats, seesMeasurements } = input
  const seriesOf = (given: Input['figures']): PlacedFigure[] =>
    of === null ? regionOf(kpi, given, seesMeasurements ? municipalities : null) : ofMunicipality(given, of)
  const parts = breakdowns.map(({ id, label }) => ({
    ...{ id, label, series: seriesOf(figures.filter(({ breakdown }) => breakdown?.id === id)) },
  }))
  const main = mainSeries(
    kpi.frequency,
    parts.flatMap(({ series }) => series),
  )
  const periods = [...new Set(main.map(({ period }) => period))].sort(comparePeriods).slice(-mostShown)
  if (periods.length === 0) return null
  const rows = parts.map(({ id, label, series }) => ({ id, ...pointsOfRegion(label, periods, series), note: noteOf(series, periods) }))
  return lineChart({
    title: [`${kpi.name} naar ${breakdownWords(kpi.breakdownName)}`, of?.name].filter(Boolean).join(', '),
    unit: kpi.unit,
    periods: periods.map((period) => ({ period, label: measurePeriodWords(period) })),
    series: rows.map(({ id, name, points, note }) => ({ id, name, kind: 'area', points, note })),
    caveats: [...placedCaveats(caveats, periods), ...rows.flatMap(({ notes }) => notes)].sort((a, b) => a.index - b.index),
  })
}

const ofMunicipality = (figures: Input['figures'], { id }: Area): PlacedFigure[] =>
  figures.filter(({ municipality }) => municipality?.id === id).map(({ period, ...figure }) => ({ period, figure, note: null }))

const noteOf = (series: readonly PlacedFigure[], periods: readonly MeasurePeriod[]) =>
  sumNote(
    series
      .filter(({ period, figure }) => periods.includes(period) && hasValue(figure))
      .map(({ period, figure: { value, status }, note }) => ({ period, value, status, ...(note === null ? {} : { note }) })),
  )
