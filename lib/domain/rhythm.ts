import { addDays, dayAndMonth, lastDayOfMonth, monthName, weekday, type DateString } from '@/lib/domain/dutch-dates'
import { dutchHoliday } from '@/lib/domain/dutch-holidays'
import { readPlanning } from '@/lib/domain/planning'

/** How often a body meets, and in which months: of every meeting one falls in `month`, the others are spread over the year from there. */
export type Rhythm = {
  timesPerYear: number
  /** 1 to 12 */
  month: number
}

/** On which day of its month: the second Thursday is week 2, day 4. Week 5 is the last one. */
export type RhythmDay = { week: number; day: number }

export const mostPerYear = 12

/**
 * Reads how often a body meets as a policy document prints it: "maandelijks", "kwartaal", "3-4 keer per jaar", "jaarlijks in september".
 * Of "3-4" it takes the most, because a meeting is sooner cancelled than thought of. Null where no rhythm is said ("periodiek").
 * A month that is not said is the last of its part of the year.
 */
export function readRhythm(printed: string): Rhythm | null {
  const text = printed.toLowerCase().replace(/\s+/g, ' ').trim().replace(/\.$/, '')
  const { kind, timesPerYear, month } = readPlanning(text)
  const times = kind === 'periodic' && timesPerYear !== null ? timesPerYear : timesIn(text)
  return times === null || times > mostPerYear ? null : { timesPerYear: times, month: month ?? Math.floor(12 / times) }
}

const words: [RegExp, number][] = [
  [/^(?:per |ieder |elk |een keer per |1x per )?kwartaal$|^driemaandelijks$|^kwartaaloverleg$/, 4],
  [/^tweemaandelijks$|^(?:elke|iedere|om de) twee maanden$/, 6],
  [/^(?:per|iedere) maand$/, 12],
  [/^(?:per|ieder) half ?jaar$/, 2],
  [/^jaarlijkse? .+$|^(?:per|ieder) jaar$/, 1],
]

function timesIn(text: string): number | null {
  const between = /^(?:minimaal )?(\d{1,2}) ?(?:-|–|à|of|tot) ?(\d{1,2}) ?(?:x|keer) per jaar$/.exec(text)
  if (between) return Math.max(Number(between[1]), Number(between[2])) || null
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

const ordinals = ['eerste', 'tweede', 'derde', 'vierde', 'laatste']
export const weekNames: readonly string[] = ordinals
export const dayNames: readonly string[] = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']

/** The months in which a body meets, 1 to 12, in the order of the year. */
export const monthsOfRhythm = ({ timesPerYear, month }: Rhythm): number[] =>
  Array.from({ length: timesPerYear }, (_, index) => ((month - 1 + Math.floor((index * 12) / timesPerYear)) % 12) + 1).toSorted(
    (a, b) => a - b,
  )

/** "4 keer per jaar: maart, juni, september en december, op de tweede donderdag" */
export function rhythmInWords(rhythm: Rhythm, { week, day }: RhythmDay): string {
  const on = `op de ${ordinals[week - 1]} ${dayNames[day - 1]}`
  if (rhythm.timesPerYear === 12) return `elke maand, ${on}`
  const months = monthsOfRhythm(rhythm).map(monthName)
  const list = months.length === 1 ? months[0] : `${months.slice(0, -1).join(', ')} en ${months.at(-1)}`
  return `${rhythm.timesPerYear} keer per jaar: ${list}, ${on}`
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
