'use server'

import { removeDuty, type RemoveDutyFailure } from '@/lib/commands/remove-duty'
import { writeDuty, type WriteDutyFailure } from '@/lib/commands/write-duty'
import { dutyForm, removeDutyForm } from '@/lib/forms/duty-form'
import { formOf, notSaved, type FormState, type Message } from '@/lib/forms/form-state'
import { dutiesPath, dutyPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { saveForm } from '../../../saving'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'
const messages: Record<WriteDutyFailure | RemoveDutyFailure, Message> = {
  'not-found': { sentence: `Dit bestaat niet meer. ${kept}` },
  'not-allowed': { sentence: `Terugkerende taken wijzigen de programmamanager en de secretaris. ${kept}` },
  'title-taken': { field: 'title', sentence: 'Er is al een taak met deze naam. Kies een andere.' },
  'said-already': {
    field: 'perMunicipality',
    sentence: 'Van deze taak is al iets gemeld, dus dit staat vast. Haal haar weg en voeg een nieuwe toe om het anders te doen.',
  },
  stale: {
    sentence: `Een collega heeft deze taak intussen gewijzigd of weggehaald. ${kept} Laad de pagina opnieuw om te zien hoe zij nu is.`,
  },
}

export async function saveDutyAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { here, duties } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: dutyForm,
    at: here,
    act: (viewer, { regionId, dutyId, version, duty }) => {
      const changes = dutyId === null ? null : { id: dutyId, version }
      return writeDuty(viewer, { regionId, changes, duty, now: now() })
    },
    refused: (failure, { values }) => notSaved(values, messages[failure]),
    next: () => `${duties}?melding=bewaard#melding`,
  })
}

export async function removeDutyAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { here, duties } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: removeDutyForm,
    at: here,
    redraws: true,
    act: (viewer, data) => removeDuty(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, messages[failure]),
    next: () => `${duties}?melding=weg#melding`,
  })
}

function placeIn(formData: FormData) {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 200)
  return { here: dutyPath(text('region'), text('dutyId') || undefined), duties: dutiesPath(text('region')) }
}
