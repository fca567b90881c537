'use server'

import { importAgenda } from '@/lib/commands/import-agenda'
import { keepAgendaFile, type KeepAgendaFileFailure } from '@/lib/commands/keep-agenda-file'
import { formOf, rejected, type FormState } from '@/lib/forms/form-state'
import { importAgendaForm, pasteForm } from '@/lib/forms/structure-act-forms'
import { packed } from '@/lib/imports/packed'
import { readPastedTable } from '@/lib/imports/pasted-table'
import { agendaImportPath, agendaImportsPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { failed, type Result } from '@/lib/kernel/result'
import { getPastePlace } from '@/lib/queries/agenda-imports'
import { saveForm } from '../../../../../saving'
import { readPlace } from '../place'
import { importMessages, keepMessages, unreadTable } from './messages'

export async function pasteTableAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { region, agenda } = readPlace(formOf(sent))
  return saveForm(sent, {
    form: pasteForm,
    at: agendaImportsPath(region, agenda),
    act: async (viewer, { agendaId, ambition, table }): Promise<Result<string, KeepAgendaFileFailure | 'unread-table'>> => {
      const place = await getPastePlace(viewer, { region, agenda, now: now() })
      if (!place) return failed('not-found')
      const given = readPastedTable(table, { ambition, ...place.content })
      if (!given) return failed('unread-table')
      const fileName = `Geplakte tabel bij ${ambition}`
      const file = { fileName, format: 'table' as const, bytes: new TextEncoder().encode(table), content: packed(given) }
      return keepAgendaFile(viewer, { agendaId, ...file, now: now() })
    },
    refused: (failure, { values }) =>
      failure === 'unread-table' ? rejected(values, [], { table: [unreadTable] }) : rejected(values, [keepMessages[failure]]),
    next: (importId) => agendaImportPath(region, agenda, importId),
  })
}

export async function importAgendaAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { region, agenda, part } = readPlace(formOf(sent))
  return saveForm(sent, {
    form: importAgendaForm,
    at: agendaImportPath(region, agenda, part),
    act: (viewer, data) => importAgenda(viewer, { ...data, now: now() }),
    refused: (failure, { values }) =>
      failure === 'reason-needed'
        ? rejected(values, [], { reason: ['Vul in waarom dit vervalt.'] })
        : rejected(values, [importMessages[failure]]),
    next: () => `${structurePath(region, agenda)}?melding=geimporteerd#melding`,
  })
}
