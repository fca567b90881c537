'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { changeKpi } from '@/lib/commands/change-kpi'
import { takeKpiStep } from '@/lib/commands/take-kpi-step'
import { formOf, parseForm, rejected, typedIn, type FormState, type FormValues } from '@/lib/forms/form-state'
import { kpiForm, kpiStepForm } from '@/lib/forms/kpi-form'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getKpiNow } from '@/lib/queries/kpi'
import { answerFault, forgetDraft } from '../../../../../saving'
import { changeMessages, stepMessages } from './messages'
import { readKpiPlace } from './place'
import { sheetValues } from './sheet-values'
import type { SheetFormState } from './state'

export async function takeKpiStepAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const here = readKpiPlace(formData).kpi
  const form = parseForm(kpiStepForm, formData)
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (!form.ok) return form.state

    const result = await takeKpiStep(viewer, { ...form.data, now: now() })
    revalidatePath(here) // also when it failed: the page shows what a colleague did
    if (!result.ok) return rejected(form.values, [stepMessages[result.failure]])
    await forgetDraft(viewer, here)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${here}?melding=stap#melding`)
}

export async function changeKpiAction(_previous: SheetFormState, sent: FormData): Promise<SheetFormState> {
  const formData = formOf(sent)
  const place = readKpiPlace(formData)
  const form = parseForm(kpiForm, formData)
  try {
    const viewer = await requireViewerToSave(place.change, formData)
    if (!form.ok) return form.state

    const { kpiId, version, newNumber: number, ...sheet } = form.data
    const result = await changeKpi(viewer, { kpiId, version, sheet: { ...sheet, number }, now: now() })
    if (!result.ok) {
      if (result.failure === 'stale') return await conflict(viewer, kpiId, form.values)
      const message = changeMessages[result.failure]
      return 'form' in message ? rejected(form.values, [message.form]) : rejected(form.values, [], message.fields)
    }
    await forgetDraft(viewer, place.change)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.renamed(form.data.newNumber)}?melding=bewaard#melding`)
}

async function conflict(viewer: Viewer, kpiId: string, values: FormValues): Promise<SheetFormState> {
  const found = await getKpiNow(viewer, kpiId, now())
  if (!found) return rejected(values, ['Deze KPI bestaat niet meer. Je tekst staat nog hieronder.'])
  return { status: 'conflict', values, version: found.kpi.version, theirs: sheetValues(found.kpi, found.sheet, found.choices) }
}
