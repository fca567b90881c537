import type { SelectOption } from '@/components/ui/field'
import { onInField } from '@/lib/forms/kpi-form'
import type { KpiChoices } from '@/lib/queries/kpi-choices'

export type FormChoices = { on: SelectOption[]; after: SelectOption[] }

export const placesToChoose = (places: KpiChoices['places']): SelectOption[] =>
  places.map((place) => ({ value: onInField(place), label: `${place.code} ${place.title}` }))

/** What the sheet of a KPI offers to choose from; it never comes after itself. */
export const choicesOf = ({ places, inOrder }: KpiChoices, kpiId: string): FormChoices => ({
  on: placesToChoose(places),
  after: inOrder.filter(({ id }) => id !== kpiId).map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` })),
})
