'use server'

import { revalidatePath } from 'next/cache'
import { adoptAgenda } from '@/lib/commands/adopt-agenda'
import { recordAdoption } from '@/lib/commands/record-adoption'
import { formOf, notSaved, rejected, type FormState } from '@/lib/forms/form-state'
import { adoptAgendaForm, adoptionForm } from '@/lib/forms/structure-act-forms'
import { adoptAgendaPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { namesUnseen } from '../../../../../looked-at'
import { saveForm } from '../../../../../saving'
import { readPlace } from '../place'
import { adoptMessages, adoptionMessages } from './messages'

export async function adoptAgendaAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { region, agenda } = readPlace(formOf(sent))
  return saveForm(sent, {
    form: adoptAgendaForm,
    at: adoptAgendaPath(region, agenda),
    redraws: true,
    act: (viewer, { agendaId, version, decisionId, decidedOn, hasLooked, ...text }) => {
      const decision = decisionId ? { id: decisionId } : { ...text, decidedOn: decidedOn!, outcome: 'decided' as const }
      return adoptAgenda(viewer, { agendaId, version, decision, hasLooked, now: now() })
    },
    refused: (failure, { values }) =>
      failure === 'names-unseen' ? notSaved(values, namesUnseen) : rejected(values, [adoptMessages[failure]]),
    next: () => `${structurePath(region, agenda)}?melding=vastgesteld#melding`,
  })
}

export async function recordAdoptionAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { region, agenda } = readPlace(formOf(sent))
  const here = adoptAgendaPath(region, agenda)
  return saveForm(sent, {
    form: adoptionForm,
    at: here,
    act: (viewer, data) => recordAdoption(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => rejected(values, [adoptionMessages[failure]]),
    next: () => {
      revalidatePath(here)
      return `${here}?melding=bewaard#melding`
    },
  })
}
