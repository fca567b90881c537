'use server'

import { unlinkAccount, type UnlinkAccountFailure } from '@/lib/commands/unlink-account'
import { notSaved, type FormState } from '@/lib/forms/form-state'
import { unlinkAccountForm } from '@/lib/forms/sso-form'
import { unlinkPath } from '@/lib/kernel/addresses'
import { saveForm } from '../../regio/saving'

const messages: Record<UnlinkAccountFailure, { sentence: string; field?: string }> = {
  'not-allowed': { sentence: 'Dit doet de beheerder van de installatie. Er is niets veranderd.' },
  'not-found': { sentence: 'Er is geen account met dit e-mailadres.', field: 'email' },
  'own-account': { sentence: 'Dit is je eigen account. Een andere beheerder kan het losmaken.', field: 'email' },
  'not-linked': { sentence: 'Dit account is niet gekoppeld aan een organisatie.', field: 'email' },
}

export async function unlinkAccountAction(_previous: FormState, sent: FormData): Promise<FormState> {
  return saveForm(sent, {
    form: unlinkAccountForm,
    at: unlinkPath,
    act: (viewer, data) => unlinkAccount(viewer, data),
    refused: (failure, { values }) => notSaved(values, messages[failure]),
    next: () => `${unlinkPath}?melding=los#melding`,
  })
}
