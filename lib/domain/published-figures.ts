import type { CountingLevel, Figure, KpiKind } from '@/lib/domain/kpi'
import { sumOfMunicipalities } from '@/lib/domain/kpi-sums'
import type { MeasurePeriod } from '@/lib/domain/measure-period'
import { figuresForReaders } from '@/lib/domain/small-numbers'

/** A figure as it was entered; all three ids null: the region as a whole, without breakdown. */
export type MeasuredFigure = Figure & {
  municipalityId: string | null
  referenceAreaId: string | null
  breakdownId: string | null
  period: MeasurePeriod
  isPublished: boolean
  interpretation: string
  source: string
}

export type PublishedFigure = Omit<MeasuredFigure, 'isPublished'> & {
  /** Of the region: nobody gave it, its municipalities were added up. */
  isSum: boolean
}

/** How a KPI counts, and what is too small in its region. */
export type CountedForReaders = { kind: KpiKind | null; countingLevel: CountingLevel | null; threshold: number }

/**
 * What readers get of the figures of one KPI: those that were published, made safe by the rule of small numbers, and the sum of the region where
 * none was given and all municipalities (`municipalityIds`) are in. What was not published yet counts as secret, so that it can't be computed
 * from the others. A municipality that left the region is in no sum of today, so what is hidden is safe with and without it. Figures of reference
 * areas are public already.
 */
export function publishedFigures(
  figures: readonly MeasuredFigure[],
  { kind, countingLevel, threshold }: CountedForReaders,
  municipalityIds: readonly string[],
): PublishedFigure[] {
  if (kind === null) return []
  const own = figures.filter(({ referenceAreaId }) => referenceAreaId === null)
  const added = new Set(sums(own, { kind, countingLevel }, municipalityIds))
  const cells = [...own, ...added].map((given) => ({
    ...{ given, area: given.municipalityId, breakdown: given.breakdownId, period: given.period },
    figure: given.isPublished ? given : hidden,
  }))
  const isNow = ({ area }: { area: string | null }) => area === null || municipalityIds.includes(area)
  const hiddenNow = new Set(
    figuresForReaders(cells.filter(isNow), { kind, threshold }).flatMap((cell) => (isSecret(cell) ? cell.given : [])),
  )
  return [
    ...figuresForReaders(cells, { kind, threshold })
      .filter(({ given }) => given.isPublished)
      .map(({ given, figure }) => ({
        ...published(given, hiddenNow.has(given) ? hidden : figure),
        isSum: added.has(given),
      })),
    ...figures
      .filter(({ referenceAreaId, isPublished }) => referenceAreaId !== null && isPublished)
      .map((given) => ({ ...published(given, publicAlready(given)), isSum: false })),
  ]
}

const hidden: Figure = { value: null, numerator: null, denominator: null, status: 'secret' }

/** What is told without its value is told without what it is made of, and half of what it is made of says nothing. */
const publicAlready = (figure: Figure): Figure =>
  figure.value === null || figure.numerator === null || figure.denominator === null
    ? { ...figure, numerator: null, denominator: null }
    : figure

const isSecret = ({ figure }: { figure: Figure }) => figure.status === 'secret'

const published = (given: MeasuredFigure, { value, numerator, denominator, status }: Figure): Omit<PublishedFigure, 'isSum'> => ({
  ...{ municipalityId: given.municipalityId, referenceAreaId: given.referenceAreaId, breakdownId: given.breakdownId, period: given.period },
  ...{ value, numerator, denominator, status: value === null && status !== 'unknown' ? 'secret' : status },
  // What is said with a hidden figure could give it away.
  ...{ interpretation: value === null ? '' : given.interpretation, source: value === null ? '' : given.source },
})

function sums(
  own: readonly MeasuredFigure[],
  kpi: { kind: KpiKind; countingLevel: CountingLevel | null },
  municipalityIds: readonly string[],
): MeasuredFigure[] {
  const places = new Map(own.map(({ period, breakdownId }) => [`${period} ${breakdownId}`, { period, breakdownId }]))
  return [...places.values()].flatMap(({ period, breakdownId }) => {
    const here = own.filter((figure) => figure.period === period && figure.breakdownId === breakdownId)
    if (here.some(({ municipalityId }) => municipalityId === null)) return []
    const parts = municipalityIds.map((id) => here.find(({ municipalityId, isPublished }) => municipalityId === id && isPublished) ?? null)
    const result = sumOfMunicipalities(kpi, parts)
    if (!result.ok || result.sum.known < result.sum.total) return []
    const { value, numerator, denominator } = result.sum
    const place = { municipalityId: null, referenceAreaId: null, breakdownId, period, isPublished: true, interpretation: '', source: '' }
    return [{ ...place, value, numerator, denominator, status: 'final' as const }]
  })
}
