'use server'

import { takeDutyStep, type TakeDutyStepFailure } from '@/lib/commands/take-duty-step'
import { saysDone } from '@/lib/domain/duty'
import { dutyStepForm } from '@/lib/forms/duty-form'
import { formOf, rejected, type FormState } from '@/lib/forms/form-state'
import { dutyTermPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { saveForm } from '../../../../saving'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'
const messages: Record<TakeDutyStepFailure, string> = {
  'not-found': `Deze taak bestaat niet meer, of niet voor deze gemeente. ${kept}`,
  'not-allowed': `Dit melden wie de rol heeft, de programmamanager en de secretaris; per gemeente ook een trekker. ${kept}`,
  'not-now': `Deze termijn is nog niet aan de beurt. ${kept}`,
  stale: `Een collega was je voor. De pagina toont hoe het nu staat. ${kept}`,
}

export async function takeDutyStepAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const formData = formOf(sent)
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const [region, duty, dueOn] = [text('region'), text('dutyId'), text('dueOn')]
  return saveForm(sent, {
    form: dutyStepForm,
    at: dutyTermPath(region, duty, dueOn, text('municipality') || undefined),
    redraws: true,
    act: (viewer, data) => takeDutyStep(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => rejected(values, [messages[failure]]),
    next: (_, { seen }) => `${dutyTermPath(region, duty, dueOn)}?melding=${saysDone(seen + 1) ? 'gedaan' : 'open'}#melding`,
  })
}
