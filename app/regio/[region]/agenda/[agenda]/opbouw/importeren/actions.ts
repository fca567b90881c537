'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { importAgenda } from '@/lib/commands/import-agenda'
import { keepAgendaFile } from '@/lib/commands/keep-agenda-file'
import { formOf, parseForm, rejected, typedIn, type FormState } from '@/lib/forms/form-state'
import { importAgendaForm, pasteForm } from '@/lib/forms/structure-act-forms'
import { packed } from '@/lib/imports/packed'
import { readPastedTable } from '@/lib/imports/pasted-table'
import { agendaImportPath, agendaImportsPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getPastePlace } from '@/lib/queries/agenda-imports'
import { answerFault, forgetDraft } from '../../../../../saving'
import { readPlace } from '../place'
import { importMessages, keepMessages, unreadTable } from './messages'

export async function pasteTableAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const { region, agenda } = readPlace(formData)
  const here = agendaImportsPath(region, agenda)
  const form = parseForm(pasteForm, formData)
  let importId
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (!form.ok) return form.state
    const { agendaId, ambition, table } = form.data
    const place = await getPastePlace(viewer, { region, agenda, now: now() })
    if (!place) return rejected(form.values, [keepMessages['not-found']])
    const given = readPastedTable(table, { ambition, ...place.content })
    if (!given) return rejected(form.values, [], { table: [unreadTable] })
    const fileName = `Geplakte tabel bij ${ambition}`
    const file = { fileName, format: 'table' as const, bytes: new TextEncoder().encode(table), content: packed(given) }
    const kept = await keepAgendaFile(viewer, { agendaId, ...file, now: now() })
    if (!kept.ok) return rejected(form.values, [keepMessages[kept.failure]])
    importId = kept.value
    await forgetDraft(viewer, here)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(agendaImportPath(region, agenda, importId))
}

export async function importAgendaAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const { region, agenda, part } = readPlace(formData)
  const here = agendaImportPath(region, agenda, part)
  const form = parseForm(importAgendaForm, formData)
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (!form.ok) return form.state
    const result = await importAgenda(viewer, { ...form.data, now: now() })
    if (!result.ok) {
      const { failure } = result
      if (failure === 'reason-needed') return rejected(form.values, [], { reason: ['Vul in waarom dit vervalt.'] })
      return rejected(form.values, [importMessages[failure]])
    }
    await forgetDraft(viewer, here)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${structurePath(region, agenda)}?melding=geimporteerd#melding`)
}
