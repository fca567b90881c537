import { placedCaveats, type Caveat } from '@/lib/domain/kpi-caveats'
import { mainSeries, regionOf, type CountedKpi, type PlacedFigure } from '@/lib/domain/kpi-series'
import { hasValue } from '@/lib/domain/kpi-target'
import { comparePeriods, measurePeriodWords, type MeasurePeriod } from '@/lib/domain/measure-period'
import { sumNote } from '@/lib/domain/region-figure'
import { lineChart, type LineChart } from './chart-model'
import { pointsOfRegion, type CellOfChart } from './kpi-chart'

type Input = {
  kpi: CountedKpi & { name: string; unit: string; breakdownName: string | null }
  figures: readonly (CellOfChart & { breakdown: { id: string } | null })[]
  breakdowns: readonly { id: string; label: string }[]
  municipalities: readonly { id: string }[]
  caveats: readonly Caveat[]
  /** Whether the figures are as entered and may be added up. */
  seesMeasurements: boolean
}

/** As many as fit beside each other. */
const mostShown = 4

/** What the parts of a KPI are called within a sentence: "soort verblijf". */
export const breakdownWords = (name: string | null): string => (name ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : 'onderdeel')

/** The newest figures of the region for each part of a KPI, such as each kind of stay; null where there are none. */
export function breakdownChart({ kpi, figures, breakdowns, municipalities, caveats, seesMeasurements }: Input): LineChart | null {
  const parts = breakdowns.map(({ id, label }) => ({
    ...{ id, label },
    series: regionOf(
      kpi,
      figures.filter(({ breakdown }) => breakdown?.id === id),
      seesMeasurements ? municipalities : null,
    ),
  }))
  const main = mainSeries(
    kpi.frequency,
    parts.flatMap(({ series }) => series),
  )
  const periods = [...new Set(main.map(({ period }) => period))].sort(comparePeriods).slice(-mostShown)
  if (periods.length === 0) return null
  const rows = parts.map(({ id, label, series }) => ({ id, ...pointsOfRegion(label, periods, series), note: noteOf(series, periods) }))
  return lineChart({
    title: `${kpi.name} naar ${breakdownWords(kpi.breakdownName)}`,
    unit: kpi.unit,
    periods: periods.map((period) => ({ period, label: measurePeriodWords(period) })),
    series: rows.map(({ id, name, points, note }) => ({ id, name, kind: 'area', points, note })),
    caveats: [...placedCaveats(caveats, periods), ...rows.flatMap(({ notes }) => notes)].sort((a, b) => a.index - b.index),
  })
}

const noteOf = (series: readonly PlacedFigure[], periods: readonly MeasurePeriod[]) =>
  sumNote(
    series
      .filter(({ period, figure }) => periods.includes(period) && hasValue(figure))
      .map(({ period, figure: { value, status }, note }) => ({ period, value, status, ...(note === null ? {} : { note }) })),
  )
