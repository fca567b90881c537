'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { takeDutyStep, type TakeDutyStepFailure } from '@/lib/commands/take-duty-step'
import { saysDone } from '@/lib/domain/duty'
import { dutyStepForm } from '@/lib/forms/duty-form'
import { formOf, parseForm, rejected, type FormState, typedIn } from '@/lib/forms/form-state'
import { dutyTermPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { answerFault, forgetDraft } from '../../../../saving'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'
const messages: Record<TakeDutyStepFailure, string> = {
  'not-found': `Deze taak bestaat niet meer. ${kept}`,
  'not-allowed': `Dit melden wie de rol heeft, de programmamanager en de secretaris. ${kept}`,
  'not-now': `Deze termijn is nog niet aan de beurt. ${kept}`,
  stale: `Een collega was je voor. De pagina toont hoe het nu staat. ${kept}`,
}

export async function takeDutyStepAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const here = dutyTermPath(text('region'), text('dutyId'), text('dueOn'))
  const form = parseForm(dutyStepForm, formData)
  let isDone: boolean
  try {
    const viewer = await requireViewerToSave(here, formData)
    if (!form.ok) return form.state

    const result = await takeDutyStep(viewer, { ...form.data, now: now() })
    revalidatePath(here) // also when it failed: the page shows what a colleague did
    if (!result.ok) return rejected(form.values, [messages[result.failure]])
    isDone = saysDone(form.data.seen + 1)
    await forgetDraft(viewer, here)
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${here}?melding=${isDone ? 'gedaan' : 'open'}#melding`)
}
