/** Dates without time are 'YYYY-MM-DD' strings, as Dutch people read them on a calendar. */
export type DateString = string
export type DatePrecision = 'day' | 'month' | 'quarter' | 'year'

const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']

/** 9 is "september" */
export const monthName = (month: number): string => months[month - 1] ?? ''

const parts = (date: DateString) => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return { year, month, day }
}

const dateString = (year: number, month: number, day: number): DateString =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

export const lastDayOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** "16 juni" */
export function dayAndMonth(date: DateString): string {
  const { month, day } = parts(date)
  return `${day} ${months[month - 1]}`
}

/** "16 juni 2023" */
export const fullDate = (date: DateString): string => `${dayAndMonth(date)} ${parts(date).year}`

/** "16 juni" in the year of today, else "16 juni 2022" */
export const shortDate = (date: DateString, today: DateString): string =>
  parts(date).year === parts(today).year ? dayAndMonth(date) : fullDate(date)

/** "4e kwartaal 2023", "juni 2023", "2023": as exact as was said. */
export function dateWords(date: DateString, precision: DatePrecision): string {
  const { year, month } = parts(date)
  if (precision === 'year') return String(year)
  if (precision === 'quarter') return `${Math.ceil(month / 3)}e kwartaal ${year}`
  if (precision === 'month') return `${months[month - 1]} ${year}`
  return fullDate(date)
}

/** Whether a text is a day that exists, from 1900 to 2199: "2023-12-31". */
export const isDay = (text: string): boolean =>
  /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

export const daysBetween = (from: DateString, to: DateString): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

export const addDays = (date: DateString, days: number): DateString =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

/** The day itself, or today where that has yet to come. */
export const notAfter = (today: DateString, day: DateString): DateString => (day < today ? day : today)

/** 1 is Monday, 7 is Sunday. */
export const weekday = (date: DateString): number => new Date(date).getUTCDay() || 7

/** Whole calendar months from one date to a later one, at least 0. */
export function monthsBetween(from: DateString, to: DateString): number {
  const a = parts(from)
  const b = parts(to)
  return Math.max(0, (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0))
}

/** The first day of what was said: of "3e kwartaal 2022", kept as its last day, 1 juli 2022. */
export function firstDayOf(last: DateString, precision: DatePrecision): DateString {
  const { year, month } = parts(last)
  if (precision === 'day') return last
  if (precision === 'year') return dateString(year, 1, 1)
  return dateString(year, precision === 'quarter' ? month - 2 : month, 1)
}

/** "2023-07-06" and "6-7-2023" as people read them, "6 juli 2023"; what is not a day stays as it is. */
export function dayInWords(text: string): string {
  const read = readDutchDate(text)
  return read?.precision === 'day' ? fullDate(read.date) : text
}

export type ReadDate = { date: DateString; precision: DatePrecision }

/**
 * Reads a date as Dutch officers type it: "31-12-2023", "31 december 2023", "december 2023", "4e kwartaal 2023", "2023".
 * Gives the last day of what was said with its precision; null when it can't be read or doesn't exist.
 */
export function readDutchDate(text: string): ReadDate | null {
  const said = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const year = (value: string) => (Number(value) >= 2000 && Number(value) <= 2100 ? Number(value) : null)

  const day = (d: string, month: number, y: string): ReadDate | null => {
    const number = year(y)
    if (!number || month < 1 || month > 12 || Number(d) < 1 || Number(d) > lastDayOfMonth(number, month)) return null
    return { date: dateString(number, month, Number(d)), precision: 'day' }
  }
  const monthNumber = (name: string) => {
    const short = name.replace(/\.$/, '').replace(/^mrt$/, 'maart')
    return short.length < 3 ? 0 : months.findIndex((month) => month.startsWith(short)) + 1
  }

  const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(said)
  if (numeric) return day(numeric[1]!, Number(numeric[2]), numeric[3]!)
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(said)
  if (iso) return day(iso[3]!, Number(iso[2]), iso[1]!)
  const written = /^(\d{1,2}) ([a-z]+\.?) (\d{4})$/.exec(said)
  if (written) return day(written[1]!, monthNumber(written[2]!), written[3]!)

  const inYear = /^(?:eind )?(\d{4})$/.exec(said)
  if (inYear) return year(inYear[1]!) ? { date: dateString(Number(inYear[1]), 12, 31), precision: 'year' } : null
  const inMonth = /^([a-z]+\.?) (\d{4})$/.exec(said)
  if (inMonth) {
    const month = monthNumber(inMonth[1]!)
    const number = year(inMonth[2]!)
    return month && number ? { date: dateString(number, month, lastDayOfMonth(number, month)), precision: 'month' } : null
  }
  const inQuarter = /^(?:(?:het )?([1-4])e kwartaal|q([1-4])|kwartaal ([1-4])) (\d{4})$/.exec(said)
  if (inQuarter) {
    const quarter = Number(inQuarter[1] ?? inQuarter[2] ?? inQuarter[3])
    const number = year(inQuarter[4]!)
    return number ? { date: dateString(number, quarter * 3, lastDayOfMonth(number, quarter * 3)), precision: 'quarter' } : null
  }
  return null
}
