'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { makeDestructionList } from '@/lib/commands/make-destruction-list'
import { settleDestructionList } from '@/lib/commands/settle-destruction-list'
import { formOf, parseForm, rejected, typedIn, type FormState } from '@/lib/forms/form-state'
import { judgeDestructionListForm, makeDestructionListForm, withdrawDestructionListForm } from '@/lib/forms/retention-forms'
import { destructionListPath, retentionPath } from '@/lib/kernel/addresses'
import { answerFault, forgetDraft } from '../../saving'
import { makeMessages, settleMessages } from './messages'

export async function makeDestructionListAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const region = regionIn(formData)
  const formPath = retentionPath(region)
  const form = parseForm(makeDestructionListForm, formData)
  let number: number
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    if (!form.ok) return form.state
    const result = await makeDestructionList(viewer, form.data)
    if (!result.ok) return rejected(form.values, [makeMessages[result.failure]])
    number = result.value
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${destructionListPath(region, number)}?melding=gemaakt#melding`)
}

export async function judgeDestructionListAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const listPath = listPathIn(formData)
  const form = parseForm(judgeDestructionListForm, formData)
  try {
    const viewer = await requireViewerToSave(listPath, formData)
    if (!form.ok) return form.state
    const result = await settleDestructionList(viewer, form.data)
    if (!result.ok) return rejected(form.values, [settleMessages[result.failure]])
    await forgetDraft(viewer, listPath)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${listPath}?melding=${form.data.verdict === 'refused' ? 'afgewezen' : 'uitgevoerd'}#melding`)
}

export async function withdrawDestructionListAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const listPath = listPathIn(formData)
  const form = parseForm(withdrawDestructionListForm, formData)
  try {
    const viewer = await requireViewerToSave(listPath, formData)
    if (!form.ok) return form.state
    const result = await settleDestructionList(viewer, { ...form.data, verdict: 'withdrawn', note: '' })
    if (!result.ok) return rejected(form.values, [settleMessages[result.failure]])
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${listPath}?melding=ingetrokken#melding`)
}

const regionIn = (formData: FormData) => String(formData.get('region') ?? '').slice(0, 100)
const listPathIn = (formData: FormData) =>
  destructionListPath(regionIn(formData), Number(String(formData.get('number') ?? '').slice(0, 9)) || 0)
