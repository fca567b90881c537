'use server'

import { revalidatePath } from 'next/cache'
import { redirect, unstable_rethrow } from 'next/navigation'
import { askNewPasskey, setUpPasskey } from '@/lib/auth/passkeys'
import { currentStep } from '@/lib/auth/second-step'
import { requireViewer } from '@/lib/auth/session'
import { writeSessionCookie } from '@/lib/auth/session-cookie'
import { refuseWithoutPassword } from '@/lib/commands/own-password'
import { removePasskey } from '@/lib/commands/remove-passkey'
import { isDatabaseAway } from '@/lib/db/faults'
import { formOf, notSaved, parseForm, rejected } from '@/lib/forms/form-state'
import { askNewPasskeyForm, newPasskeyForm, removePasskeyForm } from '@/lib/forms/second-factor-forms'
import { notAdded, passkeyGone } from '../passkey-messages'
import type { NewPasskeyAsked, PasskeyAdded } from '../passkey-state'
import { factorMessages, factorStoring } from './second-factor-messages'
import type { OwnPasswordState } from './second-factor-state'

/** With the password: whoever finds a browser open puts no key of his own beside it. */
export async function askNewPasskeyAction(sent: FormData): Promise<NewPasskeyAsked> {
  try {
    const viewer = await requireViewer()
    const form = parseForm(askNewPasskeyForm, formOf(sent))
    if (!form.ok) return form.state
    const refusal = await refuseWithoutPassword(viewer, form.data.currentPassword)
    if (refusal) return notSaved(form.values, factorMessages[refusal])
    const step = await currentStep()
    const options = step && (await askNewPasskey(step))
    return options ? { status: 'ask', options } : rejected(form.values, [passkeyGone])
  } catch (error) {
    unstable_rethrow(error)
    if (!isDatabaseAway(error)) throw error
    return rejected({}, [factorStoring])
  }
}

export async function addPasskeyAction(sent: FormData): Promise<PasskeyAdded> {
  try {
    const viewer = await requireViewer()
    const form = parseForm(newPasskeyForm, formOf(sent))
    if (!form.ok) return form.state
    const step = await currentStep()
    if (!step) return rejected({}, [passkeyGone])
    const result = await setUpPasskey(step, { ...form.data, address: viewer.origin })
    if (result.outcome !== 'added') return rejected({ name: form.data.name }, [notAdded(result, new Date())])
    await writeSessionCookie(result.secret)
    if (result.recoveryCodes.length > 0) return { status: 'added', recoveryCodes: result.recoveryCodes }
  } catch (error) {
    unstable_rethrow(error)
    if (!isDatabaseAway(error)) throw error
    return rejected({}, [factorStoring])
  }
  redirect('/account?melding=sleutel-erbij#melding')
}

export async function removePasskeyAction(_previous: OwnPasswordState, sent: FormData): Promise<OwnPasswordState> {
  try {
    const viewer = await requireViewer()
    const form = parseForm(removePasskeyForm, formOf(sent))
    if (!form.ok) return form.state
    const result = await removePasskey(viewer, form.data)
    if (!result.ok) return notSaved({}, factorMessages[result.failure])
  } catch (error) {
    unstable_rethrow(error)
    if (!isDatabaseAway(error)) throw error
    return rejected({}, [factorStoring])
  }
  revalidatePath('/account')
  redirect('/account?melding=sleutel-weg#melding')
}
