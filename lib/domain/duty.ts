import { lastDayOfMonth, type DateString } from '@/lib/domain/dutch-dates'
import { monthsOfRhythm } from '@/lib/domain/rhythm'

/** How often a duty comes back. */
export const dutyTimes = [1, 2, 4, 12] as const

export const dutyTimesWords: Record<number, string> = { 1: 'Elk jaar', 2: 'Elk halfjaar', 4: 'Elk kwartaal', 12: 'Elke maand' }

/** For whom a duty can be: everybody who works in a region. */
export const dutyRoles = [
  'policyOfficer',
  'lead',
  'workgroupMember',
  'dataAnalyst',
  'programmeTeam',
  'programmeManager',
  'secretary',
  'boardMember',
] as const
export type DutyRole = (typeof dutyRoles)[number]

export type DutyRhythm = { timesPerYear: number; month: number; day: number }

/** The days of a duty from one day to another, both included; the 31st of a shorter month is its last day. */
export function dutyDays({ timesPerYear, month, day }: DutyRhythm, from: DateString, until: DateString): DateString[] {
  const first = Number(from.slice(0, 4))
  const years = Array.from({ length: Number(until.slice(0, 4)) - first + 1 }, (_, index) => first + index)
  const days = years.flatMap((year) =>
    monthsOfRhythm({ timesPerYear, month }).map((inMonth) => {
      const of = Math.min(day, lastDayOfMonth(year, inMonth))
      return `${year}-${String(inMonth).padStart(2, '0')}-${String(of).padStart(2, '0')}`
    }),
  )
  return days.filter((found) => found >= from && found <= until)
}
