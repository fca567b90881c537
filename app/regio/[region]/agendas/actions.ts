'use server'

import { makeAgenda, type MakeAgendaFailure } from '@/lib/commands/make-agenda'
import { formOf, rejected } from '@/lib/forms/form-state'
import { newAgendaForm } from '@/lib/forms/structure-forms'
import { newAgendaPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { EditState } from '../../edit-state'
import { saveForm } from '../../saving'
import { readPlace } from '../agenda/[agenda]/opbouw/place'

const messages: Record<MakeAgendaFailure, string> = {
  'not-found': 'Deze regio bestaat niet meer. Er is niets bewaard.',
  'not-allowed': 'Een agenda begint de programmamanager. Er is niets bewaard; je tekst staat nog hieronder.',
}

export async function makeAgendaAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const { region } = readPlace(formOf(sent))
  return saveForm(sent, {
    form: newAgendaForm,
    at: newAgendaPath(region),
    act: (viewer, { regionId, ...agenda }) => makeAgenda(viewer, { regionId, agenda, now: now() }),
    refused: (failure, { values }) => rejected(values, [messages[failure]]),
    next: (slug) => `${structurePath(region, slug)}?melding=begonnen#melding`,
  })
}
