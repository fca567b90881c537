import type { Figure } from '@/lib/domain/kpi'
import { comparePeriods, type MeasurePeriod } from '@/lib/domain/measure-period'
import { publishedFigures, type CountedForReaders, type MeasuredFigure, type PublishedFigure } from '@/lib/domain/published-figures'

export type Stage = 'entered' | 'checked' | 'published'
/** A figure with how far it is. */
export type StagedFigure = Omit<MeasuredFigure, 'isPublished'> & { stage: Stage }

type Cell = Pick<PublishedFigure, 'municipalityId' | 'referenceAreaId' | 'breakdownId'> & { period: MeasurePeriod }

/** One cell in which publishing changes what readers see, or in which they see something that was corrected. */
export type CopyDifference = Cell & {
  /** As it stands in the grid; null for a sum that nobody entered. */
  entered: Figure | null
  /** Null: readers see nothing there. */
  now: Figure | null
  after: Figure | null
  /** It was corrected, and its municipality did not check it yet. */
  waits: boolean
}

/** Whether publishing sends it out: publishFigures() does the same in the database. */
const goesOut = ({ stage, municipalityId }: StagedFigure) => stage !== 'entered' || municipalityId === null

/** What differs between what readers see of a KPI (`copy`) and what they would see once its figures are published, the last period first. */
export function copyDifferences(
  figures: readonly StagedFigure[],
  copy: readonly PublishedFigure[],
  counted: CountedForReaders,
  municipalityIds: readonly string[],
): CopyDifference[] {
  const next = publishedFigures(
    figures.map((figure) => ({ ...figure, isPublished: goesOut(figure) })),
    counted,
    municipalityIds,
  )
  const [nowAt, afterAt, enteredAt] = [byCell(copy), byCell(next), byCell(figures)]
  return [...new Map([...copy, ...next].map((cell) => [keyOf(cell), cell]))]
    .map(([key, { municipalityId, referenceAreaId, breakdownId, period }]) => {
      const [now, after, entered] = [nowAt.get(key) ?? null, afterAt.get(key) ?? null, enteredAt.get(key) ?? null]
      const place = { municipalityId, referenceAreaId, breakdownId, period }
      return { ...place, entered, now, after, waits: entered !== null && !goesOut(entered), isSame: isSame(now, after) }
    })
    .filter(({ isSame, waits, now }) => !isSame || (waits && now !== null))
    .map(({ isSame: _, ...difference }) => difference)
    .toSorted((a, b) => comparePeriods(b.period, a.period))
}

const keyOf = ({ municipalityId, referenceAreaId, breakdownId, period }: Cell) =>
  [municipalityId, referenceAreaId, breakdownId, period].join(' ')
const byCell = <C extends Cell>(cells: readonly C[]) => new Map(cells.map((cell) => [keyOf(cell), cell]))

const isSame = (one: PublishedFigure | null, other: PublishedFigure | null): boolean =>
  one === null || other === null
    ? one === other
    : (['value', 'numerator', 'denominator', 'status', 'interpretation', 'source'] as const).every((key) => one[key] === other[key])
