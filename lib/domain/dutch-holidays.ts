import { addDays, type DateString } from '@/lib/domain/dutch-dates'

/** The name of the Dutch public holiday on a day, or null. */
export function dutchHoliday(date: DateString): string | null {
  const year = Number(date.slice(0, 4))
  const easter = easterSunday(year)
  const kingsDay = new Date(`${year}-04-27`).getUTCDay() === 0 ? `${year}-04-26` : `${year}-04-27`
  const holidays: Record<DateString, string> = {
    [`${year}-01-01`]: 'Nieuwjaarsdag',
    [addDays(easter, -2)]: 'Goede Vrijdag',
    [easter]: 'eerste paasdag',
    [addDays(easter, 1)]: 'tweede paasdag',
    [kingsDay]: 'Koningsdag',
    [`${year}-05-05`]: 'Bevrijdingsdag',
    [addDays(easter, 39)]: 'Hemelvaartsdag',
    [addDays(easter, 49)]: 'eerste pinksterdag',
    [addDays(easter, 50)]: 'tweede pinksterdag',
    [`${year}-12-25`]: 'eerste kerstdag',
    [`${year}-12-26`]: 'tweede kerstdag',
  }
  return holidays[date] ?? null
}

// The Gregorian calculation as Meeus, Jones and Butcher wrote it down.
function easterSunday(year: number): DateString {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
