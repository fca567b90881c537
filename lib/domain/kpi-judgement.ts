import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { numberInWords } from '@/lib/domain/dutch-number'
import type { Figure, KpiDirection } from '@/lib/domain/kpi'
import {
  aboutPeriod,
  aimOf,
  hasValue,
  isForYear,
  targetInWords,
  trajectory,
  yearOf,
  type Baseline,
  type KpiTarget,
} from '@/lib/domain/kpi-target'
import { daysOf, measurePeriodWords, type MeasurePeriod } from '@/lib/domain/measure-period'

export type Judgement = 'reached' | 'onCourse' | 'notReached' | 'notMeasurable'

export const judgementWords: Record<Judgement, string> = {
  reached: 'Gehaald',
  onCourse: 'Op koers',
  notReached: 'Nog niet gehaald',
  notMeasurable: 'Niet te meten',
}

/** The rule in words, for who asks why it stands so. */
export const judgementRule =
  'Gehaald: het cijfer is even goed als de streefwaarde of beter. Op koers: tot het streefjaar ligt een cijfer van na de nulmeting op de rechte lijn van de nulmeting naar de streefwaarde, of is het beter.'

export type TargetQuestion = {
  direction: KpiDirection
  target: KpiTarget
  figure: Figure | null
  period: MeasurePeriod | null
  baseline: Baseline | null
  today: DateString
}

export type TargetAnswer = { judgement: Judgement; reason: string }

const notMeasurable = (reason: string): TargetAnswer => ({ judgement: 'notMeasurable', reason })

/**
 * Whether a target is reached, by this rule, in this order:
 * 1. Niet te meten: the target isn't decided, the KPI is only followed, there is no figure or it is secret or unknown, the figure is of a part
 *    of a year, or the target year is over and the newest figure is of before it.
 * 2. Gehaald: the figure is as good as the target or better. Up: at least the value, of a band at least its low side. Down: at most the
 *    value, of a band at most its high side. To be reached: within the band; a value from the side where the baseline was, without one at least.
 * 3. Nog niet gehaald: it isn't, in the target year or later.
 * 4. Op koers: before the target year, as good as the straight line from baseline to target or better; else Nog niet gehaald. Without a
 *    baseline for years there is no line, and the baseline itself lies on it of course: Niet te meten.
 * A date is reached when the figure is above zero; else it isn't once the day has passed, and before that it can't be measured.
 */
export function judgeTarget({ direction, target, figure, period, baseline, today }: TargetQuestion): TargetAnswer {
  if (target.goal === null || target.needsDecision) return notMeasurable('Over deze streefwaarde moet nog worden besloten.')
  if (target.goal.kind === 'date') return judgeDate(target.goal.date, figure, period, today)
  if (direction === 'follow') return notMeasurable('Deze KPI wordt alleen gevolgd.')
  if (figure === null || period === null || figure.status === 'unknown') return notMeasurable('Er is nog geen cijfer.')
  if (!hasValue(figure)) return notMeasurable('Het cijfer is geheim.')
  if (!isForYear(period))
    return notMeasurable(`${measurePeriodWords(period)} is een deel van een jaar. De streefwaarde is voor een heel jaar.`)
  const year = yearOf(period)
  if (year < target.year && today > `${target.year}-12-31`) return notMeasurable(`Er is nog geen cijfer over ${target.year}.`)

  const start = baseline !== null && isForYear(baseline.period) ? baseline : null
  const said = `Het cijfer ${aboutPeriod(period)} is ${numberInWords(Number(figure.value.toFixed(1)))}${figure.status === 'final' ? '' : ' (voorlopig)'}`
  const aim = `de streefwaarde voor ${target.year} is ${targetInWords(target)}`
  if (isReached(figure.value, target, direction, start)) return { judgement: 'reached', reason: `${said}; ${aim}.` }
  if (year >= target.year) return { judgement: 'notReached', reason: `${said}; ${aim}.` }
  if (start !== null && year <= yearOf(start.period)) return notMeasurable('Na de nulmeting is er nog geen cijfer over een heel jaar.')
  const expected = trajectory(start, [target], direction).find((point) => point.year === year)?.value
  if (start === null || expected === undefined) return notMeasurable('Zonder nulmeting is niet te zeggen of dit op koers ligt.')
  const isOnCourse = isAsGood(figure.value, expected, sideOf(direction, target, start))
  return {
    judgement: isOnCourse ? 'onCourse' : 'notReached',
    reason: `${said}; op koers is ${numberInWords(Number(expected.toFixed(1)))}.`,
  }
}

/** Whether more or less is better; to be reached it is the side away from the baseline. */
function sideOf(direction: KpiDirection, { goal }: KpiTarget, baseline: Baseline | null): 'up' | 'down' {
  if (direction === 'up' || direction === 'down') return direction
  return baseline !== null && baseline.value > aimOf(goal, direction)! ? 'down' : 'up'
}

const isAsGood = (value: number, aim: number, side: 'up' | 'down'): boolean => (side === 'up' ? value >= aim : value <= aim)

function isReached(value: number, target: KpiTarget, direction: KpiDirection, baseline: Baseline | null): boolean {
  const { goal } = target
  if (goal?.kind === 'band' && direction === 'reach') return goal.low <= value && value <= goal.high
  return isAsGood(value, aimOf(goal, direction)!, sideOf(direction, target, baseline))
}

function judgeDate(date: DateString, figure: Figure | null, period: MeasurePeriod | null, today: DateString): TargetAnswer {
  if (figure !== null && period !== null && hasValue(figure) && figure.value > 0) {
    const isLate = daysOf(period).first > date
    return { judgement: 'reached', reason: `Dit was er ${aboutPeriod(period)}${isLate ? `, later dan ${fullDate(date)}` : ''}.` }
  }
  if (today > date) return { judgement: 'notReached', reason: `De streefdatum ${fullDate(date)} is voorbij.` }
  return notMeasurable(`De streefdatum is ${fullDate(date)}.`)
}
