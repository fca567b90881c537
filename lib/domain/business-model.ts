import type { DateString } from '@/lib/domain/dutch-dates'
import { riskLevel, riskScore, type RiskAct, type Weighing } from '@/lib/domain/risk'

/** What somebody writes down about a way of working of which the region follows risks and opportunities (US46; 003 L1828-L1842). */
export type BusinessModelText = { name: string; description: string; municipalityIds: string[] }

export type RiskWithSteps = Weighing & {
  isOpportunity: boolean
  businessModelId: string | null
  /** Somebody wrote it down; otherwise it was there from the beginning, for the document names it. */ isRaised: boolean
  /** In their order. */ steps: readonly (Weighing & {
    takenOn: DateString
    act: RiskAct
    wasProbability: number | null
    wasSize: number | null
  })[]
}

/** How many were open, and how many of those were high. */
export type Tally = { open: number; high: number }

/** How a risk was weighed at the end of a day; null where it was not there yet, or was closed. */
export function weighedOn(risk: RiskWithSteps, day: DateString): Weighing | null {
  const last = risk.steps.findLast(({ takenOn }) => takenOn <= day)
  if (last) return last.act === 'closed' ? null : last
  if (risk.isRaised) return null
  const [first] = risk.steps
  return first ? { probability: first.wasProbability, size: first.wasSize } : risk
}

/** The risks, or the opportunities, of a business model at the end of a day. Which model it comes from is said as it is now. */
export function tallyOn(risks: readonly RiskWithSteps[], of: { modelId: string; isOpportunity: boolean }, day: DateString): Tally {
  const there = risks
    .filter((risk) => risk.businessModelId === of.modelId && risk.isOpportunity === of.isOpportunity)
    .flatMap((risk) => weighedOn(risk, day) ?? [])
  return { open: there.length, high: there.filter(isHigh).length }
}

/** "3, waarvan 1 hoog" */
export const tallyInWords = ({ open, high }: Tally): string =>
  open === 0 ? 'Geen' : high === 0 ? `${open}` : `${open}, waarvan ${high} hoog`

function isHigh(weighing: Weighing): boolean {
  const score = riskScore(weighing)
  return score !== null && riskLevel(score) === 'high'
}
