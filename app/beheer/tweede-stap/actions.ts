'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { resetAnySecondFactor, type ResetAnySecondFactorFailure } from '@/lib/commands/reset-any-second-factor'
import { formOf, formValues, notSaved, parseForm, type FormState } from '@/lib/forms/form-state'
import { resetAnySecondFactorForm } from '@/lib/forms/second-factor-forms'
import { resetSecondFactorPath } from '@/lib/kernel/addresses'
import { answerFault, forgetDraft } from '../../regio/saving'

const messages: Record<ResetAnySecondFactorFailure, { sentence: string; field?: string }> = {
  'not-allowed': { sentence: 'Dit doet de beheerder van de installatie. Er is niets veranderd.' },
  'not-found': { sentence: 'Er is geen account met dit e-mailadres.', field: 'email' },
  'own-account': { sentence: 'Dit is je eigen account. Wijzig je tweede stap bij Je account.', field: 'email' },
  'not-set': { sentence: 'Dit account heeft geen tweede stap.', field: 'email' },
}

export async function resetAnySecondFactorAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  try {
    const viewer = await requireViewerToSave(resetSecondFactorPath, formData)
    const form = parseForm(resetAnySecondFactorForm, formData)
    if (!form.ok) return form.state
    const result = await resetAnySecondFactor(viewer, form.data)
    if (!result.ok) return notSaved(form.values, messages[result.failure])
    await forgetDraft(viewer, resetSecondFactorPath)
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
  redirect(`${resetSecondFactorPath}?melding=weg#melding`)
}
