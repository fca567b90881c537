'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { changeEvaluation } from '@/lib/commands/change-evaluation'
import { decideEvaluation } from '@/lib/commands/decide-evaluation'
import { keepFollowUp } from '@/lib/commands/keep-follow-up'
import { startEvaluation } from '@/lib/commands/start-evaluation'
import { changeEvaluationForm, decideEvaluationForm, followUpForm, startEvaluationForm } from '@/lib/forms/evaluation-form'
import { formOf, notSaved, parseForm, typedIn, type FormState, type FormValues } from '@/lib/forms/form-state'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getEvaluationNow } from '@/lib/queries/evaluations'
import { answerFault, forgetDraft } from '../../../../saving'
import type { EditState } from '../../../overleggen/edit-state'
import { changeMessages, decideMessages, followUpMessages, startMessages } from './messages'
import { placeIn } from './place'
import { evaluationValues } from './values'

export async function startEvaluationAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(startEvaluationForm, formData)
  let number: number
  try {
    const viewer = await requireViewerToSave(place.add, formData)
    if (!form.ok) return form.state

    const result = await startEvaluation(viewer, { ...form.data, now: now() })
    if (!result.ok) return notSaved(form.values, startMessages[result.failure])
    number = result.value
    await forgetDraft(viewer, place.add)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.numbered(number)}?melding=begonnen#melding`)
}

export async function changeEvaluationAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(changeEvaluationForm, formData)
  try {
    const viewer = await requireViewerToSave(place.change, formData)
    if (!form.ok) return form.state

    const result = await changeEvaluation(viewer, form.data)
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale'
        ? await conflict(viewer, form.data.evaluationId, form.values)
        : notSaved(form.values, changeMessages[failure])
    }
    await forgetDraft(viewer, place.change)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.page}?melding=gewijzigd#melding`)
}

export async function keepFollowUpAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(followUpForm, formData)
  try {
    const viewer = await requireViewerToSave(place.page, formData)
    if (!form.ok) return form.state

    const result = await keepFollowUp(viewer, form.data)
    revalidatePath(place.page) // also when it failed: the page shows what a colleague did
    if (!result.ok) return notSaved(form.values, followUpMessages[result.failure])
    await forgetDraft(viewer, place.page)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.page}?melding=meting#melding`)
}

export async function decideEvaluationAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(decideEvaluationForm, formData)
  try {
    const viewer = await requireViewerToSave(place.page, formData)
    if (!form.ok) return form.state

    const result = await decideEvaluation(viewer, { ...form.data, now: now() })
    revalidatePath(place.page) // also when it failed: the page shows what a colleague did
    if (!result.ok) return notSaved(form.values, decideMessages[result.failure])
    await forgetDraft(viewer, place.page)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.page}?melding=${form.data.lapses ? 'vervallen' : 'besloten'}#melding`)
}

async function conflict(viewer: Viewer, id: string, values: FormValues): Promise<EditState> {
  const theirs = await getEvaluationNow(viewer, id)
  return theirs
    ? { status: 'conflict', values, version: theirs.version, theirs: evaluationValues(theirs) }
    : notSaved(values, changeMessages['not-found'])
}
