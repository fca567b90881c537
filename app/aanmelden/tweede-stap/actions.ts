'use server'

import { redirect, unstable_rethrow } from 'next/navigation'
import { clientAddress } from '@/lib/auth/request'
import { returnPath } from '@/lib/auth/return-path'
import { currentStep, setUpSecondFactor } from '@/lib/auth/second-step'
import { requireViewer } from '@/lib/auth/session'
import { writeSessionCookie } from '@/lib/auth/session-cookie'
import { appOrigin } from '@/lib/auth/settings'
import { refuseWithoutPassword } from '@/lib/commands/own-password'
import { isDatabaseAway } from '@/lib/db/faults'
import { formOf, notSaved, parseForm, rejected } from '@/lib/forms/form-state'
import { enrolForm } from '@/lib/forms/second-factor-forms'
import { logFault } from '@/lib/kernel/log'
import { factorMessages } from '../../account/second-factor-messages'
import { tooOften } from '../waiting'
import type { EnrolState } from './state'

const wrong = 'Deze code klopt niet. Kijk of de app Koersvast toont en of de tijd op je telefoon goed staat. Vul dan de volgende code in.'
const gone = 'De tweede stap is intussen al ingesteld, of je sessie is voorbij. Meld je opnieuw aan.'

export async function enrolAction(_previous: EnrolState, sent: FormData): Promise<EnrolState> {
  const form = parseForm(enrolForm, formOf(sent))
  if (!form.ok) return { ...form.state, values: {} }
  try {
    const step = await currentStep()
    if (!step) redirect('/aanmelden?reden=sessie-voorbij')
    // Signed in perhaps hours ago: whoever finds a browser open puts no phone of his own in its place.
    const isOpen = step.awaits === null
    const refusal = isOpen ? await refuseWithoutPassword(await requireViewer(), form.data.currentPassword) : null
    if (refusal) return notSaved({}, factorMessages[refusal])
    const result = await setUpSecondFactor(step, { code: form.data.code, address: await clientAddress(), replaces: isOpen })
    if (result.outcome === 'wait') return rejected({}, [tooOften(result.until, new Date())])
    if (result.outcome === 'wrong') return notSaved({}, { sentence: wrong, field: 'code' })
    if (result.outcome === 'gone') return rejected({}, [gone])
    await writeSessionCookie(result.secret)
    const returnTo = returnPath(form.data.terug, appOrigin())
    if (result.recoveryCodes.length > 0) return { status: 'enrolled', recoveryCodes: result.recoveryCodes, returnTo }
  } catch (error) {
    unstable_rethrow(error)
    if (!isDatabaseAway(error)) logFault('second-factor', error)
    return rejected({}, ['Instellen lukt nu niet door een storing. Probeer het over een paar minuten opnieuw.'])
  }
  redirect('/account?melding=telefoon-erbij#melding')
}
