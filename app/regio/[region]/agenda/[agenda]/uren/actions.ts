'use server'

import { addHours } from '@/lib/commands/add-hours'
import { changeHours } from '@/lib/commands/change-hours'
import { withdrawHours } from '@/lib/commands/withdraw-hours'
import { formOf, notSaved, type FormState } from '@/lib/forms/form-state'
import { addHoursForm, changeHoursForm, withdrawHoursForm } from '@/lib/forms/money-form'
import { now } from '@/lib/kernel/clock'
import { getHoursNow } from '@/lib/queries/money'
import { conflictWith, type EditState } from '../../../../edit-state'
import { saveForm } from '../../../../saving'
import { addMessages, changeHoursMessages, withdrawHoursMessages } from '../geld/messages'
import { placeIn } from '../geld/place'
import { hoursValues } from '../geld/values'

export async function addHoursAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: addHoursForm,
    at: place.addHours,
    act: (viewer, data) => addHours(viewer, data),
    refused: (failure, { values }) => notSaved(values, addMessages[failure]),
    next: () => `${place.all}?melding=uren#melding`,
  })
}

export async function changeHoursAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: changeHoursForm,
    at: place.changeHours,
    act: (viewer, data) => changeHours(viewer, data),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, await getHoursNow(viewer, data.hoursId), { valuesOf: hoursValues, gone: changeHoursMessages['not-found'] })
        : notSaved(values, changeHoursMessages[failure]),
    next: () => `${place.all}?melding=uren#melding`,
  })
}

export async function withdrawHoursAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: withdrawHoursForm,
    at: place.changeHours,
    redraws: true,
    act: (viewer, data) => withdrawHours(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, withdrawHoursMessages[failure]),
    next: () => `${place.all}?melding=uren#melding`,
  })
}
