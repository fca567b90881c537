import type { RiskText } from '@/lib/domain/risk'
import type { FormValues } from '@/lib/forms/form-state'

/** What a risk says, as its fields hold it. */
export const riskValues = ({ title, description, category, ambitionId, probability, size, isConfidential }: RiskText): FormValues => ({
  ...{ title, description, category, ambitionId: ambitionId ?? '' },
  ...{ probability: String(probability ?? ''), size: String(size ?? ''), ...(isConfidential && { isConfidential: 'on' }) },
})
