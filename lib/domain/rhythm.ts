import { addDays, dayAndMonth, lastDayOfMonth, monthName, weekday, type DateString } from '@/lib/domain/dutch-dates'
import { dutchHoliday } from '@/lib/domain/dutch-holidays'

/** How often a body meets, and in which months: of every meeting one falls in `month`, the others are spread over the year from there. */
export type Rhythm = {
  timesPerYear: number
  /** 1 to 12 */
  month: number
  /** The months in which it never meets. */
  without: number[]
}

/** On which day of its month: the second Thursday is week 2, day 4. Week 5 is the last one. */
export type RhythmDay = { week: number; day: number }

/** Where nobody said another one. */
export const usualDay: RhythmDay = { week: 2, day: 4 }

export const mostPerYear = 12

const ordinals = ['eerste', 'tweede', 'derde', 'vierde', 'laatste']
export const weekNames: readonly string[] = ordinals
export const dayNames: readonly string[] = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']

/** The months in which a body meets, 1 to 12, in the order of the year. One that falls in a month it rests in moves all of them over the others. */
export function monthsOfRhythm({ timesPerYear, month, without }: Rhythm): number[] {
  const fromMonth = Array.from({ length: 12 }, (_, index) => ((month - 1 + index) % 12) + 1)
  const spread = (months: readonly number[]) => {
    const times = Math.min(timesPerYear, months.length)
    return Array.from({ length: times }, (_, index) => months[Math.floor((index * months.length) / times)]!).toSorted((a, b) => a - b)
  }
  const usual = spread(fromMonth)
  return usual.some((each) => without.includes(each)) ? spread(fromMonth.filter((each) => !without.includes(each))) : usual
}

/** "4 keer per jaar: maart, juni, september en december, op de tweede donderdag" */
export const rhythmInWords = (rhythm: Rhythm, usual: RhythmDay): string => `${monthsInWords(rhythm)}, ${dayInWords(usual)}`

/** "op de tweede donderdag"; of a week or a day alone, "aan het eind van de maand", "op een donderdag". Empty where it names neither. */
export function dayInWords({ week, day }: Partial<RhythmDay>): string {
  if (week === undefined) return day === undefined ? '' : `op een ${dayNames[day - 1]}`
  if (day !== undefined) return `op de ${ordinals[week - 1]} ${dayNames[day - 1]}`
  return week === 1 ? 'aan het begin van de maand' : week === 5 ? 'aan het eind van de maand' : 'halverwege de maand'
}

/** "4 keer per jaar: maart, juni, september en december", "elke maand, behalve in juli en augustus" */
export function monthsInWords(rhythm: Rhythm): string {
  const months = monthsOfRhythm(rhythm)
  if (rhythm.timesPerYear < 12) return `${months.length} keer per jaar: ${listedMonths(months)}`
  return rhythm.without.length === 0 ? 'elke maand' : `elke maand, behalve in ${listedMonths(rhythm.without)}`
}

/** "maart, juni en september" */
export function listedMonths(months: readonly number[]): string {
  const names = months.map(monthName)
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`
}

/** `slot`: the month it stands for, by which it is found back after it was moved. `because`: why it is not on its usual day. */
export type PlannedDay = { slot: string; on: DateString; because: string }

/**
 * The days on which a body meets in the year from `from`, one for every month of its rhythm. A public holiday moves a meeting by a week
 * within its month, and says so: none is left out.
 */
export function meetingDays(rhythm: Rhythm, usual: RhythmDay, from: DateString): PlannedDay[] {
  const until = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`
  const months = monthsOfRhythm(rhythm)
  const years = [Number(from.slice(0, 4)), Number(until.slice(0, 4))]
  return years.flatMap((year) => months.map((month) => plannedDay(year, month, usual))).filter(({ on }) => on >= from && on < until)
}

/** On which day a body meets for a month ("2023-06"); null where its rhythm does not meet then. */
export function dayOfSlot(rhythm: Rhythm, usual: RhythmDay, slot: string): DateString | null {
  const [year, month] = slot.split('-').map(Number) as [number, number]
  return monthsOfRhythm(rhythm).includes(month) ? plannedDay(year, month, usual).on : null
}

function plannedDay(year: number, month: number, usual: RhythmDay): PlannedDay {
  const slot = `${year}-${String(month).padStart(2, '0')}`
  const on = dayInMonth(slot, usual)
  const holiday = dutchHoliday(on)
  if (holiday === null) return { slot, on, because: '' }
  const moved = [7, -7].map((days) => addDays(on, days)).find((day) => day.startsWith(slot) && dutchHoliday(day) === null)
  return { slot, on: moved ?? on, because: `${dayAndMonth(on)} is ${holiday}.` }
}

function dayInMonth(slot: string, { week, day }: RhythmDay): DateString {
  const [year, month] = slot.split('-').map(Number) as [number, number]
  const first = `${slot}-01`
  const inFirstWeek = addDays(first, (day - weekday(first) + 7) % 7)
  if (week < 5) return addDays(inFirstWeek, (week - 1) * 7)
  const last = `${slot}-${lastDayOfMonth(year, month)}`
  return addDays(last, -((weekday(last) - day + 7) % 7))
}
