import { fullDate, lastDayOfMonth, monthName, readDutchDate, type DateString } from '@/lib/domain/dutch-dates'

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
  return period.length === 4 ? 'year' : (kinds[period[5]!] ?? 'day')
}

const kinds: Record<string, MeasurePeriodKind> = { h: 'halfYear', k: 'quarter', m: 'month' }

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

/** "2022", "1e halfjaar 2022", "3e kwartaal 2022", "juni 2022", "30 juni 2025" */
export function measurePeriodWords(period: MeasurePeriod): string {
  const [, year, half, quarter, month, ofDay] = shape.exec(period) ?? []
  if (half) return `${half}e halfjaar ${year}`
  if (quarter) return `${quarter}e kwartaal ${year}`
  if (month) return `${monthName(Number(month))} ${year}`
  return ofDay ? fullDate(period) : period
}

/** By the first day, and of those that start together the longest first: 2022, 1e halfjaar 2022, januari 2022, 1 januari 2022. */
export function comparePeriods(a: MeasurePeriod, b: MeasurePeriod): number {
  const years = compareText(a.slice(0, 4), b.slice(0, 4))
  if (years !== 0) return years
  const [daysA, daysB] = [daysOf(a), daysOf(b)]
  return compareText(daysA.first, daysB.first) || compareText(daysB.last, daysA.last)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether they share a day: a year and each of its half years do. */
export function overlap(one: MeasurePeriod, other: MeasurePeriod): boolean {
  const [a, b] = [daysOf(one), daysOf(other)]
  return a.first <= b.last && b.first <= a.last
}

/** The one before of the same kind; of a day the same day a year earlier (of 29 February the 28th). */
export function previousOf(period: MeasurePeriod): MeasurePeriod {
  const [, yearText, half, quarter, month, ofDay] = shape.exec(period) ?? []
  const year = Number(yearText)
  const before = String(year - 1).padStart(4, '0')
  if (half) return half === '2' ? `${yearText}-h1` : `${before}-h2`
  if (quarter) return quarter === '1' ? `${before}-k4` : `${yearText}-k${Number(quarter) - 1}`
  if (month) return month === '01' ? `${before}-m12` : `${yearText}-m${String(Number(month) - 1).padStart(2, '0')}`
  if (!ofDay) return before
  const sameDay = `${before}${period.slice(4)}`
  return isMeasurePeriod(sameDay) ? sameDay : `${before}-02-28`
}

export type ReadPeriod = { period: MeasurePeriod; status: 'provisional' | 'revisedProvisional' | null }

const ordinals: Record<string, string> = { eerste: '1', tweede: '2', derde: '3', vierde: '4' }
const codeLetters: Record<string, string> = { hj: 'h', kw: 'k', mm: 'm' }

/**
 * Reads a period as CBS and Dutch tables write it: "2022JJ00", "2022HJ01", "2022KW03", "2022MM06", "2022", "1e halfjaar 2022",
 * "eerste halfjaar 2022", "2022-1" (a half year), "2022-h1", "3e kwartaal 2022", "juni 2022", "30 juni 2025", "30-6-2025".
 * One * behind it is provisional, two is revised provisional (conventies-nl.md 3.2). Null when it can't be read or doesn't exist.
 */
export function readMeasurePeriod(text: string): ReadPeriod | null {
  const [, said, stars] = /^(.*?)\s*(\*{0,2})$/.exec(text.trim().toLowerCase().replace(/\s+/g, ' ')) ?? []
  const period = said === undefined ? null : (readCode(said) ?? readWords(said))
  if (period === null) return null
  return { period, status: stars === '*' ? 'provisional' : stars === '**' ? 'revisedProvisional' : null }
}

const existing = (word: string): MeasurePeriod | null => (/^(19|20)/.test(word) && isMeasurePeriod(word) ? word : null)

function readCode(said: string): MeasurePeriod | null {
  const [, codeYear, letters, part] = /^(\d{4})(jj|hj|kw|mm)(\d{2})$/.exec(said) ?? []
  if (codeYear) {
    if (letters === 'jj') return part === '00' ? existing(codeYear) : null
    return existing(`${codeYear}-${codeLetters[letters!]}${letters === 'mm' ? part : Number(part)}`)
  }
  const [, year, half] = /^(\d{4})-([12])$/.exec(said) ?? []
  return existing(year ? `${year}-h${half}` : said)
}

function readWords(said: string): MeasurePeriod | null {
  const [, ordinal, unit, year] =
    /^(?:het )?(?:([1-4])e|eerste|tweede|derde|vierde) (half ?jaar|kwartaal) (?:van )?(\d{4})$/.exec(said) ?? []
  if (unit) return existing(`${year}-${unit === 'kwartaal' ? 'k' : 'h'}${ordinal ?? ordinals[/eerste|tweede|derde|vierde/.exec(said)![0]]}`)
  const read = readDutchDate(said)
  if (read === null || read.precision === 'year') return null
  if (read.precision === 'day') return read.date
  const month = read.date.slice(5, 7)
  return existing(`${read.date.slice(0, 4)}-${read.precision === 'month' ? `m${month}` : `k${Number(month) / 3}`}`)
}

const partsOf: Record<Exclude<MeasurePeriodKind, 'day'>, (year: number) => MeasurePeriod[]> = {
  year: (year) => [String(year)],
  halfYear: (year) => [`${year}-h1`, `${year}-h2`],
  quarter: (year) => [1, 2, 3, 4].map((quarter) => `${year}-k${quarter}`),
  month: (year) => Array.from({ length: 12 }, (_, index) => `${year}-m${String(index + 1).padStart(2, '0')}`),
}

/** All periods of a kind from one year up to and including another. */
export const periodsBetween = (kind: Exclude<MeasurePeriodKind, 'day'>, first: number, last: number): MeasurePeriod[] =>
  Array.from({ length: last - first + 1 }, (_, index) => partsOf[kind](first + index)).flat()
