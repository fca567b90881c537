'use server'

import { mapImport } from '@/lib/commands/map-import'
import { undoImport } from '@/lib/commands/undo-import'
import { formOf, formValues, rejected, type FormState } from '@/lib/forms/form-state'
import { heldImportForm, readMapping } from '@/lib/forms/import-form'
import { now } from '@/lib/kernel/clock'
import { getImportVersion } from '@/lib/queries/imports'
import { saveForm } from '../../../../../../saving'
import { mapMessages, undoMessages } from './messages'
import { readImportPlace } from './place'

export async function mapImportAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const here = readImportPlace(formData)
  return saveForm(sent, {
    form: heldImportForm,
    at: here,
    act: (viewer, { importId, version }) => mapImport(viewer, { importId, version, mapping: readMapping(formValues(formData)) }),
    refused: async (failure, { values, data, viewer }) => {
      const latest = failure === 'stale' ? await getImportVersion(viewer, data.importId) : null
      return rejected({ ...values, ...(latest !== null && { version: String(latest) }) }, [mapMessages[failure]])
    },
    next: () => `${here}?melding=gekozen#melding`,
  })
}

export async function undoImportAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const here = readImportPlace(formOf(sent))
  return saveForm(sent, {
    form: heldImportForm,
    at: here,
    keepsNothing: true,
    redraws: true,
    act: (viewer, { importId, version }) => undoImport(viewer, { importId, version, now: now() }),
    refused: (failure) => rejected({}, [undoMessages[failure]]),
    next: () => `${here}?melding=teruggezet#melding`,
  })
}
