'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { addKpi } from '@/lib/commands/add-kpi'
import { formOf, parseForm, rejected, typedIn, type FormState } from '@/lib/forms/form-state'
import { addKpiForm } from '@/lib/forms/kpi-form'
import { kpiPath, newKpiPath } from '@/lib/kernel/addresses'
import { answerFault, forgetDraft } from '../../../../../saving'
import { addMessages } from './messages'

export async function addKpiAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const field = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const [region, agenda] = [field('region'), field('agenda')]
  const here = newKpiPath(region, agenda)
  const form = parseForm(addKpiForm, formData)
  let number: string
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (!form.ok) return form.state

    const { agendaId, ...kpi } = form.data
    const result = await addKpi(viewer, { agendaId, kpi })
    if (!result.ok) {
      const message = addMessages[result.failure]
      return 'form' in message ? rejected(form.values, [message.form]) : rejected(form.values, [], message.fields)
    }
    number = result.value
    await forgetDraft(viewer, here)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${kpiPath(region, agenda, number)}?melding=toegevoegd#melding`)
}
