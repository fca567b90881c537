import type { AddKpiFailure } from '@/lib/commands/add-kpi'
import type { FieldErrors } from '@/lib/forms/form-state'

export const addMessages: Record<AddKpiFailure, { form: string } | { fields: FieldErrors }> = {
  'not-found': { form: 'Deze agenda bestaat niet meer. Er is niets bewaard.' },
  'not-allowed': {
    form: 'Een KPI voegen Inkoop & Monitoring en de programmamanager toe. Er is niets bewaard; je tekst staat nog hieronder.',
  },
  'agenda-closed': { form: 'Deze agenda is afgesloten. Er komen geen KPI’s meer bij.' },
  'place-not-found': { fields: { on: ['Dit staat niet (meer) in de agenda. Kies iets anders.'] } },
  'number-taken': {
    fields: { number: ['Dit nummer heeft al een andere KPI in deze agenda. Kies een ander nummer, of laat het leeg voor het volgende.'] },
  },
}
