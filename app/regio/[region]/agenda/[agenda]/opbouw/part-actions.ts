'use server'

import { changeAgenda } from '@/lib/commands/change-agenda'
import { withdrawPart } from '@/lib/commands/withdraw-part'
import { writeActivity } from '@/lib/commands/write-activity'
import { writeAmbition } from '@/lib/commands/write-ambition'
import { writeResult } from '@/lib/commands/write-result'
import { partKinds } from '@/lib/domain/structure'
import { formOf, notSaved, rejected, type FormState } from '@/lib/forms/form-state'
import { withdrawForm } from '@/lib/forms/structure-act-forms'
import { activityForm, ambitionForm, changeAgendaForm, resultForm } from '@/lib/forms/structure-forms'
import {
  changeActivityPath,
  changeAgendaPath,
  changeAmbitionPath,
  changeResultPath,
  structurePath,
  withdrawPartPath,
} from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getActivityNow, getAgendaNow, getAmbitionNow, getResultNow } from '@/lib/queries/structure-part'
import { conflictWith, type EditState } from '../../../../edit-state'
import { saveForm } from '../../../../saving'
import { activityMessages, agendaMessages, ambitionMessages, gone, resultMessages, withdrawMessages } from './messages'
import { readPlace, type StructurePlace } from './place'
import { activityValues, agendaValues, ambitionValues, resultValues } from './values'

export async function saveAgendaAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = readPlace(formOf(sent))
  return saveForm(sent, {
    form: changeAgendaForm,
    at: changeAgendaPath(place.region, place.agenda),
    act: (viewer, { agendaId, version, ...agenda }) => changeAgenda(viewer, { agendaId, version, agenda, now: now() }),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, await getAgendaNow(viewer, data.agendaId), { valuesOf: agendaValues, gone })
        : notSaved(values, agendaMessages[failure]),
    next: () => savedPath(place),
  })
}

export async function saveAmbitionAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = readPlace(formOf(sent))
  return saveForm(sent, {
    form: ambitionForm,
    at: changeAmbitionPath(place.region, place.agenda, place.part),
    act: (viewer, { agendaId, id, version, ...fields }) =>
      writeAmbition(viewer, { agendaId, ambition: id === null ? null : { id, version }, fields, now: now() }),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, await getAmbitionNow(viewer, data.id!), { valuesOf: ambitionValues, gone })
        : notSaved(values, ambitionMessages[failure]),
    next: (saved) => savedPath(place, saved),
  })
}

export async function saveResultAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = readPlace(formOf(sent))
  return saveForm(sent, {
    form: resultForm,
    at: changeResultPath(place.region, place.agenda, place.part === '' ? { under: place.under } : { number: place.part }),
    act: (viewer, { agendaId, id, version, under, ...fields }) =>
      writeResult(viewer, { agendaId, place: id === null ? { under } : { id, version }, fields, now: now() }),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, await getResultNow(viewer, data.id!), { valuesOf: resultValues, gone })
        : notSaved(values, resultMessages[failure]),
    next: (saved) => savedPath(place, saved),
  })
}

export async function saveActivityAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = readPlace(formOf(sent))
  return saveForm(sent, {
    form: activityForm,
    at: changeActivityPath(place.region, place.agenda, place.part === '' ? { under: place.under } : { code: place.part }),
    act: (viewer, { agendaId, id, version, ...fields }) =>
      writeActivity(viewer, { agendaId, activity: id === null ? null : { id, version }, fields, now: now() }),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, await getActivityNow(viewer, data.id!), { valuesOf: activityValues, gone })
        : notSaved(values, activityMessages[failure]),
    next: (saved) => savedPath(place, saved),
  })
}

/** Letting something lapse asks why, so it has a form of its own. */
export async function withdrawAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = readPlace(formData)
  const kind = partKinds.find((name) => name === formData.get('kind')) ?? 'activity'
  return saveForm(sent, {
    form: withdrawForm,
    at: withdrawPartPath(place.region, place.agenda, kind, place.part),
    act: (viewer, { agendaId, version, reason, ...part }) => withdrawPart(viewer, { agendaId, part, version, reason, now: now() }),
    refused: (failure, { values }) => rejected(values, [withdrawMessages[failure]]),
    next: () => savedPath(place, place.part, 'vervallen'),
  })
}

const savedPath = ({ region, agenda }: StructurePlace, part?: string, word = 'bewaard'): string =>
  `${structurePath(region, agenda)}?${new URLSearchParams({ melding: word, ...(part ? { deel: part } : {}) })}#melding`
