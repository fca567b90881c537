'use server'

import { addBudgetLine } from '@/lib/commands/add-budget-line'
import { changeBudgetLine } from '@/lib/commands/change-budget-line'
import { recordSpending } from '@/lib/commands/record-spending'
import { withdrawBudgetLine } from '@/lib/commands/withdraw-budget-line'
import { notSpentOn } from '@/lib/domain/budget-lapse'
import { formOf, notSaved, type FormState } from '@/lib/forms/form-state'
import { addBudgetLineForm, changeBudgetLineForm, spendingForm, withdrawBudgetLineForm } from '@/lib/forms/money-form'
import { now } from '@/lib/kernel/clock'
import { getBudgetLineNow } from '@/lib/queries/money'
import { conflictWith, type EditState } from '../../../../edit-state'
import { saveForm } from '../../../../saving'
import { addMessages, changeLineMessages, spendingMessages, withdrawLineMessages } from './messages'
import { placeIn } from './place'
import { lineValues } from './values'

export async function addBudgetLineAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: addBudgetLineForm,
    at: place.add,
    act: (viewer, data) => addBudgetLine(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, addMessages[failure]),
    next: (number) => `${place.numbered(number)}?melding=toegevoegd#melding`,
  })
}

export async function changeBudgetLineAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: changeBudgetLineForm,
    at: place.change,
    act: (viewer, data) => changeBudgetLine(viewer, { ...data, now: now() }),
    refused: async (failure, { values, data, viewer }) =>
      failure === 'stale'
        ? conflictWith(values, await getBudgetLineNow(viewer, data.lineId), { valuesOf: lineValues, gone: changeLineMessages['not-found'] })
        : notSaved(values, changeLineMessages[failure]),
    next: () => `${place.line}?melding=gewijzigd#melding`,
  })
}

export async function recordSpendingAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: spendingForm,
    at: place.line,
    redraws: true,
    act: (viewer, data) => recordSpending(viewer, { ...data, now: now() }),
    refused: async (failure, { values, data, viewer }) => {
      if (failure !== 'not-then') return notSaved(values, spendingMessages[failure])
      const line = await getBudgetLineNow(viewer, data.lineId)
      const sentence = line && notSpentOn(data.on, line)
      return notSaved(values, sentence ? { field: 'spentOn', sentence } : spendingMessages.stale)
    },
    next: () => `${place.line}?melding=besteed#melding`,
  })
}

export async function withdrawBudgetLineAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const place = placeIn(formOf(sent))
  return saveForm(sent, {
    form: withdrawBudgetLineForm,
    at: place.line,
    redraws: true,
    act: (viewer, data) => withdrawBudgetLine(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, withdrawLineMessages[failure]),
    next: () => `${place.line}?melding=gewijzigd#melding`,
  })
}
