'use server'

import { redirect, unstable_rethrow } from 'next/navigation'
import { askNewPassword } from '@/lib/auth/forgotten-password'
import { clientAddress } from '@/lib/auth/request'
import { isDatabaseAway } from '@/lib/db/faults'
import { formOf, parseForm, rejected, typedIn, type FormState } from '@/lib/forms/form-state'
import { forgottenPasswordForm } from '@/lib/forms/sign-in-form'
import { forgottenPath } from '@/lib/kernel/addresses'
import { logFault } from '@/lib/kernel/log'
import { minutesUntil } from '../waiting'

export async function askNewPasswordAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const form = parseForm(forgottenPasswordForm, formOf(sent))
  if (!form.ok) return form.state
  try {
    const { waitUntil } = await askNewPassword({ email: form.data.email, address: await clientAddress() })
    if (waitUntil)
      return rejected(form.values, [
        `Er is tien keer om een nieuw wachtwoord gevraagd, voor dit adres of vanaf deze plek. Probeer het over ${minutesUntil(waitUntil, new Date())} opnieuw.`,
      ])
  } catch (error) {
    unstable_rethrow(error)
    if (!isDatabaseAway(error)) logFault('forgotten-password', error)
    return rejected(typedIn(form), ['Dit lukt nu niet door een storing. Probeer het over een paar minuten opnieuw.'])
  }
  redirect(`${forgottenPath}?verstuurd=1#melding`)
}
