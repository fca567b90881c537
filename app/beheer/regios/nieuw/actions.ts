'use server'

import { requireViewerToSave } from '@/lib/auth/session'
import { appOrigin } from '@/lib/auth/settings'
import { makeRegion } from '@/lib/commands/make-region'
import { formOf, formValues, parseForm, rejected } from '@/lib/forms/form-state'
import { newRegionForm } from '@/lib/forms/region-forms'
import { newRegionPath } from '@/lib/kernel/addresses'
import { answerFault, forgetDraft } from '../../../regio/saving'
import { shownAccount } from '../../../shown-account'
import { refusal } from './messages'
import type { NewRegionState } from './state'

export async function makeRegionAction(_previous: NewRegionState, sent: FormData): Promise<NewRegionState> {
  const formData = formOf(sent)
  try {
    const viewer = await requireViewerToSave(newRegionPath, formData)
    const form = parseForm(newRegionForm, formData)
    if (!form.ok) return form.state
    const result = await makeRegion(viewer, { ...form.data, site: appOrigin() })
    if (!result.ok) return rejected(form.values, ...refusal(result.failure))
    await forgetDraft(viewer, newRegionPath)
    const { account } = result.value
    return { status: 'made', made: { ...result.value, account: shownAccount(account) } }
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
}
