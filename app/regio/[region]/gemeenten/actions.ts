'use server'

import { redirect } from 'next/navigation'
import { requireViewer, requireViewerToSave } from '@/lib/auth/session'
import { addMembership } from '@/lib/commands/add-membership'
import { endMembership } from '@/lib/commands/end-membership'
import { takeBackMembership } from '@/lib/commands/take-back-membership'
import { formOf, formValues, parseForm, rejected, type FormState } from '@/lib/forms/form-state'
import { endMembershipForm, membershipForm, takeBackMembershipForm } from '@/lib/forms/region-forms'
import { membershipsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { answerFault, forgetDraft } from '../../saving'
import { addMembershipFormPath, endMembershipFormPath } from './form-paths'
import { refusal } from './messages'

export async function addMembershipAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const formPath = addMembershipFormPath(regionIn(formData))
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    const form = parseForm(membershipForm, formData)
    if (!form.ok) return form.state
    const result = await addMembership(viewer, { ...form.data, now: now() })
    if (!result.ok) return rejected(form.values, ...refusal(result.failure))
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
  redirect(`${pageOf(formData)}?melding=toegevoegd#melding`)
}

export async function endMembershipAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const formPath = endMembershipFormPath(regionIn(formData), {
    municipalityId: textIn(formData, 'municipalityId'),
    validFrom: textIn(formData, 'validFrom'),
  })
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    const form = parseForm(endMembershipForm, formData)
    if (!form.ok) return form.state
    const result = await endMembership(viewer, { ...form.data, now: now() })
    if (!result.ok) return rejected(form.values, ...refusal(result.failure))
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
  redirect(`${pageOf(formData)}?melding=beeindigd#melding`)
}

export async function takeBackMembershipAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  try {
    const viewer = await requireViewer()
    const form = parseForm(takeBackMembershipForm, formData)
    if (!form.ok) return form.state
    const result = await takeBackMembership(viewer, { ...form.data, now: now() })
    if (!result.ok) return rejected(form.values, ...refusal(result.failure))
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
  redirect(`${pageOf(formData)}?melding=teruggenomen#melding`)
}

const textIn = (formData: FormData, name: string) => String(formData.get(name) ?? '').slice(0, 100)
const regionIn = (formData: FormData) => textIn(formData, 'region')
const pageOf = (formData: FormData) => membershipsPath(regionIn(formData))
