'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { finishActionPoint } from '@/lib/commands/finish-action-point'
import { moveActionPoint } from '@/lib/commands/move-action-point'
import { finishActionForm, moveActionForm } from '@/lib/forms/decision-form'
import { formOf, parseForm, rejected, type FormState, typedIn } from '@/lib/forms/form-state'
import { actionPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { answerFault, forgetDraft } from '../../saving'
import { finishMessages, moveMessages } from './messages'

export async function finishActionPointAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const here = pathOf(formData)
  const form = parseForm(finishActionForm, formData)
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (!form.ok) return form.state

    const result = await finishActionPoint(viewer, { ...form.data, now: now() })
    revalidatePath(here) // also when it failed: the page shows what a colleague did
    if (!result.ok) return rejected(form.values, [finishMessages[result.failure]])
    await forgetDraft(viewer, here)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${here}?melding=gedaan#melding`)
}

export async function moveActionPointAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const here = pathOf(formData)
  const form = parseForm(moveActionForm, formData)
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (!form.ok) return form.state

    const result = await moveActionPoint(viewer, form.data)
    revalidatePath(here) // also when it failed: the page shows what a colleague did
    if (!result.ok) return rejected(form.values, [moveMessages[result.failure]])
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${here}?melding=gewijzigd#melding`)
}

const pathOf = (formData: FormData) => actionPath(String(formData.get('region') ?? '').slice(0, 100), Number(formData.get('number')) || 0)
