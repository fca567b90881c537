'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { startVersion, type StartVersionFailure } from '@/lib/commands/start-version'
import { formOf, parseForm, rejected, typedIn, type FormState } from '@/lib/forms/form-state'
import { newVersionForm } from '@/lib/forms/structure-forms'
import { newVersionPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { answerFault, forgetDraft } from '../../../../../saving'
import { readPlace } from '../place'

const messages: Record<StartVersionFailure, string> = {
  'not-found': 'Deze agenda bestaat niet meer. Er is niets bewaard.',
  'not-allowed': 'Een nieuwe versie begint de programmamanager. Er is niets bewaard.',
  'agenda-closed': 'Deze agenda is afgesloten. Begin een nieuwe versie van de agenda die nu geldt.',
  'not-adopted': 'Deze agenda is nog een concept. Stel haar eerst vast.',
  'has-successor': 'Er is al een volgende versie. Werk daarin verder.',
}

export async function startVersionAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const { region, agenda } = readPlace(formData)
  const path = newVersionPath(region, agenda)
  const form = parseForm(newVersionForm, formData)
  let slug
  try {
    const viewer = await requireViewerToSave(path, formData)
    if (!form.ok) return form.state
    const result = await startVersion(viewer, { ...form.data, now: now() })
    if (!result.ok) return rejected(form.values, [messages[result.failure]])
    slug = result.value
    await forgetDraft(viewer, path)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${structurePath(region, slug)}?melding=nieuwe-versie#melding`)
}
