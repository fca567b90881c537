'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer, requireViewerToSave } from '@/lib/auth/session'
import { mapImport } from '@/lib/commands/map-import'
import { undoImport } from '@/lib/commands/undo-import'
import { formOf, parseForm, rejected, typedIn, type FormState } from '@/lib/forms/form-state'
import { heldImportForm, readMapping } from '@/lib/forms/import-form'
import { now } from '@/lib/kernel/clock'
import { getImportVersion } from '@/lib/queries/imports'
import { answerFault, forgetDraft } from '../../../../../../saving'
import { mapMessages, undoMessages } from './messages'
import { readImportPlace } from './place'

export async function mapImportAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const here = readImportPlace(formData)
  const form = parseForm(heldImportForm, formData)
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (!form.ok) return form.state
    const { importId, version } = form.data
    const result = await mapImport(viewer, { importId, version, mapping: readMapping(form.values) })
    if (!result.ok) {
      const latest = result.failure === 'stale' ? await getImportVersion(viewer, importId) : null
      return rejected({ ...form.values, ...(latest !== null && { version: String(latest) }) }, [mapMessages[result.failure]])
    }
    await forgetDraft(viewer, here)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${here}?melding=gekozen#melding`)
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
