import type { EvaluationText } from '@/lib/domain/evaluation'
import type { FormValues } from '@/lib/forms/form-state'

/** What an evaluation says, as its fields hold it. */
export const evaluationValues = ({ title, question, baseline, baselineOn, decideOn, advice }: EvaluationText): FormValues => ({
  ...{ title, question, baseline, baselineOn: baselineOn ?? '', decideOn: decideOn ?? '', advice },
})
