'use server'

import { resetAnySecondFactor, type ResetAnySecondFactorFailure } from '@/lib/commands/reset-any-second-factor'
import { notSaved, type FormState } from '@/lib/forms/form-state'
import { resetAnySecondFactorForm } from '@/lib/forms/second-factor-forms'
import { resetSecondFactorPath } from '@/lib/kernel/addresses'
import { saveForm } from '../../regio/saving'

const messages: Record<ResetAnySecondFactorFailure, { sentence: string; field?: string }> = {
  'not-allowed': { sentence: 'Dit doet de beheerder van de installatie. Er is niets veranderd.' },
  'not-found': { sentence: 'Er is geen account met dit e-mailadres.', field: 'email' },
  'own-account': { sentence: 'Dit is je eigen account. Wijzig je tweede stap bij Je account.', field: 'email' },
  'not-set': { sentence: 'Dit account heeft geen tweede stap.', field: 'email' },
}

export async function resetAnySecondFactorAction(_previous: FormState, sent: FormData): Promise<FormState> {
  return saveForm(sent, {
    form: resetAnySecondFactorForm,
    at: resetSecondFactorPath,
    act: (viewer, data) => resetAnySecondFactor(viewer, data),
    refused: (failure, { values }) => notSaved(values, messages[failure]),
    next: () => `${resetSecondFactorPath}?melding=weg#melding`,
  })
}
