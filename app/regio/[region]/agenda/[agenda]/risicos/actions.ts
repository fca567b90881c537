'use server'

import { changeRisk } from '@/lib/commands/change-risk'
import { closeRisk } from '@/lib/commands/close-risk'
import { keepMeasure } from '@/lib/commands/keep-measure'
import { raiseRisk } from '@/lib/commands/raise-risk'
import { formOf, notSaved, type FormState } from '@/lib/forms/form-state'
import { changeRiskForm, closeRiskForm, measureForm, raiseRiskForm } from '@/lib/forms/risk-form'
import { now } from '@/lib/kernel/clock'
import { getRiskNow } from '@/lib/queries/risks'
import { conflictWith, type EditState } from '../../../../edit-state'
import { saveForm } from '../../../../saving'
import { changeMessages, closeMessages, measureMessages, raiseMessages } from './messages'
import { placeIn } from './place'
import { riskValues } from './values'

export async function raiseRiskAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: raiseRiskForm,
    at: place.add,
    act: (viewer, data) => raiseRisk(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, raiseMessages[failure]),
    next: (number) => `${place.numbered(number)}?melding=vastgelegd#melding`,
  })
}

export async function changeRiskAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: changeRiskForm,
    at: place.change,
    act: (viewer, data) => changeRisk(viewer, { ...data, now: now() }),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, await getRiskNow(viewer, data.riskId), { valuesOf: riskValues, gone: changeMessages['not-found'] })
        : notSaved(values, changeMessages[failure]),
    next: () => `${place.page}?melding=gewijzigd#melding`,
  })
}

export async function closeRiskAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: closeRiskForm,
    at: place.page,
    redraws: true,
    act: (viewer, data) => closeRisk(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, closeMessages[failure]),
    next: () => `${place.page}?melding=gewijzigd#melding`,
  })
}

export async function keepMeasureAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: measureForm,
    at: place.page,
    redraws: true,
    act: (viewer, data) => keepMeasure(viewer, data),
    refused: (failure, { values }) => notSaved(values, measureMessages[failure]),
    next: () => `${place.page}?melding=maatregel#melding`,
  })
}
