import { overlap, type MeasurePeriod } from '@/lib/domain/measure-period'

/** What must be read with the figures of a period, such as "corona" with those of 2020. */
export type Caveat = { period: MeasurePeriod; text: string }

/** Those that are about a period or part of it: what is said of a year counts for its half years too. */
export const caveatsAt = (caveats: readonly Caveat[], period: MeasurePeriod): string[] =>
  caveats.filter((caveat) => overlap(caveat.period, period)).map(({ text }) => text)

/** Each beside the places of the periods it is about. */
export const placedCaveats = (caveats: readonly Caveat[], periods: readonly MeasurePeriod[]): { index: number; text: string }[] =>
  caveats.flatMap(({ period, text }) => periods.flatMap((each, index) => (overlap(each, period) ? [{ index, text }] : [])))
