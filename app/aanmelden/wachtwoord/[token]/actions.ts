'use server'

import { redirect, unstable_rethrow } from 'next/navigation'
import { chooseWithToken, findTokenAccount } from '@/lib/auth/choose-password'
import { clientAddress } from '@/lib/auth/request'
import { isDatabaseAway } from '@/lib/db/faults'
import { choosePasswordForm } from '@/lib/forms/change-password-form'
import { formOf, parseForm, rejected, type FormState } from '@/lib/forms/form-state'
import { logFault } from '@/lib/kernel/log'
import { minutesUntil } from '../../waiting'

const gone = 'Deze link werkt niet meer. Vraag een nieuwe aan.'
const storing = 'Dit lukt nu niet door een storing. Probeer het over een paar minuten opnieuw; je link werkt dan nog.'

export async function choosePasswordAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  try {
    const account = await findTokenAccount(String(formData.get('token') ?? '').slice(0, 200))
    if (!account) return rejected({}, [gone])
    const form = parseForm(choosePasswordForm(account), formData)
    if (!form.ok) return rejected({}, form.state.formErrors, form.state.fieldErrors)

    const { token, newPassword } = form.data
    const result = await chooseWithToken({ token, password: newPassword, address: await clientAddress() })
    if (result.outcome === 'gone') return rejected({}, [gone])
    if (result.outcome === 'wait')
      return rejected({}, [`Dit is te vaak geprobeerd. Probeer het over ${minutesUntil(result.until, new Date())} opnieuw.`])
  } catch (error) {
    unstable_rethrow(error)
    if (!isDatabaseAway(error)) logFault('choose-password', error)
    return rejected({}, [storing])
  }
  redirect('/aanmelden?reden=wachtwoord-gekozen')
}
