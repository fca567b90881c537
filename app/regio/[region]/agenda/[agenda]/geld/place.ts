import { budgetLinePath, changeBudgetLinePath, changeHoursPath, moneyPath, newBudgetLinePath, newHoursPath } from '@/lib/kernel/addresses'

/** Where a form of money or hours stands, as it sends it along. */
export type MoneyFormPlace = { region: string; agenda: string; number: string }

export function placeIn(formData: FormData) {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const [region, agenda] = [text('region'), text('agenda')]
  const number = Number(text('number')) || 0
  return {
    all: moneyPath(region, agenda),
    line: budgetLinePath(region, agenda, number),
    change: changeBudgetLinePath(region, agenda, number),
    add: newBudgetLinePath(region, agenda),
    numbered: (given: number) => budgetLinePath(region, agenda, given),
    addHours: newHoursPath(region, agenda),
    changeHours: changeHoursPath(region, agenda, number),
  }
}
