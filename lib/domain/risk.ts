import type { DateString } from '@/lib/domain/dutch-dates'

/** A risk may go wrong; an opportunity, kept and weighed in the same way, may turn out well (besluit 124). */
export const natureWords = (isOpportunity: boolean) => (isOpportunity ? 'Kans' : 'Risico')
export const natureWordsPlural = (isOpportunity: boolean) => (isOpportunity ? 'Kansen' : 'Risico’s')

/** What a chapter about them is called. */
export const risksHeading = (risks: readonly { isOpportunity?: boolean }[]) =>
  byNature(risks)
    .map(({ isOpportunity }, place) => (place === 0 ? natureWordsPlural(isOpportunity) : natureWordsPlural(isOpportunity).toLowerCase()))
    .join(' en ') || 'Risico’s'

/** First the risks, then the opportunities; each left out where there are none. */
export const byNature = <R extends { isOpportunity?: boolean }>(risks: readonly R[]): { isOpportunity: boolean; rows: R[] }[] =>
  [false, true]
    .map((isOpportunity) => ({ isOpportunity, rows: risks.filter((risk) => (risk.isOpportunity ?? false) === isOpportunity) }))
    .filter(({ rows }) => rows.length > 0)

export const riskCategories = ['content', 'money', 'systems', 'administrative', 'organisation'] as const
export type RiskCategory = (typeof riskCategories)[number]

export const riskCategoryWords: Record<RiskCategory, string> = {
  content: 'Inhoud',
  money: 'Geld',
  systems: 'Systemen',
  administrative: 'Bestuurlijk',
  organisation: 'Organisatie',
}

export type RiskAct = 'raised' | 'changed' | 'closed' | 'reopened'

export const riskActWords: Record<RiskAct, string> = {
  raised: 'Vastgelegd',
  changed: 'Gewijzigd',
  closed: 'Gesloten',
  reopened: 'Opnieuw geopend',
}

/** How a risk is weighed: both from 1 to 5, or not at all. */
export type Weighing = { probability: number | null; size: number | null }

export const probabilityWords = ['Zeer klein', 'Klein', 'Mogelijk', 'Groot', 'Zeer groot'] as const
export const sizeWords = ['Zeer klein', 'Klein', 'Middel', 'Groot', 'Zeer groot'] as const

/** "waarschijnlijkheid 3 van 5, omvang 4 van 5"; null: not weighed. */
export const weighingInWords = ({ probability, size }: Weighing): string | null =>
  probability === null || size === null ? null : `waarschijnlijkheid ${probability} van 5, omvang ${size} van 5`

/** Probability times size, 1 to 25; null: not weighed. */
export const riskScore = ({ probability, size }: Weighing): number | null =>
  probability === null || size === null ? null : probability * size

export type RiskLevel = 'high' | 'medium' | 'low'
export const riskLevelWords: Record<RiskLevel, string> = { high: 'Hoog', medium: 'Middel', low: 'Laag' }

/** Low up to 4, high from 15. */
export const riskLevel = (score: number): RiskLevel => (score >= 15 ? 'high' : score > 4 ? 'medium' : 'low')

export type RiskTrend = 'rising' | 'same' | 'falling'
export const riskTrendWords: Record<RiskTrend, string> = { rising: 'Stijgt', same: 'Blijft gelijk', falling: 'Daalt' }

/** How it went from one weighing to the next; null where either is missing. */
export function riskTrend(before: Weighing, now: Weighing): RiskTrend | null {
  const [was, is] = [riskScore(before), riskScore(now)]
  if (was === null || is === null) return null
  return is > was ? 'rising' : is < was ? 'falling' : 'same'
}

/** What somebody writes down about a risk. */
export type RiskText = Weighing & {
  isOpportunity: boolean
  category: RiskCategory
  title: string
  description: string
  ambitionId: string | null
  /** The way of working that it comes from; null: of none in particular. */ businessModelId: string | null
  isConfidential: boolean
}

export type MeasureText = {
  text: string
  /** A function; and the person where he has an account. */ ownerFunction: string
  ownerId: string | null
  dueOn: DateString | null
  doneOn: DateString | null
}

export const isMeasureLate = ({ dueOn, doneOn }: Pick<MeasureText, 'dueOn' | 'doneOn'>, today: DateString): boolean =>
  doneOn === null && dueOn !== null && dueOn < today
