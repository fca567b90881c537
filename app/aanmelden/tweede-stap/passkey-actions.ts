'use server'

import { unstable_rethrow } from 'next/navigation'
import { askNewPasskey, setUpPasskey } from '@/lib/auth/passkeys'
import { clientAddress } from '@/lib/auth/request'
import { currentStep, type Step } from '@/lib/auth/second-step'
import { writeSessionCookie } from '@/lib/auth/session-cookie'
import { isDatabaseAway } from '@/lib/db/faults'
import { formOf, parseForm, rejected } from '@/lib/forms/form-state'
import { nameNewPasskeyForm, newPasskeyForm } from '@/lib/forms/second-factor-forms'
import { logFault } from '@/lib/kernel/log'
import { notAdded, passkeyGone } from '../../passkey-messages'
import type { NewPasskeyAsked, PasskeyAdded } from '../../passkey-state'

// For who gave his password a moment ago and has no second factor yet. Once signed in, app/account asks the password again.

const storing = 'Instellen lukt nu niet door een storing. Probeer het over een paar minuten opnieuw.'

async function firstStep(): Promise<Step | null> {
  const step = await currentStep()
  return step?.awaits === 'enrolment' ? step : null
}

export async function askFirstPasskeyAction(sent: FormData): Promise<NewPasskeyAsked> {
  const form = parseForm(nameNewPasskeyForm, formOf(sent))
  if (!form.ok) return form.state
  try {
    const step = await firstStep()
    const options = step && (await askNewPasskey(step))
    return options ? { status: 'ask', options } : rejected(form.values, [passkeyGone])
  } catch (error) {
    unstable_rethrow(error)
    if (!isDatabaseAway(error)) logFault('passkey', error)
    return rejected(form.values, [storing])
  }
}

export async function addFirstPasskeyAction(sent: FormData): Promise<PasskeyAdded> {
  const form = parseForm(newPasskeyForm, formOf(sent))
  if (!form.ok) return form.state
  const values = { name: form.data.name }
  try {
    const step = await firstStep()
    if (!step) return rejected(values, [passkeyGone])
    const result = await setUpPasskey(step, { ...form.data, address: await clientAddress() })
    if (result.outcome !== 'added') return rejected(values, [notAdded(result, new Date())])
    await writeSessionCookie(result.secret)
    return { status: 'added', recoveryCodes: result.recoveryCodes }
  } catch (error) {
    unstable_rethrow(error)
    if (!isDatabaseAway(error)) logFault('passkey', error)
    return rejected(values, [storing])
  }
}
