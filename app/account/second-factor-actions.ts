'use server'

import { redirect, unstable_rethrow } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { dropSecondFactor } from '@/lib/commands/drop-second-factor'
import { renewRecoveryCodes } from '@/lib/commands/renew-recovery-codes'
import { isDatabaseAway } from '@/lib/db/faults'
import { formOf, notSaved, parseForm, rejected } from '@/lib/forms/form-state'
import { ownPasswordForm } from '@/lib/forms/second-factor-forms'
import { factorMessages, factorStoring } from './second-factor-messages'
import type { OwnPasswordState } from './second-factor-state'

export async function dropSecondFactorAction(_previous: OwnPasswordState, sent: FormData): Promise<OwnPasswordState> {
  try {
    const viewer = await requireViewer()
    const form = parseForm(ownPasswordForm, formOf(sent))
    if (!form.ok) return form.state
    const result = await dropSecondFactor(viewer, form.data)
    if (!result.ok) return notSaved({}, factorMessages[result.failure])
  } catch (error) {
    unstable_rethrow(error)
    if (!isDatabaseAway(error)) throw error
    return rejected({}, [factorStoring])
  }
  redirect('/account?melding=telefoon-weg#melding')
}

export async function renewRecoveryCodesAction(_previous: OwnPasswordState, sent: FormData): Promise<OwnPasswordState> {
  try {
    const viewer = await requireViewer()
    const form = parseForm(ownPasswordForm, formOf(sent))
    if (!form.ok) return form.state
    const result = await renewRecoveryCodes(viewer, form.data)
    return result.ok ? { status: 'renewed', recoveryCodes: result.value } : notSaved({}, factorMessages[result.failure])
  } catch (error) {
    unstable_rethrow(error)
    if (!isDatabaseAway(error)) throw error
    return rejected({}, [factorStoring])
  }
}
