'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { movePart } from '@/lib/commands/move-part'
import { removeDraftAgenda } from '@/lib/commands/remove-draft-agenda'
import { removePart } from '@/lib/commands/remove-part'
import { restorePart } from '@/lib/commands/restore-part'
import { undoStructureChange } from '@/lib/commands/undo-structure-change'
import { formOf, parseForm } from '@/lib/forms/form-state'
import { moveForm, removeDraftForm, removeForm, restoreForm, undoForm } from '@/lib/forms/structure-act-forms'
import { agendasPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { actWords } from './messages'
import { readPlace } from './place'

// Buttons: what came of it is said on the page with the structure.

const answer = (formData: FormData, word: string): never => backTo(formData, `?melding=${word}#melding`)

// To an address that only differs behind the # Next goes without asking the server what stands there now.
function backTo(formData: FormData, place: string): never {
  const { region, agenda } = readPlace(formData)
  const path = structurePath(region, agenda)
  revalidatePath(path)
  redirect(path + place)
}

export async function movePartAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const viewer = await requireViewer()
  const form = parseForm(moveForm, formData)
  if (!form.ok) return answer(formData, 'niet-goed-aangekomen')
  const { agendaId, to } = form.data
  const result = await movePart(viewer, { agendaId, ...to, now: now() })
  if (!result.ok && result.failure !== 'nothing-to-do') answer(formData, actWords[result.failure])
  backTo(formData, `#${to.part.id}`)
}

export async function removePartAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const viewer = await requireViewer()
  const form = parseForm(removeForm, formData)
  if (!form.ok) return answer(formData, 'niet-goed-aangekomen')
  const { agendaId, ...part } = form.data
  const result = await removePart(viewer, { agendaId, part, now: now() })
  answer(formData, result.ok ? 'verwijderd' : actWords[result.failure])
}

export async function removeDraftAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const viewer = await requireViewer()
  const form = parseForm(removeDraftForm, formData)
  if (!form.ok) return answer(formData, 'niet-goed-aangekomen')
  const result = await removeDraftAgenda(viewer, { ...form.data, now: now() })
  if (!result.ok) return answer(formData, result.failure === 'not-draft' ? 'geen-concept' : actWords[result.failure])
  redirect(`${agendasPath(readPlace(formData).region)}?melding=verwijderd#melding`)
}

export async function restorePartAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const viewer = await requireViewer()
  const form = parseForm(restoreForm, formData)
  if (!form.ok) return answer(formData, 'niet-goed-aangekomen')
  const { agendaId, version, ...part } = form.data
  const result = await restorePart(viewer, { agendaId, part, version, now: now() })
  answer(formData, result.ok ? 'hersteld' : actWords[result.failure])
}

export async function undoAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const viewer = await requireViewer()
  const form = parseForm(undoForm, formData)
  if (!form.ok) return answer(formData, 'niet-goed-aangekomen')
  const result = await undoStructureChange(viewer, { ...form.data, now: now() })
  answer(formData, result.ok ? 'ongedaan-gemaakt' : actWords[result.failure])
}
