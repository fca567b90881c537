'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { addHours } from '@/lib/commands/add-hours'
import { changeHours } from '@/lib/commands/change-hours'
import { withdrawHours } from '@/lib/commands/withdraw-hours'
import { formOf, notSaved, parseForm, typedIn, type FormState, type FormValues } from '@/lib/forms/form-state'
import { addHoursForm, changeHoursForm, withdrawHoursForm } from '@/lib/forms/money-form'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getHoursNow } from '@/lib/queries/money'
import { answerFault, forgetDraft } from '../../../../saving'
import type { EditState } from '../../../overleggen/edit-state'
import { addMessages, changeHoursMessages, withdrawHoursMessages } from '../geld/messages'
import { placeIn } from '../geld/place'
import { hoursValues } from '../geld/values'

export async function addHoursAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(addHoursForm, formData)
  try {
    const viewer = await requireViewerToSave(place.addHours, formData)
    if (!form.ok) return form.state

    const result = await addHours(viewer, form.data)
    if (!result.ok) return notSaved(form.values, addMessages[result.failure])
    await forgetDraft(viewer, place.addHours)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.all}?melding=uren#melding`)
}

export async function changeHoursAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(changeHoursForm, formData)
  try {
    const viewer = await requireViewerToSave(place.changeHours, formData)
    if (!form.ok) return form.state

    const result = await changeHours(viewer, form.data)
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale'
        ? await conflict(viewer, form.data.hoursId, form.values)
        : notSaved(form.values, changeHoursMessages[failure])
    }
    await forgetDraft(viewer, place.changeHours)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.all}?melding=uren#melding`)
}

export async function withdrawHoursAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(withdrawHoursForm, formData)
  try {
    const viewer = await requireViewerToSave(place.changeHours, formData)
    if (!form.ok) return form.state

    const result = await withdrawHours(viewer, { ...form.data, now: now() })
    revalidatePath(place.changeHours) // also when it failed: the page shows what a colleague did
    if (!result.ok) return notSaved(form.values, withdrawHoursMessages[result.failure])
    await forgetDraft(viewer, place.changeHours)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.all}?melding=uren#melding`)
}

async function conflict(viewer: Viewer, id: string, values: FormValues): Promise<EditState> {
  const theirs = await getHoursNow(viewer, id)
  return theirs
    ? { status: 'conflict', values, version: theirs.version, theirs: hoursValues(theirs) }
    : notSaved(values, changeHoursMessages['not-found'])
}
