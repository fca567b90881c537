import { lastDayOfMonth, type DateString } from '@/lib/domain/dutch-dates'

/** What a figure is about, as a word that sorts within its kind: "2022", "2022-h1", "2022-k3", "2022-m06" or a day, "2025-06-30". */
export type MeasurePeriod = string
export type MeasurePeriodKind = 'year' | 'halfYear' | 'quarter' | 'month' | 'day'

const shape = /^(\d{4})(?:-h([12])|-k([1-4])|-m(0[1-9]|1[0-2])|-(\d{2})-(\d{2}))?$/

/** Whether this is the word of a period that exists. */
export function isMeasurePeriod(word: string): boolean {
  const [, year, , , , month, day] = shape.exec(word) ?? []
  if (year === undefined) return false
  return (
    month === undefined ||
    (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= lastDayOfMonth(Number(year), Number(month)))
  )
}

export function measurePeriodKind(period: MeasurePeriod): MeasurePeriodKind {
  const [, , half, quarter, month, ofDay] = shape.exec(period) ?? []
  if (half) return 'halfYear'
  if (quarter) return 'quarter'
  if (month) return 'month'
  return ofDay ? 'day' : 'year'
}

/** The first and the last day. */
export function daysOf(period: MeasurePeriod): { first: DateString; last: DateString } {
  const [, yearText, half, quarter, month, dayMonth] = shape.exec(period) ?? []
  const year = Number(yearText)
  if (dayMonth) return { first: period, last: period }
  const months = half ? 6 : quarter ? 3 : month ? 1 : 12
  const from = half ? 6 * Number(half) - 5 : quarter ? 3 * Number(quarter) - 2 : month ? Number(month) : 1
  const to = from + months - 1
  const two = (number: number) => String(number).padStart(2, '0')
  return { first: `${yearText}-${two(from)}-01`, last: `${yearText}-${two(to)}-${two(lastDayOfMonth(year, to))}` }
}
