import { outcomeWords, type EvaluationOutcome } from '@/lib/domain/evaluation'
import { natureWords } from '@/lib/domain/risk'

export type ImprovementKind = 'action' | 'bottleneck' | 'evaluation' | 'measure'

export const improvementKindWords: Record<ImprovementKind, string> = {
  action: 'Actie',
  bottleneck: 'Knelpunt opgelost',
  evaluation: 'Evaluatie',
  measure: 'Maatregel',
}

/** What an improvement brought, as its parts stand in the database. */
export type Yield = {
  /** What somebody wrote when it was done. */ said: string
  /** Of an evaluation. */ outcome: EvaluationOutcome | null
  /** Of a measure: the weight of its risk or opportunity on that day and now, 1 to 25, where it was weighed. */
  risk: {
    number: number
    isOpportunity: boolean
    before: number | null
    after: number | null
    isClosed: boolean
    isConfidential: boolean
  } | null
}

/** What it brought, in a sentence; null where nobody said so (US72; 004 L1473: which improvements were made, and what they yield). */
export function yieldInWords({ said, outcome, risk }: Yield): string | null {
  if (outcome) return `${outcomeWords[outcome]}: ${said}`
  return risk ? riskInWords(risk) : said || null
}

function riskInWords({ number, isOpportunity, before, after, isClosed }: NonNullable<Yield['risk']>): string {
  const name = `${natureWords(isOpportunity)} ${number}`
  if (isClosed) return `${name} is gesloten`
  if (after === null) return `${name} is nog niet gewogen`
  return before === null || before === after ? `${name} weegt nog ${after}` : `${name} ging van ${before} naar ${after}`
}
