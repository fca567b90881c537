'use server'

import { redirect, unstable_rethrow } from 'next/navigation'
import { askPasskey, givePasskey } from '@/lib/auth/passkeys'
import { clientAddress } from '@/lib/auth/request'
import { returnPath } from '@/lib/auth/return-path'
import { currentStep } from '@/lib/auth/second-step'
import { writeSessionCookie } from '@/lib/auth/session-cookie'
import { appOrigin } from '@/lib/auth/settings'
import { isDatabaseAway } from '@/lib/db/faults'
import { formOf, parseForm, rejected, type FormState } from '@/lib/forms/form-state'
import { passkeyForm } from '@/lib/forms/second-factor-forms'
import { logFault } from '@/lib/kernel/log'
import type { PasskeyAsked } from '../../passkey-state'
import { tooOften } from '../waiting'

const wrong = 'Deze sleutel klopt niet, of het duurde langer dan vijf minuten. Probeer het opnieuw, of gebruik een code.'
const none = 'Bij dit account hoort geen toegangssleutel meer. Gebruik een code.'
const storing = 'Aanmelden lukt nu niet door een storing. Probeer het over een paar minuten opnieuw.'

export async function askPasskeyAction(): Promise<PasskeyAsked> {
  try {
    const step = await currentStep()
    if (step?.awaits !== 'code') redirect('/aanmelden?reden=sessie-voorbij')
    const options = await askPasskey(step)
    return options ? { status: 'ask', options } : rejected({}, [none])
  } catch (error) {
    unstable_rethrow(error)
    if (!isDatabaseAway(error)) logFault('passkey', error)
    return rejected({}, [storing])
  }
}

export async function givePasskeyAction(sent: FormData): Promise<FormState> {
  const form = parseForm(passkeyForm, formOf(sent))
  if (!form.ok) return { ...form.state, values: {} }
  try {
    const step = await currentStep()
    if (step?.awaits !== 'code') redirect('/aanmelden?reden=sessie-voorbij')
    const result = await givePasskey(step, { answer: form.data.answer, address: await clientAddress() })
    if (result.outcome === 'wait') return rejected({}, [tooOften(result.until, new Date())])
    if (result.outcome === 'wrong') return rejected({}, [wrong])
    await writeSessionCookie(result.secret)
  } catch (error) {
    unstable_rethrow(error)
    if (!isDatabaseAway(error)) logFault('passkey', error)
    return rejected({}, [storing])
  }
  redirect(returnPath(form.data.terug, appOrigin()))
}
