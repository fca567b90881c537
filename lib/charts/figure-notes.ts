import { placedCaveats, type Caveat } from '@/lib/domain/kpi-caveats'
import { comparePeriods, measurePeriodWords, type MeasurePeriod } from '@/lib/domain/measure-period'
import { lineChart, type LineChart } from './chart-model'

type Said = {
  caveats: readonly Caveat[]
  breaks: readonly MeasurePeriod[]
  comparability: readonly { municipalityId: string; text: string }[]
}

/**
 * A chart without figures, for what is not a chart but has its municipalities and periods: `notesOf` then gives the same letters and words as stand
 * under a chart of these figures. Null: the region as a whole.
 */
export function notedPlaces(
  rows: readonly { id: string | null; name: string }[],
  periods: readonly MeasurePeriod[],
  { caveats, breaks, comparability }: Said,
): LineChart {
  const inOrder = periods.toSorted(comparePeriods)
  return lineChart({
    title: '',
    unit: '',
    periods: inOrder.map((period) => ({ period, label: measurePeriodWords(period) })),
    series: rows.map(({ id, name }) => ({
      ...{ id: id ?? 'regio', name, kind: 'area' },
      points: inOrder.map(() => ({ gap: 'missing' })),
      note: comparability.find(({ municipalityId }) => municipalityId === id)?.text,
    })),
    breaks: breaks.flatMap((from) => {
      const beforeIndex = inOrder.findIndex((period) => comparePeriods(period, from) >= 0)
      return beforeIndex > 0 ? [{ beforeIndex, label: 'andere definitie' }] : []
    }),
    caveats: placedCaveats(caveats, inOrder).toSorted((a, b) => a.index - b.index),
  })
}
