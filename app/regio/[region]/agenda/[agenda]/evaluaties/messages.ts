import type { ChangeEvaluationFailure } from '@/lib/commands/change-evaluation'
import type { DecideEvaluationFailure } from '@/lib/commands/decide-evaluation'
import type { PartFailure } from '@/lib/commands/evaluation-lock'
import type { KeepFollowUpFailure } from '@/lib/commands/keep-follow-up'
import type { PutEvaluationFailure } from '@/lib/commands/put-evaluation-on-agenda'
import type { StartEvaluationFailure } from '@/lib/commands/start-evaluation'
import type { Message } from '@/lib/forms/form-state'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'
const stale = `Een collega deed intussen iets met deze evaluatie. De pagina toont haar nu zoals ze is. ${kept}`

const gone: Record<PartFailure, Message> = {
  'not-found': { sentence: `Deze evaluatie bestaat niet meer. ${kept}` },
  'not-allowed': { sentence: `Een evaluatie houdt bij wie het onderdeel trekt, een ambtenaar Jeugd of wie het programma leidt. ${kept}` },
  'agenda-stands': { sentence: `Deze agenda is niet (meer) in uitvoering. ${kept}` },
}

export const startMessages: Record<StartEvaluationFailure, Message> = {
  ...gone,
  'not-found': { field: 'on', sentence: 'Dit staat niet (meer) in de agenda. Kies iets anders.' },
}
export const changeMessages: Record<Exclude<ChangeEvaluationFailure, 'stale'>, Message> = {
  ...gone,
  'baseline-ahead': { field: 'baselineOn', sentence: 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.' },
  'decision-past': { field: 'decideOn', sentence: 'Deze dag is al voorbij. Kies vandaag of een latere dag.' },
}
export const followUpMessages: Record<KeepFollowUpFailure, Message> = { ...gone, stale: { sentence: stale } }
export const putMessages: Record<PutEvaluationFailure, Message> = {
  ...gone,
  'not-found': { sentence: 'Deze evaluatie of dit overleg bestaat niet meer. Laad de pagina opnieuw.' },
  'no-meeting': { field: 'bodyId', sentence: 'Dit overleg heeft nog geen vergadering. Plan die eerst, of kies een ander.' },
  already: { field: 'bodyId', sentence: 'Deze evaluatie staat al op een agenda van dit overleg. Kies een ander.' },
}
export const decideMessages: Record<DecideEvaluationFailure, Message> = {
  ...gone,
  stale: { sentence: stale },
  'decision-not-found': {
    field: 'decisionId',
    sentence: 'Dit besluit is er niet (meer). Kies een ander, of vul het overleg en de dag in.',
  },
  'may-not-lapse': {
    field: 'lapses',
    sentence: 'Alleen de programmamanager laat iets vervallen. Haal het vinkje weg; dan wacht het op hem.',
  },
  'nothing-to-lapse': { field: 'lapses', sentence: 'Er is hier niets dat nog kan vervallen. Haal het vinkje weg.' },
  'part-changed': { sentence: `Een collega wijzigde intussen waar deze evaluatie over gaat. ${kept}` },
}
