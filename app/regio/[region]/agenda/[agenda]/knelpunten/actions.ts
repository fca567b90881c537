'use server'

import { changeBottleneck } from '@/lib/commands/change-bottleneck'
import { raiseBottleneck } from '@/lib/commands/raise-bottleneck'
import { submitBottleneck } from '@/lib/commands/submit-bottleneck'
import { takeBottleneckStep } from '@/lib/commands/take-bottleneck-step'
import { bottleneckStepForm, changeBottleneckForm, raiseBottleneckForm, submitBottleneckForm } from '@/lib/forms/bottleneck-form'
import { formOf, notSaved, rejected, type FormState } from '@/lib/forms/form-state'
import { now } from '@/lib/kernel/clock'
import { getBottleneckNow } from '@/lib/queries/bottlenecks'
import { conflictWith, type EditState } from '../../../../edit-state'
import { saveForm } from '../../../../saving'
import { changeMessages, raiseMessages, stepMessages, submitMessages } from './messages'
import { placeIn } from './place'
import { bottleneckValues } from './values'

export async function raiseBottleneckAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: raiseBottleneckForm,
    at: place.add,
    act: (viewer, data) => raiseBottleneck(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, raiseMessages[failure]),
    next: (number) => `${place.numbered(number)}?melding=vastgelegd#melding`,
  })
}

export async function changeBottleneckAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: changeBottleneckForm,
    at: place.change,
    act: (viewer, data) => changeBottleneck(viewer, { ...data, now: now() }),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, await getBottleneckNow(viewer, data.bottleneckId), {
            valuesOf: bottleneckValues,
            gone: changeMessages['not-found'],
          })
        : notSaved(values, changeMessages[failure]),
    next: () => `${place.page}?melding=gewijzigd#melding`,
  })
}

export async function takeBottleneckStepAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: bottleneckStepForm,
    at: place.page,
    redraws: true,
    act: (viewer, data) => takeBottleneckStep(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => rejected(values, [stepMessages[failure]]),
    next: () => `${place.page}?melding=stap#melding`,
  })
}

export async function submitBottleneckAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: submitBottleneckForm,
    at: place.page,
    redraws: true,
    act: (viewer, data) => submitBottleneck(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, submitMessages[failure]),
    next: () => `${place.page}?melding=voorgelegd#melding`,
  })
}
