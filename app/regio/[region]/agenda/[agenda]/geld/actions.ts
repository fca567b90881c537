'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { addBudgetLine } from '@/lib/commands/add-budget-line'
import { changeBudgetLine } from '@/lib/commands/change-budget-line'
import { recordSpending } from '@/lib/commands/record-spending'
import { withdrawBudgetLine } from '@/lib/commands/withdraw-budget-line'
import { formOf, notSaved, parseForm, typedIn, type FormState, type FormValues } from '@/lib/forms/form-state'
import { addBudgetLineForm, changeBudgetLineForm, spendingForm, withdrawBudgetLineForm } from '@/lib/forms/money-form'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getBudgetLineNow } from '@/lib/queries/money'
import { answerFault, forgetDraft } from '../../../../saving'
import type { EditState } from '../../../overleggen/edit-state'
import { addMessages, changeLineMessages, spendingMessages, withdrawLineMessages } from './messages'
import { placeIn } from './place'
import { lineValues } from './values'

export async function addBudgetLineAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(addBudgetLineForm, formData)
  let number: number
  try {
    const viewer = await requireViewerToSave(place.add, formData)
    if (!form.ok) return form.state

    const result = await addBudgetLine(viewer, { ...form.data, now: now() })
    if (!result.ok) return notSaved(form.values, addMessages[result.failure])
    number = result.value
    await forgetDraft(viewer, place.add)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.numbered(number)}?melding=toegevoegd#melding`)
}

export async function changeBudgetLineAction(_previous: EditState, sent: FormData): Promise<EditState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(changeBudgetLineForm, formData)
  try {
    const viewer = await requireViewerToSave(place.change, formData)
    if (!form.ok) return form.state

    const result = await changeBudgetLine(viewer, { ...form.data, now: now() })
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale'
        ? await conflict(viewer, form.data.lineId, form.values)
        : notSaved(form.values, changeLineMessages[failure])
    }
    await forgetDraft(viewer, place.change)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.line}?melding=gewijzigd#melding`)
}

export async function recordSpendingAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(spendingForm, formData)
  try {
    const viewer = await requireViewerToSave(place.line, formData)
    if (!form.ok) return form.state

    const result = await recordSpending(viewer, { ...form.data, now: now() })
    revalidatePath(place.line) // also when it failed: the page shows what a colleague did
    if (!result.ok) return notSaved(form.values, spendingMessages[result.failure])
    await forgetDraft(viewer, place.line)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.line}?melding=besteed#melding`)
}

export async function withdrawBudgetLineAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const place = placeIn(formData)
  const form = parseForm(withdrawBudgetLineForm, formData)
  try {
    const viewer = await requireViewerToSave(place.line, formData)
    if (!form.ok) return form.state

    const result = await withdrawBudgetLine(viewer, { ...form.data, now: now() })
    revalidatePath(place.line) // also when it failed: the page shows what a colleague did
    if (!result.ok) return notSaved(form.values, withdrawLineMessages[result.failure])
    await forgetDraft(viewer, place.line)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${place.line}?melding=gewijzigd#melding`)
}

async function conflict(viewer: Viewer, id: string, values: FormValues): Promise<EditState> {
  const theirs = await getBudgetLineNow(viewer, id)
  return theirs
    ? { status: 'conflict', values, version: theirs.version, theirs: lineValues(theirs) }
    : notSaved(values, changeLineMessages['not-found'])
}
