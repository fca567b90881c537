import type { FigureRules } from '@/lib/domain/figure-rules'
import type { PublicSettings } from '@/lib/domain/public-content'
import { inField } from '@/lib/forms/report-settings-form'
import type { PublicValues, RuleValues } from './state'

export const rulesInFields = ({ threshold, kpis, activities }: FigureRules): RuleValues => ({
  threshold: String(threshold),
  kpis: String(kpis ?? ''),
  activities: String(activities ?? ''),
})

export const publicInFields = ({ isPublic, publicNames, openData }: PublicSettings): PublicValues => ({
  isPublic: inField(isPublic),
  publicNames: inField(publicNames),
  openData: inField(openData),
})
