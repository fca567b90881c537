'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { appOrigin } from '@/lib/auth/settings'
import { correctAccount } from '@/lib/commands/correct-account'
import { deactivateAccount } from '@/lib/commands/deactivate-account'
import { inviteAgain } from '@/lib/commands/invite-again'
import { reactivateAccount } from '@/lib/commands/reactivate-account'
import { resetSecondFactor } from '@/lib/commands/reset-second-factor'
import { withdrawInvitation } from '@/lib/commands/withdraw-invitation'
import { isDatabaseAway } from '@/lib/db/faults'
import { formOf, notSaved, parseForm, rejected, type FormState } from '@/lib/forms/form-state'
import { accountForm, correctAccountForm } from '@/lib/forms/region-forms'
import { resetSecondFactorForm } from '@/lib/forms/second-factor-forms'
import { accountPath } from '@/lib/kernel/addresses'
import type { Result } from '@/lib/kernel/result'
import { shownAccount } from '../../../../shown-account'
import { saveForm } from '../../../saving'
import { failureMessages } from './messages'
import type { InvitedState } from './state'

export async function inviteAgainAction(_previous: InvitedState, sent: FormData): Promise<InvitedState> {
  return saveForm(sent, {
    form: accountForm,
    at: pageOf(formOf(sent)),
    keepsNothing: true,
    redraws: true,
    act: (viewer, account) => inviteAgain(viewer, { ...account, site: appOrigin() }),
    refused: (failure): InvitedState => rejected({}, [failureMessages[failure]]),
    next: (account) => ({ status: 'invited', account: shownAccount(account) }),
  })
}

export async function correctAccountAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const page = pageOf(formOf(sent))
  return saveForm(sent, {
    form: correctAccountForm,
    at: page,
    act: (viewer, data) => correctAccount(viewer, data),
    refused: (failure, { values }) =>
      notSaved(values, { sentence: failureMessages[failure], ...(failure === 'email-taken' && { field: 'email' }) }),
    next: () => `${page}?melding=gewijzigd#melding`,
  })
}

export async function resetSecondFactorAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const page = pageOf(formOf(sent))
  return saveForm(sent, {
    form: resetSecondFactorForm,
    at: page,
    act: (viewer, data) => resetSecondFactor(viewer, data),
    refused: (failure, { values }) => rejected(values, [failureMessages[failure]]),
    next: () => `${page}?melding=tweede-stap-weg#melding`,
  })
}

export async function withdrawInvitationAction(sent: FormData): Promise<void> {
  const viewer = await requireViewer()
  await act(sent, 'ingetrokken', (account) => withdrawInvitation(viewer, account))
}

export async function deactivateAccountAction(sent: FormData): Promise<void> {
  const viewer = await requireViewer()
  await act(sent, 'gedeactiveerd', (account) => deactivateAccount(viewer, account))
}

export async function reactivateAccountAction(sent: FormData): Promise<void> {
  const viewer = await requireViewer()
  await act(sent, 'heropend', (account) => reactivateAccount(viewer, account))
}

type Act = (account: { regionId: string; userId: string }) => Promise<Result<null, string>>

async function act(sent: FormData, done: string, work: Act): Promise<never> {
  const formData = formOf(sent)
  const form = parseForm(accountForm, formData)
  const notice = form.ok ? await outcome(() => work(form.data), done) : 'niet-aangekomen'
  redirect(`${pageOf(formData)}?melding=${notice}#melding`)
}

async function outcome(work: () => Promise<Result<null, string>>, done: string): Promise<string> {
  try {
    const result = await work()
    return result.ok ? done : result.failure
  } catch (error) {
    if (isDatabaseAway(error)) return 'storing'
    throw error
  }
}

function pageOf(formData: FormData): string {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  return accountPath(text('region'), text('userId'))
}
