import type { DateString } from '@/lib/domain/dutch-dates'
import type { Figure, KpiDirection } from '@/lib/domain/kpi'
import { judgeTarget, type TargetAnswer } from '@/lib/domain/kpi-judgement'
import { structuralChange, type KpiSignal } from '@/lib/domain/kpi-signal'
import { definitionAt } from '@/lib/domain/kpi-state'
import { goalOf, isForYear, type KpiTarget } from '@/lib/domain/kpi-target'
import { comparePeriods, type MeasurePeriod } from '@/lib/domain/measure-period'
import type { TargetLine } from '@/lib/domain/target-line'

export type StateOfKpi = {
  direction: KpiDirection
  baselinePeriod: MeasurePeriod | null
  baselineValue: number | null
  targets: readonly TargetLine[]
  definitions: readonly { number: number; fromPeriod: MeasurePeriod | null }[]
  /** Of the region as a whole, as the viewer may see them. */
  figures: readonly { period: MeasurePeriod; figure: Figure }[]
}

export type JudgedTarget = TargetAnswer & { year: number }

/** Of each target year whether it is reached, by the newest figure that is about a whole year or a day. */
export function judgedTargets(kpi: StateOfKpi, today: DateString): JudgedTarget[] {
  const newest = kpi.figures.filter(({ period }) => isForYear(period)).toSorted((a, b) => comparePeriods(b.period, a.period))
  const baseline =
    kpi.baselinePeriod !== null && kpi.baselineValue !== null ? { period: kpi.baselinePeriod, value: kpi.baselineValue } : null
  return kpi.targets.map((line) => {
    const about = newest.find(({ period }) => Number(period.slice(0, 4)) <= line.year) ?? null
    const question = { direction: kpi.direction, target: targetOf(line), baseline, today }
    return { year: line.year, ...judgeTarget({ ...question, figure: about?.figure ?? null, period: about?.period ?? null }) }
  })
}

/** A structural rise or fall of the region as a whole; a new definition interrupts it. */
export const signalOf = ({ direction, definitions, figures }: StateOfKpi): KpiSignal | null =>
  structuralChange(
    direction,
    figures.map(({ period, figure }) => ({ period, figure, definition: definitionAt(definitions, period) })),
  )

const targetOf = ({ year, printed, decisionNeeded, ...fields }: TargetLine): KpiTarget => ({
  ...{ year, goal: goalOf(fields), needsDecision: decisionNeeded !== null, printed },
})
