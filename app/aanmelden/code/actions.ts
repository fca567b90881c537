'use server'

import { redirect, unstable_rethrow } from 'next/navigation'
import { clientAddress } from '@/lib/auth/request'
import { returnPath } from '@/lib/auth/return-path'
import { currentStep, giveCode } from '@/lib/auth/second-step'
import { writeSessionCookie } from '@/lib/auth/session-cookie'
import { appOrigin } from '@/lib/auth/settings'
import { isDatabaseAway } from '@/lib/db/faults'
import { formOf, notSaved, parseForm, rejected, type FormState } from '@/lib/forms/form-state'
import { codeForm } from '@/lib/forms/second-factor-forms'
import { logFault } from '@/lib/kernel/log'
import { tooOften } from '../waiting'

const wrong = 'Deze code klopt niet of is al gebruikt. Wacht op de volgende code, of gebruik een andere herstelcode.'

export async function giveCodeAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const form = parseForm(codeForm, formOf(sent))
  if (!form.ok) return { ...form.state, values: {} }
  try {
    const step = await currentStep()
    if (step?.awaits !== 'code') redirect('/aanmelden?reden=sessie-voorbij')
    const result = await giveCode(step, { code: form.data.code, address: await clientAddress() })
    if (result.outcome === 'wait') return rejected({}, [tooOften(result.until, new Date())])
    if (result.outcome === 'wrong') return notSaved({}, { sentence: wrong, field: 'code' })
    await writeSessionCookie(result.secret)
  } catch (error) {
    unstable_rethrow(error)
    if (!isDatabaseAway(error)) logFault('sign-in-code', error)
    return rejected({}, ['Aanmelden lukt nu niet door een storing. Probeer het over een paar minuten opnieuw.'])
  }
  redirect(returnPath(form.data.terug, appOrigin()))
}
