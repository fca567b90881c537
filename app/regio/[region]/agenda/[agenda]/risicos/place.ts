import { changeRiskPath, newRiskPath, riskPath } from '@/lib/kernel/addresses'

/** Where a form of a risk stands, as it sends it along. */
export type RiskFormPlace = { region: string; agenda: string; number: string }

export function placeIn(formData: FormData) {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const [region, agenda] = [text('region'), text('agenda')]
  const number = Number(text('number')) || 0
  return {
    page: riskPath(region, agenda, number),
    change: changeRiskPath(region, agenda, number),
    add: newRiskPath(region, agenda),
    numbered: (given: number) => riskPath(region, agenda, given),
  }
}
