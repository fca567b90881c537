import type { AssignLeadFailure } from '@/lib/commands/assign-lead'
import type { EndLeadFailure } from '@/lib/commands/end-lead'
import type { NameDeputyFailure } from '@/lib/commands/name-deputy'
import type { Message } from '@/lib/forms/form-state'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'
const gone: Message = { sentence: `Dit staat niet meer in de agenda. ${kept}` }
const notAllowed: Message = {
  sentence: `Functies wijst de programmamanager aan, en van een KPI ook Inkoop & Monitoring, in een agenda die niet is afgesloten. ${kept}`,
}
const noDeputy: Message = { field: 'deputyId', sentence: 'Deze collega werkt niet (meer) in de regio. Kies een ander, of niemand.' }

export const notKept = 'Je tekst kan nu niet worden bewaard. Voeg de organisatie eerst toe, en vul daarna dit formulier in.'

export const assignMessages: Record<Exclude<AssignLeadFailure, 'stale'>, Message> = {
  'not-found': gone,
  'not-allowed': notAllowed,
  'too-early': { field: 'from', sentence: 'Kies een dag na het begin van wie de functie nu heeft.' },
  unchanged: { sentence: 'Je hebt niets gewijzigd, dus er is niets bewaard.' },
  'organisation-not-found': { field: 'organisationId', sentence: 'Deze organisatie is er niet (meer). Kies een andere.' },
  'person-not-found': { field: 'userId', sentence: 'Deze collega werkt niet (meer) in de regio. Kies een ander, of niemand.' },
  'deputy-not-found': noDeputy,
}

export const endMessages: Record<Exclude<EndLeadFailure, 'stale'>, Message> = {
  'not-found': gone,
  'not-allowed': notAllowed,
  'too-early': { field: 'endsOn', sentence: 'Toen was deze functie nog niet begonnen. Kies een latere dag.' },
}

export const deputyMessages: Record<NameDeputyFailure, Message> = {
  'not-found': gone,
  'not-allowed': { sentence: `Een waarnemer wijst aan wie de functie heeft, of wie haar mag overdragen. ${kept}` },
  stale: { sentence: `Een collega heeft deze functie intussen gewijzigd. ${kept} Laad de pagina opnieuw en kies dan.` },
  'deputy-not-found': noDeputy,
  'same-person': { field: 'deputyId', sentence: 'Wie de functie heeft, neemt niet voor zichzelf waar. Kies een ander.' },
}
