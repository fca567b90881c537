'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { addAgendaItem } from '@/lib/commands/add-agenda-item'
import { addAgendaPaper, type Paper } from '@/lib/commands/add-agenda-paper'
import { changeAgendaItem, type ChangeAgendaItemFailure } from '@/lib/commands/change-agenda-item'
import { markAgendaPaper } from '@/lib/commands/mark-agenda-paper'
import { moveAgendaItem } from '@/lib/commands/move-agenda-item'
import { passItemOn } from '@/lib/commands/pass-item-on'
import { removeAgendaItem } from '@/lib/commands/remove-agenda-item'
import { removeAgendaPaper } from '@/lib/commands/remove-agenda-paper'
import { writeConsultation } from '@/lib/commands/write-consultation'
import { formOf, notSaved, parseForm, type FormValues } from '@/lib/forms/form-state'
import {
  addItemForm,
  changeItemForm,
  consultationForm,
  markPaperForm,
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
import { conflictWith, type EditState } from '../../../../../../edit-state'
import { saveForm } from '../../../../../../saving'
import { smallFormPath } from '../../../../../../small-form-path'
import {
  addItemFailures,
  changeItemFailures,
  consultationFailures,
  paperFailures,
  passOnFailures,
  removeItemFailures,
} from '../../../../messages'
import { refusalWords } from '../../../../notices'
import { placeIn, saying } from '../../../../place'
import { consultationValues, itemValues } from './item-values'

export async function addItemAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { region, body, day, itemPath: formPath } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: addItemForm,
    at: formPath,
    act: (viewer, { meetingId, ...item }) => addAgendaItem(viewer, { meetingId, item }),
    refused: (failure, { values }) => notSaved(values, addItemFailures[failure]),
    next: (id) => saying(itemPath(region, body, day, id), 'punt'),
  })
}

export async function changeItemAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { itemPath: page } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: changeItemForm,
    at: smallFormPath(page, 'tekst'),
    act: (viewer, { itemId, version, ...change }) => changeAgendaItem(viewer, { itemId, version, change }),
    refused: itemNotChanged,
    next: () => saying(page, 'punt'),
  })
}

export async function writeOutcomeAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { itemPath: page } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: outcomeForm,
    at: smallFormPath(page, 'uitkomst'),
    act: (viewer, { itemId, version, outcome }) => changeAgendaItem(viewer, { itemId, version, change: { outcome } }),
    refused: itemNotChanged,
    next: () => saying(page, 'uitkomst'),
  })
}

type SentOfItem = { values: FormValues; data: { itemId: string }; viewer: Viewer }

const itemNotChanged = async (failure: ChangeAgendaItemFailure, { values, data, viewer }: SentOfItem): Promise<EditState> =>
  failure === 'stale'
    ? conflictWith(values, await getItemNow(viewer, data.itemId), { valuesOf: itemValues, gone: changeItemFailures['not-found'] })
    : notSaved(values, changeItemFailures[failure])

export async function removeItemAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { itemPath: page, meetingPath } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: removeItemForm,
    at: page,
    act: removeAgendaItem,
    // Without what was sent: sending once more is about the item that the page shows by then.
    refused: (failure) => notSaved({}, removeItemFailures[failure]),
    next: () => saying(meetingPath, 'weg'),
  })
}

export async function addPaperAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { itemPath: page } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: paperForm,
    at: smallFormPath(page, 'stuk'),
    act: (viewer, { itemId, ...said }) => addAgendaPaper(viewer, { itemId, paper: paperOf(said) }),
    refused: (failure, { values }) => notSaved(values, paperFailures[failure]),
    next: () => saying(page, 'stuk'),
  })
}

function paperOf({ url, own, ...said }: { title: string; url: string; own: string; isConfidential: boolean }): Paper {
  const [kind, id = ''] = own.split(':')
  if (kind === 'report') return { ...said, reportId: id }
  return kind === 'decision' ? { ...said, decisionId: id } : { ...said, url }
}

export async function passOnAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { itemPath: page } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: passOnForm,
    at: smallFormPath(page, 'doorgeven'),
    act: (viewer, data) => passItemOn(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, passOnFailures[failure]),
    next: () => saying(page, 'doorgegeven'),
  })
}

export async function writeConsultationAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { itemPath: page } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: consultationForm,
    at: smallFormPath(page, 'ruggespraak'),
    act: (viewer, data) => writeConsultation(viewer, { ...data, now: now() }),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, await getConsultationNow(viewer, data.itemId), {
            valuesOf: consultationValues,
            gone: consultationFailures['not-found'],
          })
        : notSaved(values, consultationFailures[failure]),
    next: () => saying(page, 'ruggespraak'),
  })
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

export async function markPaperAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const page = placeIn(formData).itemPath
  const viewer = await requireViewer()
  const form = parseForm(markPaperForm, formData)
  if (!form.ok) redirect(saying(page, 'niet-goed-aangekomen'))
  const result = await markAgendaPaper(viewer, form.data)
  redirect(saying(page, result.ok ? (form.data.isConfidential ? 'vertrouwelijk' : 'open') : refusalWords[result.failure]))
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
