import type { ChangeBottleneckFailure } from '@/lib/commands/change-bottleneck'
import type { RaiseBottleneckFailure } from '@/lib/commands/raise-bottleneck'
import type { SubmitBottleneckFailure } from '@/lib/commands/submit-bottleneck'
import type { TakeBottleneckStepFailure } from '@/lib/commands/take-bottleneck-step'
import type { Message } from '@/lib/forms/form-state'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'
const notFound = `Dit bestaat niet meer. ${kept}`
const notAllowed = `Een knelpunt houdt bij wie het onderdeel trekt, een ambtenaar Jeugd of wie het programma leidt. ${kept}`
const stale = `Een collega deed intussen iets met dit knelpunt. De pagina toont het nu zoals het is. ${kept}`
const noPerson: Message = { field: 'neededFromId', sentence: 'Deze collega werkt niet (meer) in de regio. Kies een ander, of niemand.' }

export const raiseMessages: Record<RaiseBottleneckFailure, Message> = {
  'not-found': { field: 'on', sentence: 'Dit staat niet (meer) in de agenda. Kies iets anders.' },
  'not-allowed': { sentence: notAllowed },
  'agenda-stands': { sentence: `Deze agenda is niet (meer) in uitvoering. ${kept}` },
  'person-not-found': noPerson,
  already: { sentence: `Van deze melding is al een knelpunt gemaakt. ${kept}` },
}

export const changeMessages: Record<Exclude<ChangeBottleneckFailure, 'stale'>, Message> = {
  'not-found': { sentence: notFound },
  'not-allowed': { sentence: notAllowed },
  'due-in-past': { field: 'dueOn', sentence: 'Deze dag is al voorbij. Kies vandaag of een latere dag.' },
  resolved: { sentence: `Dit knelpunt is intussen opgelost. Open het eerst opnieuw. ${kept}` },
  'person-not-found': noPerson,
}

export const stepMessages: Record<TakeBottleneckStepFailure, string> = {
  'not-found': notFound,
  'not-allowed': notAllowed,
  stale,
  'not-possible': `Deze stap kan nu niet. ${kept}`,
}

export const submitMessages: Record<SubmitBottleneckFailure, Message> = {
  'not-found': { sentence: `Dit knelpunt of overleg bestaat niet meer. ${kept}` },
  'not-allowed': { sentence: notAllowed },
  stale: { sentence: stale },
  'not-possible': { sentence: `Dit knelpunt is opgelost. ${kept}` },
  'no-meeting': { field: 'bodyId', sentence: 'Dit overleg heeft nog geen vergadering. Plan die eerst, of kies een ander.' },
  already: { sentence: 'Dit knelpunt staat al op een agenda.' },
}
