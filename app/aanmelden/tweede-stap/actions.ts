'use server'

import { redirect, unstable_rethrow } from 'next/navigation'
import { clientAddress } from '@/lib/auth/request'
import { returnPath } from '@/lib/auth/return-path'
import { currentStep, setUpSecondFactor } from '@/lib/auth/second-step'
import { writeSessionCookie } from '@/lib/auth/session-cookie'
import { appOrigin } from '@/lib/auth/settings'
import { isDatabaseAway } from '@/lib/db/faults'
import { formOf, notSaved, parseForm, rejected } from '@/lib/forms/form-state'
import { codeForm } from '@/lib/forms/second-factor-forms'
import { logFault } from '@/lib/kernel/log'
import { tooOften } from '../waiting'
import type { EnrolState } from './state'

const wrong = 'Deze code klopt niet. Kijk of de app Koersvast toont en of de tijd op je telefoon goed staat. Vul dan de volgende code in.'
const gone = 'De tweede stap is intussen al ingesteld, of je sessie is voorbij. Meld je opnieuw aan.'

export async function enrolAction(_previous: EnrolState, sent: FormData): Promise<EnrolState> {
  const form = parseForm(codeForm, formOf(sent))
  if (!form.ok) return { ...form.state, values: {} }
  try {
    const step = await currentStep()
    if (!step) redirect('/aanmelden?reden=sessie-voorbij')
    const result = await setUpSecondFactor(step, { code: form.data.code, address: await clientAddress() })
    if (result.outcome === 'wait') return rejected({}, [tooOften(result.until, new Date())])
    if (result.outcome === 'wrong') return notSaved({}, { sentence: wrong, field: 'code' })
    if (result.outcome === 'gone') return rejected({}, [gone])
    await writeSessionCookie(result.secret)
    return { status: 'enrolled', recoveryCodes: result.recoveryCodes, returnTo: returnPath(form.data.terug, appOrigin()) }
  } catch (error) {
    unstable_rethrow(error)
    if (!isDatabaseAway(error)) logFault('second-factor', error)
    return rejected({}, ['Instellen lukt nu niet door een storing. Probeer het over een paar minuten opnieuw.'])
  }
}
