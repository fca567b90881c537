import type { AssignLeadFailure } from '@/lib/commands/assign-lead'
import type { EndLeadFailure } from '@/lib/commands/end-lead'
import type { FieldErrors } from '@/lib/forms/form-state'

type Message = { form: string } | { fields: FieldErrors }

const gone: Message = { form: 'Deze KPI bestaat niet meer. Er is niets bewaard.' }
const notAllowed: Message = {
  form: 'Wie over een KPI gaat, leggen Inkoop & Monitoring en de programmamanager vast. Er is niets bewaard; je tekst staat nog hieronder.',
}

const noPerson: Message = { fields: { userId: ['Deze collega werkt niet (meer) in de regio. Kies een ander.'] } }

export const assignMessages: Record<Exclude<AssignLeadFailure, 'stale'>, Message> = {
  'not-found': gone,
  'not-allowed': notAllowed,
  'too-early': { fields: { from: ['Kies een dag na het begin van wie er nu over gaat.'] } },
  'organisation-not-found': { fields: { organisationId: ['Deze organisatie is er niet (meer). Kies een andere.'] } },
  'person-not-found': noPerson,
  'deputy-not-found': noPerson,
}

export const endMessages: Record<Exclude<EndLeadFailure, 'stale'>, Message> = {
  'not-found': gone,
  'not-allowed': notAllowed,
  'too-early': { fields: { endsOn: ['Toen was deze functie nog niet begonnen. Kies een latere dag.'] } },
}
