import { comparePeriods, measurePeriodWords, overlap, type MeasurePeriod } from '@/lib/domain/measure-period'

/** What must be read with the figures of a period, such as "corona" with those of 2020. */
export type Caveat = { period: MeasurePeriod; text: string }

/** Those that are about a period or part of it: what is said of a year counts for its half years too. */
export const caveatsAt = (caveats: readonly Caveat[], period: MeasurePeriod): string[] =>
  caveats.filter((caveat) => overlap(caveat.period, period)).map(({ text }) => text)

/** Each beside the places of the periods it is about. */
export const placedCaveats = (caveats: readonly Caveat[], periods: readonly MeasurePeriod[]): { index: number; text: string }[] =>
  caveats.flatMap(({ period, text }) => periods.flatMap((each, index) => (overlap(each, period) ? [{ index, text }] : [])))

/** A municipality that counts differently, and how. */
export type Comparability = { municipality: string; text: string }

/** "Woerden telt anders: telt ook pleegzorg". It is part of every figure of the region. */
export const differenceInWords = ({ municipality, text }: Comparability): string => `${municipality} telt anders: ${text}`

/** What must be read with a figure of the region as a whole. */
export const remarksOfRegion = (
  period: MeasurePeriod,
  { caveats, comparability }: { caveats: readonly Caveat[]; comparability: readonly Comparability[] },
): string[] => [...caveatsAt(caveats, period), ...comparability.map(differenceInWords)]

/** All that must be read with the figures of a KPI; `breaks`: from when another definition holds. */
export type SaidOfFigures = {
  caveats: Caveat[]
  breaks: MeasurePeriod[]
  comparability: (Comparability & { municipalityId: string })[]
}

type FigurePlace = { period: MeasurePeriod; municipalityId: string | null; referenceAreaId: string | null }

/** What stands with one figure wherever it is shown. What an area of reference counts, is not the region's to define. */
export function remarksAt({ period, municipalityId, referenceAreaId }: FigurePlace, said: SaidOfFigures): string[] {
  const caveats = caveatsAt(said.caveats, period)
  if (referenceAreaId !== null) return caveats
  const definition = definitionRemark(said.breaks, period)
  const different = said.comparability.filter((each) => municipalityId === null || each.municipalityId === municipalityId)
  return [...caveats, ...(definition ? [definition] : []), ...different.map(differenceInWords)]
}

/** "andere definitie vanaf 2022": what a figure by a later definition than the first must be read with; `breaks`: from when others hold. Null before them. */
export function definitionRemark(breaks: readonly (MeasurePeriod | null)[], period: MeasurePeriod): string | null {
  const [last] = breaks
    .filter((from) => from !== null)
    .filter((from) => comparePeriods(from, period) <= 0)
    .toSorted((a, b) => comparePeriods(b, a))
  return last === undefined ? null : `andere definitie vanaf ${measurePeriodWords(last)}`
}
