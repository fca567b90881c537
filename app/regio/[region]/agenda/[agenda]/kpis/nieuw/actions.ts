'use server'

import { addKpi } from '@/lib/commands/add-kpi'
import { formOf, notSaved, type FormState } from '@/lib/forms/form-state'
import { addKpiForm } from '@/lib/forms/kpi-form'
import { kpiPath, newKpiPath } from '@/lib/kernel/addresses'
import { saveForm } from '../../../../../saving'
import { addMessages } from './messages'

export async function addKpiAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const field = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const [region, agenda] = [field('region'), field('agenda')]
  return saveForm(sent, {
    form: addKpiForm,
    at: newKpiPath(region, agenda),
    act: (viewer, { agendaId, ...kpi }) => addKpi(viewer, { agendaId, kpi }),
    refused: (failure, { values }) => notSaved(values, addMessages[failure]),
    next: (number) => `${kpiPath(region, agenda, number)}?melding=toegevoegd#melding`,
  })
}
