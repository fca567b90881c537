import { changeEvaluationPath, evaluationPath, newEvaluationPath } from '@/lib/kernel/addresses'

/** Where a form of an evaluation stands, as it sends it along. */
export type EvaluationFormPlace = { region: string; agenda: string; number: string; at: string }

export function placeIn(formData: FormData) {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const [region, agenda] = [text('region'), text('agenda')]
  const number = Number(text('number')) || 0
  return {
    page: evaluationPath(region, agenda, number),
    change: changeEvaluationPath(region, agenda, number),
    add: newEvaluationPath(region, agenda, text('at')),
    numbered: (given: number) => evaluationPath(region, agenda, given),
  }
}
