'use server'

import { changeEvaluation } from '@/lib/commands/change-evaluation'
import { decideEvaluation } from '@/lib/commands/decide-evaluation'
import { keepFollowUp } from '@/lib/commands/keep-follow-up'
import { putEvaluationOnAgenda } from '@/lib/commands/put-evaluation-on-agenda'
import { startEvaluation } from '@/lib/commands/start-evaluation'
import {
  changeEvaluationForm,
  decideEvaluationForm,
  followUpForm,
  putEvaluationForm,
  startEvaluationForm,
} from '@/lib/forms/evaluation-form'
import { formOf, notSaved, type FormState } from '@/lib/forms/form-state'
import { now } from '@/lib/kernel/clock'
import { getEvaluationNow } from '@/lib/queries/evaluations'
import { conflictWith, type EditState } from '../../../../edit-state'
import { saveForm } from '../../../../saving'
import { changeMessages, decideMessages, followUpMessages, putMessages, startMessages } from './messages'
import { placeIn } from './place'
import { evaluationValues } from './values'

export async function startEvaluationAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: startEvaluationForm,
    at: place.add,
    act: (viewer, data) => startEvaluation(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, startMessages[failure]),
    next: (number) => `${place.numbered(number)}?melding=begonnen#melding`,
  })
}

export async function changeEvaluationAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: changeEvaluationForm,
    at: place.change,
    act: (viewer, data) => changeEvaluation(viewer, { ...data, now: now() }),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, await getEvaluationNow(viewer, data.evaluationId), {
            valuesOf: evaluationValues,
            gone: changeMessages['not-found'],
          })
        : notSaved(values, changeMessages[failure]),
    next: () => `${place.page}?melding=gewijzigd#melding`,
  })
}

export async function keepFollowUpAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: followUpForm,
    at: place.page,
    redraws: true,
    act: (viewer, data) => keepFollowUp(viewer, data),
    refused: (failure, { values }) => notSaved(values, followUpMessages[failure]),
    next: () => `${place.page}?melding=meting#melding`,
  })
}

export async function putEvaluationOnAgendaAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: putEvaluationForm,
    at: place.page,
    redraws: true,
    act: (viewer, data) => putEvaluationOnAgenda(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, putMessages[failure]),
    next: () => `${place.page}?melding=op-agenda#melding`,
  })
}

export async function decideEvaluationAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: decideEvaluationForm,
    at: place.page,
    redraws: true,
    act: (viewer, data) => decideEvaluation(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, decideMessages[failure]),
    next: (_, { lapses }) => `${place.page}?melding=${lapses ? 'vervallen' : 'besloten'}#melding`,
  })
}
