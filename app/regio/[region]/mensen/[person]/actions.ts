'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { appOrigin } from '@/lib/auth/settings'
import { deactivateAccount } from '@/lib/commands/deactivate-account'
import { inviteAgain } from '@/lib/commands/invite-again'
import { reactivateAccount } from '@/lib/commands/reactivate-account'
import { resetSecondFactor } from '@/lib/commands/reset-second-factor'
import { withdrawInvitation } from '@/lib/commands/withdraw-invitation'
import { isDatabaseAway } from '@/lib/db/faults'
import { formOf, formValues, parseForm, rejected, type FormState } from '@/lib/forms/form-state'
import { accountForm } from '@/lib/forms/region-forms'
import { resetSecondFactorForm } from '@/lib/forms/second-factor-forms'
import { accountPath } from '@/lib/kernel/addresses'
import type { Result } from '@/lib/kernel/result'
import { shownAccount } from '../../../../shown-account'
import { answerFault } from '../../../saving'
import { failureMessages } from './messages'
import type { InvitedState } from './state'

export async function inviteAgainAction(_previous: InvitedState, sent: FormData): Promise<InvitedState> {
  try {
    const viewer = await requireViewer()
    const form = parseForm(accountForm, formOf(sent))
    if (!form.ok) return form.state
    const result = await inviteAgain(viewer, { ...form.data, site: appOrigin() })
    revalidatePath('/regio/[region]/mensen/[person]', 'page')
    return result.ok ? { status: 'invited', account: shownAccount(result.value) } : rejected({}, [failureMessages[result.failure]])
  } catch (error) {
    return answerFault(error, {})
  }
}

export async function resetSecondFactorAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  try {
    const viewer = await requireViewer()
    const form = parseForm(resetSecondFactorForm, formData)
    if (!form.ok) return form.state
    const result = await resetSecondFactor(viewer, form.data)
    if (!result.ok) return rejected(form.values, [failureMessages[result.failure]])
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
  redirect(`${accountPath(text('region'), text('userId'))}?melding=tweede-stap-weg#melding`)
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
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const form = parseForm(accountForm, formData)
  const notice = form.ok ? await outcome(() => work(form.data), done) : 'niet-aangekomen'
  redirect(`${accountPath(text('region'), text('userId'))}?melding=${notice}#melding`)
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
