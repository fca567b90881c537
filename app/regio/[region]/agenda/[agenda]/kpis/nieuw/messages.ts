import type { AddKpiFailure } from '@/lib/commands/add-kpi'
import type { Message } from '@/lib/forms/form-state'

export const addMessages: Record<AddKpiFailure, Message> = {
  'not-found': { sentence: 'Deze agenda bestaat niet meer. Er is niets bewaard.' },
  'not-allowed': {
    sentence: 'Een KPI voegen Inkoop & Monitoring en de programmamanager toe. Er is niets bewaard; je tekst staat nog hieronder.',
  },
  'agenda-closed': { sentence: 'Deze agenda is afgesloten. Er komen geen KPI’s meer bij.' },
  'place-not-found': { field: 'on', sentence: 'Dit staat niet (meer) in de agenda. Kies iets anders.' },
  'number-taken': {
    field: 'number',
    sentence: 'Dit nummer heeft al een andere KPI in deze agenda. Kies een ander nummer, of laat het leeg voor het volgende.',
  },
}
