'use server'

import { redirect, unstable_rethrow } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { dropSecondFactor, type DropSecondFactorFailure } from '@/lib/commands/drop-second-factor'
import { isDatabaseAway } from '@/lib/db/faults'
import { formOf, notSaved, parseForm, rejected, type FormState } from '@/lib/forms/form-state'
import { dropSecondFactorForm } from '@/lib/forms/second-factor-forms'
import { secondFactorPath } from '@/lib/kernel/addresses'

const messages: Record<DropSecondFactorFailure, { sentence: string; field?: string }> = {
  'not-allowed': { sentence: 'Je bent niet aangemeld.' },
  'not-set': { sentence: 'De tweede stap stond al uit.' },
  'too-many-tries': { sentence: 'Je hebt tien keer een verkeerd wachtwoord gebruikt. Probeer het over een kwartier opnieuw.' },
  'wrong-password': { sentence: 'Dit is niet je wachtwoord.', field: 'currentPassword' },
}

export async function dropSecondFactorAction(_previous: FormState, sent: FormData): Promise<FormState> {
  try {
    const viewer = await requireViewer()
    const form = parseForm(dropSecondFactorForm, formOf(sent))
    if (!form.ok) return form.state
    const result = await dropSecondFactor(viewer, form.data)
    if (!result.ok) return notSaved({}, messages[result.failure])
  } catch (error) {
    unstable_rethrow(error)
    if (!isDatabaseAway(error)) throw error
    return rejected({}, ['Dit lukt nu niet door een storing. De tweede stap staat nog aan. Probeer het over een paar minuten opnieuw.'])
  }
  redirect(`${secondFactorPath}?terug=/account`)
}
