import { fullDate, type DateString } from '@/lib/domain/dutch-dates'

export const evaluationOutcomes = ['goOn', 'adjust', 'stop'] as const
export type EvaluationOutcome = (typeof evaluationOutcomes)[number]

export const outcomeWords: Record<EvaluationOutcome, string> = { goOn: 'Doorgaan', adjust: 'Aanpassen', stop: 'Stoppen' }

/** What is evaluated; null: the agenda as a whole. */
export type PartOfAgenda = { kind: 'ambition' | 'activity'; id: string } | null

/** What somebody wants to know of it, where it began, and what he advises. */
export type EvaluationText = {
  title: string
  question: string
  baseline: string
  baselineOn: DateString | null
  /** When one decides about it. */ decideOn: DateString | null
  advice: string
}

/** A measurement after the baseline: planned, and from the day on which it was done with what was found. */
export type FollowUp = { plannedOn: DateString; measuredOn: DateString | null; finding: string }

export type EvaluationDecision = { outcome: EvaluationOutcome; reason: string } & (
  { decisionId: string } | { decidedOn: DateString; bodyName: string }
)

/** Why something lapses that an evaluation decided to stop. */
export const stopReason = (by: { number: number; bodyName: string; decidedOn: DateString; reason: string }): string =>
  `Besloten te stoppen na evaluatie ${by.number} (${by.bodyName}, ${fullDate(by.decidedOn)}): ${by.reason}`.slice(0, longestStopReason)

const longestStopReason = 1000

export type EvaluationStanding = 'running' | 'late' | 'decided'

type Dated = {
  outcome: EvaluationOutcome | null
  decideOn: DateString | null
  followUps: readonly Pick<FollowUp, 'plannedOn' | 'measuredOn'>[]
}

/** The next thing that is planned in an evaluation; null where nothing is, or where one decided. */
export function nextMoment({ outcome, decideOn, followUps }: Dated): { what: 'followUp' | 'decision'; on: DateString } | null {
  if (outcome !== null) return null
  const planned = followUps
    .filter(({ measuredOn }) => measuredOn === null)
    .map(({ plannedOn }) => ({ what: 'followUp' as const, on: plannedOn }))
  const all = decideOn === null ? planned : [...planned, { what: 'decision' as const, on: decideOn }]
  return all.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))[0] ?? null
}

/** Late: what was planned next should have been there before today. */
export function standingOf(evaluation: Dated, today: DateString): EvaluationStanding {
  if (evaluation.outcome !== null) return 'decided'
  const next = nextMoment(evaluation)
  return next !== null && next.on < today ? 'late' : 'running'
}

/** What a row says of its part: the activity alone, or the ambition, or neither. */
export const partColumns = (on: PartOfAgenda) => ({
  ambitionId: on?.kind === 'ambition' ? on.id : null,
  activityId: on?.kind === 'activity' ? on.id : null,
})

/** As the database takes it. */
export const dayOf = (date: string | null): Date | null => (date === null ? null : new Date(date))
