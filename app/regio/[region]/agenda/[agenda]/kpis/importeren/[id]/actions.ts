'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { importFigures } from '@/lib/commands/import-figures'
import { mapImport } from '@/lib/commands/map-import'
import { undoImport } from '@/lib/commands/undo-import'
import { formOf, parseForm, rejected, typedIn, type FormState } from '@/lib/forms/form-state'
import { heldImportForm, importFiguresForm, readMapping } from '@/lib/forms/import-form'
import { now } from '@/lib/kernel/clock'
import { answerFault } from '../../../../../../saving'
import { importMessages, mapMessages, undoMessages } from './messages'
import { readImportPlace } from './place'

export async function mapImportAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const here = readImportPlace(formData)
  const form = parseForm(heldImportForm, formData)
  try {
    const viewer = await requireViewer()
    if (!form.ok) return form.state
    const { importId, version } = form.data
    const result = await mapImport(viewer, { importId, version, mapping: readMapping(form.values) })
    if (!result.ok) return rejected(form.values, [mapMessages[result.failure]])
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${here}?melding=gekozen#voorbeeld`)
}

export async function importFiguresAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const here = readImportPlace(formData)
  const form = parseForm(importFiguresForm, formData)
  try {
    const viewer = await requireViewer()
    if (!form.ok) return form.state
    const { importId, version, ...seen } = form.data
    const result = await importFigures(viewer, { importId, version, seen, now: now() })
    revalidatePath(here) // also when it failed: the page shows what a colleague did
    if (!result.ok) return rejected({}, [importMessages[result.failure]])
  } catch (error) {
    return answerFault(error, {})
  }
  redirect(`${here}?melding=geimporteerd#melding`)
}

export async function undoImportAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const here = readImportPlace(formData)
  const form = parseForm(heldImportForm, formData)
  try {
    const viewer = await requireViewer()
    if (!form.ok) return form.state
    const result = await undoImport(viewer, { importId: form.data.importId, version: form.data.version, now: now() })
    revalidatePath(here) // also when it failed: the page shows what a colleague did
    if (!result.ok) return rejected({}, [undoMessages[result.failure]])
  } catch (error) {
    return answerFault(error, {})
  }
  redirect(`${here}?melding=teruggezet#melding`)
}
