import type { DateString } from '@/lib/domain/dutch-dates'
import type { KpiDirection, KpiFrequency } from '@/lib/domain/kpi'
import { judgementWords, judgeTarget, type Judgement, type TargetAnswer } from '@/lib/domain/kpi-judgement'
import { mainSeries, newestKnown, type CountedKpi, type PlacedFigure } from '@/lib/domain/kpi-series'
import { structuralChange, type KpiSignal } from '@/lib/domain/kpi-signal'
import { aboutPeriod, hasValue, isForYear, yearOf, type Baseline, type KpiTarget } from '@/lib/domain/kpi-target'
import { isOlderThanFrequency, oldValuesInWords } from '@/lib/domain/kpi-warnings'
import { countsRoundedTo } from '@/lib/domain/small-numbers'
import { comparePeriods, previousOf, type MeasurePeriod } from '@/lib/domain/measure-period'

export type KpiSheetFacts = CountedKpi & {
  direction: KpiDirection
  baseline: Baseline | null
  /** Earliest year first. */
  targets: readonly KpiTarget[]
  /** `fromPeriod` null: from the beginning. */
  definitions: readonly { number: number; fromPeriod: MeasurePeriod | null }[]
  /** Counts were rounded to the nearest multiple of this; 0: they are exact. */
  roundedTo: number
}

type KpiOnSheet = Omit<KpiSheetFacts, 'baseline' | 'targets' | 'definitions' | 'roundedTo'> & {
  baselinePeriod: MeasurePeriod | null
  baselineValue: number | null
}

/** What the sheet of a KPI says for judging its figures; `isExact`: they were not rounded for readers. */
export const factsOf = (kpi: KpiOnSheet, isExact: boolean): Omit<KpiSheetFacts, 'targets' | 'definitions'> => ({
  ...{ kind: kpi.kind, countingLevel: kpi.countingLevel, frequency: kpi.frequency, direction: kpi.direction },
  baseline: kpi.baselinePeriod !== null && kpi.baselineValue !== null ? { period: kpi.baselinePeriod, value: kpi.baselineValue } : null,
  roundedTo: isExact ? 0 : countsRoundedTo,
})

export type KpiState = {
  /** The newest figure with a value, and what changed since the period before. */
  last: PlacedFigure | null
  change: number | null
  /** Of a period after that one: secret, unknown or incomplete. */
  waiting: PlacedFigure | null
  /** The values counted by the newest definition, earliest first. */
  course: (number | null)[]
  target: { goal: KpiTarget; answer: TargetAnswer; before: TargetAnswer | null; beforePeriod: MeasurePeriod | null } | null
  signal: KpiSignal | null
  /** What its freshness is judged by: the last figure, or a newer one that is secret. */
  freshest: MeasurePeriod | null
  /** Null: recent, but how often it is measured is not known. */
  isOld: boolean | null
}

/**
 * How a KPI stands by the figures of one area (`series`, earliest first). The change is that to the period before of the same kind, counted by
 * the same definition. The target is judged by the newest figure of a year or a day: the first target of that year or later, else the last;
 * `before` is the same target judged by the figure of a year earlier. A rounded figure is judged only where rounding makes no difference.
 */
export function kpiState(kpi: KpiSheetFacts, series: readonly PlacedFigure[], today: DateString): KpiState {
  const main = mainSeries(kpi.frequency, series)
  const last = newestKnown(main)
  const newest = main.at(-1) ?? null
  const freshest = (newest?.figure.status === 'secret' ? newest : (last ?? newest))?.period ?? null
  const definition = (period: MeasurePeriod) => definitionAt(kpi.definitions, period)
  const run = last ? main.filter(({ period }) => definition(period) === definition(last.period)) : []
  const before = last ? run.find(({ period }) => period === previousOf(last.period)) : undefined
  return {
    last,
    change: last && before && hasValue(last.figure) && hasValue(before.figure) ? last.figure.value - before.figure.value : null,
    waiting: newest !== last ? newest : null,
    course: run.map(({ figure }) => (hasValue(figure) ? figure.value : null)),
    target: standingTarget(kpi, series, last, today),
    signal: structuralChange(
      kpi.direction,
      main.map(({ period, figure }) => ({ period, figure, definition: definition(period) })),
    ),
    freshest,
    isOld: freshest !== null && isOld(freshest, kpi.frequency, today),
  }
}

// Older than the slowest frequency is old, however often it is measured.
const isOld = (newest: MeasurePeriod, frequency: KpiFrequency | null, today: DateString): boolean | null =>
  isOlderThanFrequency(newest, frequency ?? 'year', today) || (frequency === null ? null : false)

/** The number of the definition by which a period was counted; 0 where there is none. */
const definitionAt = (definitions: KpiSheetFacts['definitions'], period: MeasurePeriod): number =>
  Math.max(
    0,
    ...definitions.filter(({ fromPeriod }) => fromPeriod === null || comparePeriods(fromPeriod, period) <= 0).map(({ number }) => number),
  )

function standingTarget(
  kpi: KpiSheetFacts,
  series: readonly PlacedFigure[],
  last: PlacedFigure | null,
  today: DateString,
): KpiState['target'] {
  const ofYears = series.filter(({ period }) => isForYear(period))
  const judged = newestKnown(ofYears) ?? last
  const year = judged ? yearOf(judged.period) : Number(today.slice(0, 4))
  const goal = kpi.targets.find((target) => target.year >= year) ?? kpi.targets.at(-1)
  if (goal === undefined) return null
  const earlier = judged ? ofYears.find(({ period }) => period === previousOf(judged.period)) : undefined
  const judge = (placed: PlacedFigure | null) => judgedBy(placed, goal, kpi, today)
  return { goal, answer: judge(judged), before: earlier ? judge(earlier) : null, beforePeriod: earlier?.period ?? null }
}

export type JudgedTarget = TargetAnswer & { year: number }

/** Every target, each by the newest figure of a year or a day up to its year. */
export function judgedTargets(kpi: KpiSheetFacts, series: readonly PlacedFigure[], today: DateString): JudgedTarget[] {
  const ofYears = series.filter(({ period }) => isForYear(period))
  return kpi.targets.map((goal) => {
    const until = ofYears.filter(({ period }) => yearOf(period) <= goal.year)
    return { year: goal.year, ...judgedBy(newestKnown(until) ?? until.at(-1) ?? null, goal, kpi, today) }
  })
}

/** A target judged by a figure; one that was rounded only where rounding makes no difference. */
function judgedBy(
  placed: PlacedFigure | null,
  target: KpiTarget,
  { direction, baseline, kind, roundedTo }: KpiSheetFacts,
  today: DateString,
) {
  if (kind === 'qualitative' && placed === null) return toldInWords
  const by = (away: number) => {
    const figure = placed && { ...placed.figure, value: placed.figure.value === null ? null : placed.figure.value + away }
    return judgeTarget({ direction, target, figure, period: placed?.period ?? null, baseline, today })
  }
  const margin = kind === 'percentage' || target.goal?.kind === 'date' ? 0 : roundedTo / 2
  return by(-margin).judgement === by(margin).judgement ? by(0) : roundedAway
}

const toldInWords: TargetAnswer = { judgement: 'notMeasurable', reason: 'Van een KPI in woorden zijn geen cijfers.' }

const roundedAway: TargetAnswer = { judgement: 'notMeasurable', reason: 'Het cijfer is afgerond en ligt te dicht bij de grens.' }

const grade: Record<Judgement, number | null> = { reached: 0, onCourse: 1, notReached: 2, notMeasurable: null }

const isWorse = (before: Judgement, now: Judgement): boolean => {
  const [was, is] = [grade[before], grade[now]]
  return was !== null && is !== null && is > was
}

export type StandingOut = { about: 'change' | 'target' | 'old'; sentence: string }

/** What stands out at a KPI: a structural change, a target from which it moved away since a year earlier, a figure that is old. */
export function standsOut({ signal, target, isOld, freshest }: KpiState): StandingOut[] {
  const words = (judgement: Judgement) => judgementWords[judgement].toLowerCase()
  const found: (StandingOut | null | false | undefined)[] = [
    signal && { about: 'change', sentence: signal.sentence },
    target?.before &&
      target.beforePeriod !== null &&
      isWorse(target.before.judgement, target.answer.judgement) && {
        about: 'target',
        sentence: `Was ${aboutPeriod(target.beforePeriod)} ${words(target.before.judgement)}, nu ${words(target.answer.judgement)}. ${target.answer.reason}`,
      },
    isOld && freshest !== null && { about: 'old', sentence: oldValuesInWords(freshest) },
  ]
  return found.filter((about): about is StandingOut => Boolean(about))
}
