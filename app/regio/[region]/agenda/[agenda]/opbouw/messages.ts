import type { ChangeAgendaFailure } from '@/lib/commands/change-agenda'
import type { MovePartFailure } from '@/lib/commands/move-part'
import type { RemovePartFailure } from '@/lib/commands/remove-part'
import type { RestorePartFailure } from '@/lib/commands/restore-part'
import type { UndoFailure } from '@/lib/commands/undo-structure-change'
import type { WithdrawPartFailure } from '@/lib/commands/withdraw-part'
import type { WriteActivityFailure } from '@/lib/commands/write-activity'
import type { WriteAmbitionFailure } from '@/lib/commands/write-ambition'
import type { WriteResultFailure } from '@/lib/commands/write-result'
import type { Message } from '@/lib/forms/form-state'

const always = {
  'not-found': { sentence: 'Dit staat niet (meer) in deze agenda. Er is niets bewaard.' },
  'not-allowed': { sentence: 'De agenda wijzigt de programmamanager. Er is niets bewaard; je tekst staat nog hieronder.' },
  'agenda-closed': { sentence: 'Deze agenda is afgesloten en verandert niet meer. Er is niets bewaard.' },
} satisfies Record<string, Message>

const reference = { field: 'references', sentence: 'Een van deze nummers staat niet in deze agenda, of is deze activiteit zelf.' }

/** After a colleague took it away meanwhile. */
export const gone: Message = { sentence: 'Dit staat niet meer in deze agenda. Je tekst staat nog hieronder.' }

export const agendaMessages: Record<Exclude<ChangeAgendaFailure, 'stale'>, Message> = {
  ...always,
  'has-results': { field: 'resultTerm', sentence: 'Op dit niveau staat al iets in deze agenda. Vul in hoe het heet.' },
}

export const ambitionMessages: Record<Exclude<WriteAmbitionFailure, 'stale'>, Message> = {
  ...always,
  'number-taken': { field: 'number', sentence: 'Dit nummer is al in gebruik in deze agenda.' },
  'unknown-reference': reference,
}

export const resultMessages: Record<Exclude<WriteResultFailure, 'stale'>, Message> = {
  ...always,
  'number-taken': { field: 'number', sentence: 'Dit nummer is hier al in gebruik.' },
  'unknown-place': { sentence: 'Waar dit onder moet staan, is er niet meer. Ga terug naar de opbouw en begin daar opnieuw.' },
}

export const activityMessages: Record<Exclude<WriteActivityFailure, 'stale'>, Message> = {
  ...always,
  'code-taken': { field: 'code', sentence: 'Dit nummer is al in gebruik in deze agenda.' },
  'unknown-place': { field: 'under', sentence: 'Dit staat niet (meer) in deze agenda. Kies iets anders.' },
  'unknown-reference': reference,
  'unknown-result': { field: 'extraResults', sentence: 'Een van deze nummers is geen resultaat van deze agenda. Typ bijvoorbeeld 2.1.' },
  'has-updates': {
    field: 'tracking',
    sentence: 'Er is al gemeld, dus dit blijft zoals het is. Laat de activiteit vervallen en maak een nieuwe.',
  },
  'has-steps': { field: 'under', sentence: 'Hier staan deelstappen onder, dus dit kan zelf geen deelstap zijn.' },
}

export const withdrawMessages: Record<WithdrawPartFailure, string> = {
  'not-found': always['not-found'].sentence,
  'not-allowed': always['not-allowed'].sentence,
  'agenda-closed': always['agenda-closed'].sentence,
  stale: 'Een collega wijzigde dit intussen. Laad de pagina opnieuw; je tekst staat nog hieronder.',
  'already-withdrawn': 'Dit was al vervallen. Er is niets gewijzigd.',
  'is-draft': 'In een concept vervalt niets: verwijder het.',
}

/** What the page with the structure says after an act that failed, by the word in its address. */
export const actWords: Record<Exclude<MovePartFailure | RemovePartFailure | RestorePartFailure | UndoFailure, 'nothing-to-do'>, string> = {
  'not-found': 'niet-gevonden',
  'not-allowed': 'geen-recht',
  'agenda-closed': 'afgesloten',
  stale: 'intussen',
  'has-updates': 'al-gemeld',
  'in-use': 'in-gebruik',
  'not-withdrawn': 'niet-vervallen',
  'stands-under-withdrawn': 'onder-vervallen',
  'not-last': 'niet-laatste',
}
