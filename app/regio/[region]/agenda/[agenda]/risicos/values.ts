import type { RiskText } from '@/lib/domain/risk'
import type { FormValues } from '@/lib/forms/form-state'

/** What a risk says, as its fields hold it. */
export const riskValues = ({ isOpportunity, title, description, category, isConfidential, ...risk }: RiskText): FormValues => ({
  ...{ isOpportunity: isOpportunity ? 'kans' : 'risico', title, description, category },
  ...{ ambitionId: risk.ambitionId ?? '', businessModelId: risk.businessModelId ?? '' },
  ...{ probability: String(risk.probability ?? ''), size: String(risk.size ?? ''), ...(isConfidential && { isConfidential: 'on' }) },
})
