import type { KpiFrequency } from '@/lib/domain/kpi'
import { differenceInWords, placedCaveats, type Comparability } from '@/lib/domain/kpi-caveats'
import { mainSeries } from '@/lib/domain/kpi-series'
import { sumNote, type RegionFigure } from '@/lib/domain/region-figure'
import { comparePeriods, measurePeriodKind, measurePeriodWords, type MeasurePeriod } from '@/lib/domain/measure-period'
import { chartPoint, lineChart, type LineChart } from './chart-model'

/** A line in the chart of regions: the figures of a region as a whole, and what must be said of them. */
export type RegionLine = {
  id: string
  name: string
  figures: readonly RegionFigure[]
  note?: string
  caveats: readonly { period: MeasurePeriod; text: string }[]
  /** Municipalities of the region that count differently. */
  comparability: readonly Comparability[]
  /** From when other definitions hold. */
  breaks: readonly MeasurePeriod[]
}

type Input = {
  title: string
  unit: string
  frequency: KpiFrequency | null
  /** The one that the others are laid beside. */
  own: RegionLine
  others: readonly RegionLine[]
  references: readonly { code: string; name: string; figures: readonly RegionFigure[] }[]
}

/**
 * The figures of regions and reference areas beside each other, of one kind of period: a half year is never laid beside a year. Null where there is
 * no figure at all.
 */
export function regionsChart({ title, unit, frequency, own, others, references }: Input): LineChart | null {
  const regions = [own, ...others]
  const all = [...regions, ...references].flatMap(({ figures }) => figures)
  const kind = mainKind(frequency, own.figures) ?? mainKind(frequency, all)
  if (kind === null) return null
  const ofKind = all.map(({ period }) => period).filter((period) => measurePeriodKind(period) === kind)
  const periods = [...new Set(ofKind)].sort(comparePeriods)
  const points = (figures: readonly RegionFigure[]) => periods.map((period) => chartPoint(figures.find((each) => each.period === period)))
  const isThere = ({ figures }: { figures: readonly RegionFigure[] }) => figures.some(({ period }) => periods.includes(period))
  const shown = regions.filter(isThere)
  return lineChart({
    title,
    unit,
    periods: periods.map((period) => ({ period, label: measurePeriodWords(period) })),
    highlight: own.id,
    series: [
      ...shown.map(({ id, name, figures, note, comparability }) => ({
        id,
        name,
        kind: 'area' as const,
        points: points(figures),
        note: noteOf(figures, [note, ...comparability.map(differenceInWords)]),
      })),
      ...references.filter(isThere).map(({ code, name, figures }) => {
        return { id: code, name, kind: 'reference' as const, points: points(figures) }
      }),
    ],
    caveats: shown.flatMap((region) => caveatsOf(region, periods)).sort((a, b) => a.index - b.index),
  })
}

const noteOf = (figures: readonly RegionFigure[], notes: readonly (string | undefined)[]) =>
  [sumNote(figures), ...notes].flatMap((note) => note?.replace(/\.$/, '') || []).join('. ') || undefined

function mainKind(frequency: KpiFrequency | null, figures: readonly RegionFigure[]) {
  const placed = figures.map(({ period, ...figure }) => ({ period, note: null, figure: { ...figure, numerator: null, denominator: null } }))
  const [first] = mainSeries(frequency, placed)
  return first ? measurePeriodKind(first.period) : null
}

/** A new definition breaks the line of one region only, so it is said as what it is: a reason to look twice. */
function caveatsOf({ name, caveats, breaks }: RegionLine, periods: readonly MeasurePeriod[]) {
  const told = placedCaveats(caveats, periods).map(({ index, text }) => ({ index, text: `${name}: ${text}` }))
  const broken = breaks.flatMap((from) => {
    const index = periods.findIndex((period) => comparePeriods(period, from) >= 0)
    return index > 0 ? [{ index, text: `${name}: andere definitie vanaf hier` }] : []
  })
  return [...told, ...broken]
}
