import type { DecisionText } from '@/lib/domain/decisions'
import type { FormValues } from '@/lib/forms/form-state'

/** A decision as its form holds it. */
export const decisionValues = ({ title, outcome, text, decidedOn, bodyName, mandate }: DecisionText): FormValues => ({
  title,
  outcome,
  text,
  decidedOn,
  bodyName,
  mandate,
})
