'use server'

import { startVersion, type StartVersionFailure } from '@/lib/commands/start-version'
import { formOf, rejected, type FormState } from '@/lib/forms/form-state'
import { newVersionForm } from '@/lib/forms/structure-forms'
import { newVersionPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { saveForm } from '../../../../../saving'
import { readPlace } from '../place'

const messages: Record<StartVersionFailure, string> = {
  'not-found': 'Deze agenda bestaat niet meer. Er is niets bewaard.',
  'not-allowed': 'Een nieuwe versie begint de programmamanager. Er is niets bewaard.',
  'agenda-closed': 'Deze agenda is afgesloten. Begin een nieuwe versie van de agenda die nu geldt.',
  'not-adopted': 'Deze agenda is nog een concept. Stel haar eerst vast.',
  'has-successor': 'Er is al een volgende versie. Werk daarin verder.',
}

export async function startVersionAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { region, agenda } = readPlace(formOf(sent))
  return saveForm(sent, {
    form: newVersionForm,
    at: newVersionPath(region, agenda),
    act: (viewer, data) => startVersion(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => rejected(values, [messages[failure]]),
    next: (slug) => `${structurePath(region, slug)}?melding=nieuwe-versie#melding`,
  })
}
