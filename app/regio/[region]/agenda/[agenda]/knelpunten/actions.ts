'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { changeBottleneck } from '@/lib/commands/change-bottleneck'
import { raiseBottleneck } from '@/lib/commands/raise-bottleneck'
import { submitBottleneck } from '@/lib/commands/submit-bottleneck'
import { takeBottleneckStep } from '@/lib/commands/take-bottleneck-step'
import { bottleneckStepForm, changeBottleneckForm, raiseBottleneckForm, submitBottleneckForm } from '@/lib/forms/bottleneck-form'
import { formOf, notSaved, parseForm, rejected, typedIn, type FormState, type FormValues } from '@/lib/forms/form-state'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getBottleneckNow } from '@/lib/queries/bottlenecks'
import { answerFault, forgetDraft } from '../../../../saving'
import type { EditState } from '../../../overleggen/edit-state'
import { changeMessages, raiseMessages, stepMessages, submitMessages } from './messages'
import { placeIn } from './place'
import { bottleneckValues } from './values'

export async function raiseBottleneckAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(raiseBottleneckForm, formData)
  let number: number
  try {
    const viewer = await requireViewerToSave(place.add, formData)
    if (!form.ok) return form.state

    const result = await raiseBottleneck(viewer, { ...form.data, now: now() })
    if (!result.ok) return notSaved(form.values, raiseMessages[result.failure])
    number = result.value
    await forgetDraft(viewer, place.add)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.numbered(number)}?melding=vastgelegd#melding`)
}

export async function changeBottleneckAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(changeBottleneckForm, formData)
  try {
    const viewer = await requireViewerToSave(place.change, formData)
    if (!form.ok) return form.state

    const result = await changeBottleneck(viewer, { ...form.data, now: now() })
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale'
        ? await conflict(viewer, form.data.bottleneckId, form.values)
        : notSaved(form.values, changeMessages[failure])
    }
    await forgetDraft(viewer, place.change)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.page}?melding=gewijzigd#melding`)
}

export async function takeBottleneckStepAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(bottleneckStepForm, formData)
  try {
    const viewer = await requireViewerToSave(place.page, formData)
    if (!form.ok) return form.state

    const result = await takeBottleneckStep(viewer, { ...form.data, now: now() })
    revalidatePath(place.page) // also when it failed: the page shows what a colleague did
    if (!result.ok) return rejected(form.values, [stepMessages[result.failure]])
    await forgetDraft(viewer, place.page)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.page}?melding=stap#melding`)
}

export async function submitBottleneckAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(submitBottleneckForm, formData)
  try {
    const viewer = await requireViewerToSave(place.page, formData)
    if (!form.ok) return form.state

    const result = await submitBottleneck(viewer, { ...form.data, now: now() })
    revalidatePath(place.page) // also when it failed: the page shows what a colleague did
    if (!result.ok) return notSaved(form.values, submitMessages[result.failure])
    await forgetDraft(viewer, place.page)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.page}?melding=voorgelegd#melding`)
}

async function conflict(viewer: Viewer, id: string, values: FormValues): Promise<EditState> {
  const theirs = await getBottleneckNow(viewer, id)
  return theirs
    ? { status: 'conflict', values, version: theirs.version, theirs: bottleneckValues(theirs) }
    : notSaved(values, changeMessages['not-found'])
}
