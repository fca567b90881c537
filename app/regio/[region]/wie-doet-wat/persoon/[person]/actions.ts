'use server'

import { handOverWork, type HandOverWorkFailure } from '@/lib/commands/hand-over-work'
import { formOf, notSaved, type FormState, type Message } from '@/lib/forms/form-state'
import { handOverWorkForm } from '@/lib/forms/hand-over-form'
import { personPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { saveForm } from '../../../../saving'

export async function handOverWorkAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const text = (name: string) => String(formOf(sent).get(name) ?? '').slice(0, 100)
  const here = personPath(text('region'), text('person'))
  return saveForm(sent, {
    form: handOverWorkForm,
    at: here,
    redraws: true,
    act: (viewer, data) => handOverWork(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, messages[failure]),
    next: () => `${here}?melding=doorgegeven#melding`,
  })
}

const messages: Record<HandOverWorkFailure, Message> = {
  'not-found': { sentence: 'Deze regio bestaat niet meer. Er is niets doorgegeven.' },
  'not-allowed': { sentence: 'Alleen de programmamanager geeft het werk van een ander door. Er is niets doorgegeven.' },
  'person-not-found': { field: 'toId', sentence: 'Deze collega werkt niet (meer) in de regio. Kies iemand anders.' },
  'same-person': { field: 'toId', sentence: 'Dit staat al op die naam. Kies iemand anders.' },
  'seat-taken': {
    field: 'toId',
    sentence: 'Deze collega zit vanaf vandaag al in een van deze overleggen. Vink die zetel uit, of kies iemand anders.',
  },
  'not-entitled': {
    field: 'toId',
    sentence:
      'Hierbij zit een maatregel bij een vertrouwelijk risico. Deze collega mag dat niet zien. Vink die uit, of kies iemand anders.',
  },
  stale: {
    field: 'things',
    sentence: 'Een collega heeft hiervan intussen iets gewijzigd. Er is niets doorgegeven. Kijk de lijst na en geef opnieuw door.',
  },
}
