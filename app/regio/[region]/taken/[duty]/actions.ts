'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { removeDuty, type RemoveDutyFailure } from '@/lib/commands/remove-duty'
import { writeDuty, type WriteDutyFailure } from '@/lib/commands/write-duty'
import { dutyForm, removeDutyForm } from '@/lib/forms/duty-form'
import { formOf, parseForm, rejected, type FormState, typedIn } from '@/lib/forms/form-state'
import { dutiesPath, dutyPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { answerFault, forgetDraft } from '../../../saving'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'
const messages: Record<WriteDutyFailure | RemoveDutyFailure, string> = {
  'not-found': `Dit bestaat niet meer. ${kept}`,
  'not-allowed': `Terugkerende taken wijzigen de programmamanager en de secretaris. ${kept}`,
  'title-taken': 'Er is al een taak met deze naam. Kies een andere.',
  stale: `Een collega heeft deze taak intussen gewijzigd of weggehaald. ${kept} Laad de pagina opnieuw om te zien hoe zij nu is.`,
}

export async function saveDutyAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const { here, duties } = placeIn(formData)
  const form = parseForm(dutyForm, formData)
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (!form.ok) return form.state

    const { regionId, dutyId, version, duty } = form.data
    const changes = dutyId === '' ? null : { id: dutyId, version: Number(version) }
    const result = await writeDuty(viewer, { regionId, changes, duty, now: now() })
    if (!result.ok) {
      const sentence = messages[result.failure]
      return result.failure === 'title-taken' ? rejected(form.values, [], { title: [sentence] }) : rejected(form.values, [sentence])
    }
    await forgetDraft(viewer, here)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${duties}?melding=bewaard#melding`)
}

export async function removeDutyAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const { here, duties } = placeIn(formData)
  const form = parseForm(removeDutyForm, formData)
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (!form.ok) return form.state

    const result = await removeDuty(viewer, { ...form.data, now: now() })
    revalidatePath(here) // also when it failed: the page shows what a colleague did
    if (!result.ok) return rejected(form.values, [messages[result.failure]])
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${duties}?melding=weg#melding`)
}

function placeIn(formData: FormData) {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 200)
  return { here: dutyPath(text('region'), text('dutyId') || undefined), duties: dutiesPath(text('region')) }
}
