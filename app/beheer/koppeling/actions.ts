'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { unlinkAccount, type UnlinkAccountFailure } from '@/lib/commands/unlink-account'
import { formOf, formValues, notSaved, parseForm, type FormState } from '@/lib/forms/form-state'
import { unlinkAccountForm } from '@/lib/forms/sso-form'
import { unlinkPath } from '@/lib/kernel/addresses'
import { answerFault, forgetDraft } from '../../regio/saving'

const messages: Record<UnlinkAccountFailure, { sentence: string; field?: string }> = {
  'not-allowed': { sentence: 'Dit doet de beheerder van de installatie. Er is niets veranderd.' },
  'not-found': { sentence: 'Er is geen account met dit e-mailadres.', field: 'email' },
  'own-account': { sentence: 'Dit is je eigen account. Een andere beheerder kan het losmaken.', field: 'email' },
  'not-linked': { sentence: 'Dit account is niet gekoppeld aan een organisatie.', field: 'email' },
}

export async function unlinkAccountAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  try {
    const viewer = await requireViewerToSave(unlinkPath, formData)
    const form = parseForm(unlinkAccountForm, formData)
    if (!form.ok) return form.state
    const result = await unlinkAccount(viewer, form.data)
    if (!result.ok) return notSaved(form.values, messages[result.failure])
    await forgetDraft(viewer, unlinkPath)
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
  redirect(`${unlinkPath}?melding=los#melding`)
}
