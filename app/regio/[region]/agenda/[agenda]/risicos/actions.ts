'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { changeRisk } from '@/lib/commands/change-risk'
import { closeRisk } from '@/lib/commands/close-risk'
import { keepMeasure } from '@/lib/commands/keep-measure'
import { raiseRisk } from '@/lib/commands/raise-risk'
import { formOf, notSaved, parseForm, typedIn, type FormState, type FormValues } from '@/lib/forms/form-state'
import { changeRiskForm, closeRiskForm, measureForm, raiseRiskForm } from '@/lib/forms/risk-form'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getRiskNow } from '@/lib/queries/risks'
import { answerFault, forgetDraft } from '../../../../saving'
import type { EditState } from '../../../overleggen/edit-state'
import { changeMessages, closeMessages, measureMessages, raiseMessages } from './messages'
import { placeIn } from './place'
import { riskValues } from './values'

export async function raiseRiskAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(raiseRiskForm, formData)
  let number: number
  try {
    const viewer = await requireViewerToSave(place.add, formData)
    if (!form.ok) return form.state

    const result = await raiseRisk(viewer, { ...form.data, now: now() })
    if (!result.ok) return notSaved(form.values, raiseMessages[result.failure])
    number = result.value
    await forgetDraft(viewer, place.add)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.numbered(number)}?melding=vastgelegd#melding`)
}

export async function changeRiskAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(changeRiskForm, formData)
  try {
    const viewer = await requireViewerToSave(place.change, formData)
    if (!form.ok) return form.state

    const result = await changeRisk(viewer, { ...form.data, now: now() })
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale' ? await conflict(viewer, form.data.riskId, form.values) : notSaved(form.values, changeMessages[failure])
    }
    await forgetDraft(viewer, place.change)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.page}?melding=gewijzigd#melding`)
}

export async function closeRiskAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(closeRiskForm, formData)
  try {
    const viewer = await requireViewerToSave(place.page, formData)
    if (!form.ok) return form.state

    const result = await closeRisk(viewer, { ...form.data, now: now() })
    revalidatePath(place.page) // also when it failed: the page shows what a colleague did
    if (!result.ok) return notSaved(form.values, closeMessages[result.failure])
    await forgetDraft(viewer, place.page)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.page}?melding=gewijzigd#melding`)
}

export async function keepMeasureAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(measureForm, formData)
  try {
    const viewer = await requireViewerToSave(place.page, formData)
    if (!form.ok) return form.state

    const result = await keepMeasure(viewer, form.data)
    revalidatePath(place.page) // also when it failed: the page shows what a colleague did
    if (!result.ok) return notSaved(form.values, measureMessages[result.failure])
    await forgetDraft(viewer, place.page)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.page}?melding=maatregel#melding`)
}

async function conflict(viewer: Viewer, id: string, values: FormValues): Promise<EditState> {
  const theirs = await getRiskNow(viewer, id)
  return theirs
    ? { status: 'conflict', values, version: theirs.version, theirs: riskValues(theirs) }
    : notSaved(values, changeMessages['not-found'])
}
