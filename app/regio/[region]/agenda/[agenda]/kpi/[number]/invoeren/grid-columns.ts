import type { DateString } from '@/lib/domain/dutch-dates'
import { daysOf, measurePeriodKind, periodsBetween, type MeasurePeriod } from '@/lib/domain/measure-period'

export const gridKinds = {
  year: { label: 'Per jaar', address: 'jaar' },
  halfYear: { label: 'Per halfjaar', address: 'halfjaar' },
  quarter: { label: 'Per kwartaal', address: 'kwartaal' },
} as const

export type GridKind = keyof typeof gridKinds

export const kindInAddress = (word: unknown): GridKind | null =>
  (Object.keys(gridKinds) as GridKind[]).find((kind) => gridKinds[kind].address === word) ?? null

const yearsShown: Record<GridKind, number> = { year: 6, halfYear: 3, quarter: 2 }

/**
 * The periods up to this year for which figures can be entered, the last one first: the last few years, and further back where there are figures.
 * What has not begun yet has no figures.
 */
export function columnsOf(kind: GridKind, measured: readonly MeasurePeriod[], today: DateString): MeasurePeriod[] {
  const thisYear = Number(today.slice(0, 4))
  const years = measured.filter((period) => measurePeriodKind(period) === kind).map((period) => Number(period.slice(0, 4)))
  const periods = periodsBetween(kind, Math.min(thisYear - yearsShown[kind] + 1, ...years), Math.max(thisYear, ...years))
  return periods.filter((period) => daysOf(period).first <= today || measured.includes(period)).toReversed()
}
