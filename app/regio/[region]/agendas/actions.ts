'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { makeAgenda, type MakeAgendaFailure } from '@/lib/commands/make-agenda'
import { formOf, parseForm, rejected, typedIn } from '@/lib/forms/form-state'
import { newAgendaForm } from '@/lib/forms/structure-forms'
import { newAgendaPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { answerFault, forgetDraft } from '../../saving'
import { readPlace } from '../agenda/[agenda]/opbouw/place'
import type { PartFormState } from '../agenda/[agenda]/opbouw/state'

const messages: Record<MakeAgendaFailure, string> = {
  'not-found': 'Deze regio bestaat niet meer. Er is niets bewaard.',
  'not-allowed': 'Een agenda begint de programmamanager. Er is niets bewaard; je tekst staat nog hieronder.',
}

export async function makeAgendaAction(_previous: PartFormState, sent: FormData): Promise<PartFormState> {
  const formData = formOf(sent)
  const { region } = readPlace(formData)
  const path = newAgendaPath(region)
  const form = parseForm(newAgendaForm, formData)
  let slug
  try {
    const viewer = await requireViewerToSave(path, formData)
    if (!form.ok) return form.state
    const { regionId, ...agenda } = form.data
    const result = await makeAgenda(viewer, { regionId, agenda, now: now() })
    if (!result.ok) return rejected(form.values, [messages[result.failure]])
    slug = result.value
    await forgetDraft(viewer, path)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${structurePath(region, slug)}?melding=begonnen#melding`)
}
