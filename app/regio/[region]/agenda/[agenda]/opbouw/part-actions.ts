'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { changeAgenda } from '@/lib/commands/change-agenda'
import { withdrawPart } from '@/lib/commands/withdraw-part'
import { writeActivity } from '@/lib/commands/write-activity'
import { writeAmbition } from '@/lib/commands/write-ambition'
import { writeResult } from '@/lib/commands/write-result'
import { formOf, parseForm, rejected, typedIn, type FormState } from '@/lib/forms/form-state'
import { withdrawForm } from '@/lib/forms/structure-act-forms'
import { activityForm, ambitionForm, changeAgendaForm, resultForm } from '@/lib/forms/structure-forms'
import { changeActivityPath, changeAgendaPath, changeAmbitionPath, changeResultPath, withdrawPartPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getActivityNow, getAgendaNow, getAmbitionNow, getResultNow } from '@/lib/queries/structure-part'
import { answerFault, forgetDraft } from '../../../../saving'
import { answerIn, conflictWith, savedPath } from './answers'
import { activityMessages, agendaMessages, ambitionMessages, resultMessages, withdrawMessages } from './messages'
import { readPlace } from './place'
import type { PartFormState } from './state'
import { activityValues, agendaValues, ambitionValues, resultValues } from './values'

export async function saveAgendaAction(_previous: PartFormState, sent: FormData): Promise<PartFormState> {
  const formData = formOf(sent)
  const place = readPlace(formData)
  const path = changeAgendaPath(place.region, place.agenda)
  const form = parseForm(changeAgendaForm, formData)
  try {
    const viewer = await requireViewerToSave(path, formData)
    if (!form.ok) return form.state
    const { agendaId, version, ...agenda } = form.data
    const result = await changeAgenda(viewer, { agendaId, version, agenda, now: now() })
    if (!result.ok) {
      const { failure } = result
      if (failure === 'stale') return conflictWith(form.values, await getAgendaNow(viewer, agendaId), agendaValues)
      return answerIn(form.values, agendaMessages[failure])
    }
    await forgetDraft(viewer, path)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(savedPath(place))
}

export async function saveAmbitionAction(_previous: PartFormState, sent: FormData): Promise<PartFormState> {
  const formData = formOf(sent)
  const place = readPlace(formData)
  const path = changeAmbitionPath(place.region, place.agenda, place.part)
  const form = parseForm(ambitionForm, formData)
  let saved
  try {
    const viewer = await requireViewerToSave(path, formData)
    if (!form.ok) return form.state
    const { agendaId, id, version, ...fields } = form.data
    const result = await writeAmbition(viewer, { agendaId, ambition: id === null ? null : { id, version }, fields, now: now() })
    if (!result.ok) {
      const { failure } = result
      if (failure === 'stale') return conflictWith(form.values, await getAmbitionNow(viewer, id!), ambitionValues)
      return answerIn(form.values, ambitionMessages[failure])
    }
    saved = result.value
    await forgetDraft(viewer, path)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(savedPath(place, saved))
}

export async function saveResultAction(_previous: PartFormState, sent: FormData): Promise<PartFormState> {
  const formData = formOf(sent)
  const place = readPlace(formData)
  const path = changeResultPath(place.region, place.agenda, place.part === '' ? { under: place.under } : { number: place.part })
  const form = parseForm(resultForm, formData)
  let saved
  try {
    const viewer = await requireViewerToSave(path, formData)
    if (!form.ok) return form.state
    const { agendaId, id, version, under, ...fields } = form.data
    const result = await writeResult(viewer, { agendaId, place: id === null ? { under } : { id, version }, fields, now: now() })
    if (!result.ok) {
      const { failure } = result
      if (failure === 'stale') return conflictWith(form.values, await getResultNow(viewer, id!), resultValues)
      return answerIn(form.values, resultMessages[failure])
    }
    saved = result.value
    await forgetDraft(viewer, path)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(savedPath(place, saved))
}

export async function saveActivityAction(_previous: PartFormState, sent: FormData): Promise<PartFormState> {
  const formData = formOf(sent)
  const place = readPlace(formData)
  const path = changeActivityPath(place.region, place.agenda, place.part === '' ? { under: place.under } : { code: place.part })
  const form = parseForm(activityForm, formData)
  let saved
  try {
    const viewer = await requireViewerToSave(path, formData)
    if (!form.ok) return form.state
    const { agendaId, id, version, ...fields } = form.data
    const result = await writeActivity(viewer, { agendaId, activity: id === null ? null : { id, version }, fields, now: now() })
    if (!result.ok) {
      const { failure } = result
      if (failure === 'stale') return conflictWith(form.values, await getActivityNow(viewer, id!), activityValues)
      return answerIn(form.values, activityMessages[failure])
    }
    saved = result.value
    await forgetDraft(viewer, path)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(savedPath(place, saved))
}

/** Letting something lapse asks why, so it has a form of its own. */
export async function withdrawAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = readPlace(formData)
  const form = parseForm(withdrawForm, formData)
  const path = withdrawPartPath(place.region, place.agenda, form.ok ? form.data.kind : 'activity', place.part)
  try {
    const viewer = await requireViewerToSave(path, formData)
    if (!form.ok) return form.state
    const { agendaId, version, reason, ...part } = form.data
    const result = await withdrawPart(viewer, { agendaId, part, version, reason, now: now() })
    if (!result.ok) return rejected(form.values, [withdrawMessages[result.failure]])
    await forgetDraft(viewer, path)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(savedPath(place, place.part, 'vervallen'))
}
