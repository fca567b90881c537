'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { deleteSessionCookie, sessionSecretHash } from '@/lib/auth/session-cookie'
import { changePassword } from '@/lib/commands/change-password'
import { endOwnSessions } from '@/lib/commands/end-own-sessions'
import { isDatabaseAway } from '@/lib/db/faults'
import { changePasswordForm } from '@/lib/forms/change-password-form'
import { formOf, parseForm, rejected, type FormState } from '@/lib/forms/form-state'
import { getOwnAccount } from '@/lib/queries/own-account'
import { failureMessages, storing } from './messages'

export async function signOutEverywhereAction(): Promise<void> {
  const viewer = await requireViewer()
  try {
    await endOwnSessions(viewer)
  } catch (error) {
    if (isDatabaseAway(error)) redirect('/account?melding=storing#melding')
    throw error
  }
  await deleteSessionCookie()
  redirect('/aanmelden?afgemeld=overal')
}

export async function changePasswordAction(_previous: FormState, sent: FormData): Promise<FormState> {
  try {
    return await tryToChange(formOf(sent))
  } catch (error) {
    if (isDatabaseAway(error)) return rejected({}, [storing])
    throw error
  }
}

async function tryToChange(formData: FormData): Promise<FormState> {
  const viewer = await requireViewer()
  const regions = (await getOwnAccount(viewer))?.roles.flatMap(({ region }) => region ?? []) ?? []
  const form = parseForm(changePasswordForm({ ...viewer, regions }), formData)
  if (!form.ok) return form.state

  const keepSession = await sessionSecretHash()
  const result = await changePassword(viewer, { ...form.data, keepSession: keepSession! })
  revalidatePath('/account')
  if (result.ok) redirect('/account?wachtwoord=gewijzigd')
  if (result.failure === 'wrong-password') return rejected({}, [], { currentPassword: [failureMessages[result.failure]] })
  return rejected({}, [failureMessages[result.failure]])
}
