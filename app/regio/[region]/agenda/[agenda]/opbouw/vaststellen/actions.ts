'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { adoptAgenda } from '@/lib/commands/adopt-agenda'
import { recordAdoption } from '@/lib/commands/record-adoption'
import { formOf, parseForm, rejected, typedIn, type FormState } from '@/lib/forms/form-state'
import { adoptAgendaForm, adoptionForm } from '@/lib/forms/structure-act-forms'
import { adoptAgendaPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { namesUnseen } from '../../../../../looked-at'
import { answerFault, forgetDraft } from '../../../../../saving'
import { readPlace } from '../place'
import { adoptMessages, adoptionMessages } from './messages'

export async function adoptAgendaAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const { region, agenda } = readPlace(formData)
  const path = adoptAgendaPath(region, agenda)
  const form = parseForm(adoptAgendaForm, formData)
  try {
    const viewer = await requireViewerToSave(path, formData)
    if (!form.ok) return form.state
    const { agendaId, version, decisionId, decidedOn, hasLooked, ...text } = form.data
    const decision = decisionId ? { id: decisionId } : { ...text, decidedOn: decidedOn!, outcome: 'decided' as const }
    const result = await adoptAgenda(viewer, { agendaId, version, decision, hasLooked, now: now() })
    if (!result.ok)
      return result.failure === 'names-unseen'
        ? rejected(form.values, [], { hasLooked: [namesUnseen] })
        : rejected(form.values, [adoptMessages[result.failure]])
    await forgetDraft(viewer, path)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${structurePath(region, agenda)}?melding=vastgesteld#melding`)
}

export async function recordAdoptionAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const { region, agenda } = readPlace(formData)
  const path = adoptAgendaPath(region, agenda)
  const form = parseForm(adoptionForm, formData)
  try {
    const viewer = await requireViewerToSave(path, formData)
    if (!form.ok) return form.state
    const result = await recordAdoption(viewer, { ...form.data, now: now() })
    if (!result.ok) return rejected(form.values, [adoptionMessages[result.failure]])
    await forgetDraft(viewer, path)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  revalidatePath(path)
  redirect(`${path}?melding=bewaard#melding`)
}
