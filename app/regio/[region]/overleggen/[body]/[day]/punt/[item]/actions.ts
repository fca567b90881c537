'use server'

import { redirect } from 'next/navigation'
import { requireViewer, requireViewerToSave } from '@/lib/auth/session'
import { addAgendaItem } from '@/lib/commands/add-agenda-item'
import { addAgendaPaper, type Paper } from '@/lib/commands/add-agenda-paper'
import { changeAgendaItem } from '@/lib/commands/change-agenda-item'
import { moveAgendaItem } from '@/lib/commands/move-agenda-item'
import { passItemOn } from '@/lib/commands/pass-item-on'
import { removeAgendaItem } from '@/lib/commands/remove-agenda-item'
import { removeAgendaPaper } from '@/lib/commands/remove-agenda-paper'
import { writeConsultation } from '@/lib/commands/write-consultation'
import { formOf, notSaved, parseForm, typedIn, type FormValues } from '@/lib/forms/form-state'
import {
  addItemForm,
  changeItemForm,
  consultationForm,
  moveItemForm,
  outcomeForm,
  paperForm,
  passOnForm,
  removeItemForm,
  removePaperForm,
} from '@/lib/forms/meeting-form'
import { itemPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getConsultationNow, getItemNow } from '@/lib/queries/body-meeting'
import { answerFault, forgetDraft } from '../../../../../../saving'
import type { EditState } from '../../../../edit-state'
import {
  addItemFailures,
  changeItemFailures,
  consultationFailures,
  paperFailures,
  passOnFailures,
  removeItemFailures,
} from '../../../../messages'
import { refusalWords } from '../../../../notices'
import { smallFormPath } from '../../../../../../small-form-path'
import { placeIn, saying } from '../../../../place'
import { consultationValues, itemValues } from './item-values'

export async function addItemAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { region, body, day, itemPath: formPath } = placeIn(formData)
  const form = parseForm(addItemForm, formData)
  let id: string
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state
    const { meetingId, ...item } = form.data
    const result = await addAgendaItem(viewer, { meetingId, item })
    if (!result.ok) return notSaved(form.values, addItemFailures[result.failure])
    id = result.value
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(saying(itemPath(region, body, day, id), 'punt'))
}

export async function changeItemAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { itemPath: page } = placeIn(formData)
  const formPath = smallFormPath(page, 'tekst')
  const form = parseForm(changeItemForm, formData)
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state
    const { itemId, version, ...change } = form.data
    const refused = await saveItem(viewer, { itemId, version, change }, form.values)
    if (refused) return refused
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(saying(page, 'punt'))
}

export async function writeOutcomeAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { itemPath: page } = placeIn(formData)
  const formPath = smallFormPath(page, 'uitkomst')
  const form = parseForm(outcomeForm, formData)
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state
    const { itemId, version, outcome } = form.data
    const refused = await saveItem(viewer, { itemId, version, change: { outcome } }, form.values)
    if (refused) return refused
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(saying(page, 'uitkomst'))
}

/** What to tell where it was not saved; null where it was. */
async function saveItem(viewer: Viewer, change: Parameters<typeof changeAgendaItem>[1], values: FormValues): Promise<EditState | null> {
  const result = await changeAgendaItem(viewer, change)
  if (result.ok) return null
  return result.failure === 'stale' ? conflict(viewer, change.itemId, values) : notSaved(values, changeItemFailures[result.failure])
}

async function conflict(viewer: Viewer, itemId: string, values: FormValues): Promise<EditState> {
  const item = await getItemNow(viewer, itemId)
  return item
    ? { status: 'conflict', values, version: item.version, theirs: itemValues(item) }
    : notSaved(values, changeItemFailures['not-found'])
}

export async function removeItemAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { itemPath: page, meetingPath } = placeIn(formData)
  const form = parseForm(removeItemForm, formData)
  try {
    const viewer = await requireViewerToSave(page, new FormData())
    if (!form.ok) return form.state
    const result = await removeAgendaItem(viewer, form.data)
    if (!result.ok) return notSaved({}, removeItemFailures[result.failure])
  } catch (error) {
    return answerFault(error, {})
  }
  redirect(saying(meetingPath, 'weg'))
}

export async function addPaperAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { itemPath: page } = placeIn(formData)
  const formPath = smallFormPath(page, 'stuk')
  const form = parseForm(paperForm, formData)
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state
    const { itemId, ...said } = form.data
    const result = await addAgendaPaper(viewer, { itemId, paper: paperOf(said) })
    if (!result.ok) return notSaved(form.values, paperFailures[result.failure])
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(saying(page, 'stuk'))
}

function paperOf({ title, url, own }: { title: string; url: string; own: string }): Paper {
  const [kind, id = ''] = own.split(':')
  if (kind === 'report') return { title, reportId: id }
  return kind === 'decision' ? { title, decisionId: id } : { title, url }
}

export async function passOnAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { itemPath: page } = placeIn(formData)
  const formPath = smallFormPath(page, 'doorgeven')
  const form = parseForm(passOnForm, formData)
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state
    const result = await passItemOn(viewer, { ...form.data, now: now() })
    if (!result.ok) return notSaved(form.values, passOnFailures[result.failure])
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(saying(page, 'doorgegeven'))
}

export async function writeConsultationAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const { itemPath: page } = placeIn(formData)
  const formPath = smallFormPath(page, 'ruggespraak')
  const form = parseForm(consultationForm, formData)
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state
    const result = await writeConsultation(viewer, { ...form.data, now: now() })
    if (!result.ok)
      return result.failure === 'stale'
        ? await consultedMeanwhile(viewer, form.data.itemId, form.values)
        : notSaved(form.values, consultationFailures[result.failure])
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(saying(page, 'ruggespraak'))
}

async function consultedMeanwhile(viewer: Viewer, itemId: string, values: FormValues): Promise<EditState> {
  const said = await getConsultationNow(viewer, itemId)
  return said
    ? { status: 'conflict', values, version: said.version, theirs: consultationValues(said) }
    : notSaved(values, consultationFailures['not-found'])
}

export async function moveItemAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const page = placeIn(formData).meetingPath
  const viewer = await requireViewer()
  const form = parseForm(moveItemForm, formData)
  if (!form.ok) redirect(saying(page, 'niet-goed-aangekomen'))
  const result = await moveAgendaItem(viewer, form.data)
  redirect(result.ok ? page : saying(page, refusalWords[result.failure]))
}

export async function removePaperAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const page = placeIn(formData).itemPath
  const viewer = await requireViewer()
  const form = parseForm(removePaperForm, formData)
  if (!form.ok) redirect(saying(page, 'niet-goed-aangekomen'))
  const result = await removeAgendaPaper(viewer, form.data)
  redirect(saying(page, result.ok ? 'stuk' : refusalWords[result.failure]))
}
