import type { FigureRules } from '@/lib/domain/figure-rules'
import type { RuleValues } from './state'

export const rulesInFields = ({ threshold, kpis, activities }: FigureRules): RuleValues => ({
  threshold: String(threshold),
  kpis: String(kpis ?? ''),
  activities: String(activities ?? ''),
})
