import { daysOf, comparePeriods, overlap, type MeasurePeriod } from '@/lib/domain/measure-period'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { CountingLevel, KpiFrequency } from '@/lib/domain/kpi'
import { differenceInWords, remarksOfRegion, type Comparability } from '@/lib/domain/kpi-caveats'
import { hasValue } from '@/lib/domain/kpi-target'
import { mainSeries } from '@/lib/domain/kpi-series'
import { newestFigure, regionFigure, type KeptRegionFigure, type RegionFigure } from '@/lib/domain/region-figure'
import type { ReportCourse, ReportKpi } from '@/lib/domain/report-model'

export type KpiWithFigures = Omit<ReportKpi, 'figure' | 'remarks' | 'course'> &
  Pick<ReportCourse, 'targets' | 'breaks' | 'caveats'> & {
    frequency: KpiFrequency | null
    baselinePeriod: MeasurePeriod | null
    countingLevel: CountingLevel | null
    figures: KeptRegionFigure[]
    comparability: readonly Comparability[]
  }

/** A KPI as a report of a period that ends on that day says it. */
export function kpiInReport(given: KpiWithFigures, until: DateString): ReportKpi {
  const { frequency, countingLevel, baselinePeriod, targets, breaks, caveats, comparability, figures: kept, ...kpi } = given
  const figures = kept.map((figure) => regionFigure(figure, countingLevel))
  const course = newestOfOneKind(
    figures.filter(({ period }) => daysOf(period).last <= until),
    frequency,
  )
  const figure = newestFigure(figures, { until, frequency })
  return {
    ...kpi,
    figure,
    remarks: figure ? remarksOfRegion(figure.period, { caveats, comparability }) : [],
    course:
      course.filter((figure) => hasValue(asFigure(figure))).length < 2
        ? null
        : {
            figures: course,
            targets,
            baseline: course.find(({ period }) => period === baselinePeriod)?.period ?? null,
            breaks: breaks.filter(
              (period) => comparePeriods(course[0]!.period, period) < 0 && comparePeriods(period, course.at(-1)!.period) <= 0,
            ),
            caveats: caveats.filter(({ period }) => course.some((shown) => overlap(shown.period, period))),
            differences: comparability.map(differenceInWords),
          },
  }
}

/** As many as fit under a small chart. */
const mostShown = 8

const asFigure = ({ value, status }: RegionFigure) => ({ value, status, numerator: null, denominator: null })

/** Earliest first. */
function newestOfOneKind(figures: readonly RegionFigure[], frequency: KpiFrequency | null): RegionFigure[] {
  const placed = figures
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .map((figure) => ({ period: figure.period, note: figure.note ?? null, figure: asFigure(figure) }))
  return mainSeries(frequency, placed)
    .slice(-mostShown)
    .map(({ period, note, figure: { value, status } }) => ({ period, value, status, ...(note === null ? {} : { note }) }))
}
