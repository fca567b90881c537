import type { CorrectAccountFailure } from '@/lib/commands/correct-account'
import type { DeactivateAccountFailure } from '@/lib/commands/deactivate-account'
import type { InviteAgainFailure } from '@/lib/commands/invite-again'
import type { ReactivateAccountFailure } from '@/lib/commands/reactivate-account'
import type { ResetSecondFactorFailure } from '@/lib/commands/reset-second-factor'

type Failure = ResetSecondFactorFailure | InviteAgainFailure | CorrectAccountFailure | DeactivateAccountFailure | ReactivateAccountFailure

export const failureMessages: Record<Failure, string> = {
  'not-found': 'Dit account hoort niet meer bij de regio. Er is niets veranderd.',
  'not-allowed': 'Accounts houdt de programmamanager bij. Er is niets veranderd.',
  'not-kept': 'Deze persoon werkt ook in een andere regio. Neem hier alleen de rollen weg. Er is niets veranderd.',
  'own-account': 'Dit is je eigen account. Vraag het een andere programmamanager. Er is niets veranderd.',
  'not-invited': 'Deze persoon heeft al een wachtwoord gekozen, of het account is gesloten. Er is niets veranderd.',
  'deactivated-already': 'Dit account was al gedeactiveerd. Er is niets veranderd.',
  'not-set': 'Dit account heeft geen tweede stap. Er is niets veranderd.',
  same: 'Er is niets veranderd: alles staat al zo.',
  'email-taken': 'Dit e-mailadres is van een ander account. Er is niets veranderd.',
  'active-already': 'Dit account was al open. Er is niets veranderd.',
  'last-manager':
    'Dit is de laatste programmamanager van een regio. Wie de uitnodiging nog niet aannam, telt niet mee. Geef eerst een ander die rol. Er is niets veranderd.',
}

type Shown = { tone: 'success' | 'error'; text: string }

/** By what stands in the address after an act. */
export const notices: Record<string, Shown> = {
  ...Object.fromEntries(Object.entries(failureMessages).map(([failure, text]): [string, Shown] => [failure, { tone: 'error', text }])),
  ingetrokken: { tone: 'success', text: 'De uitnodiging is ingetrokken. De link werkt niet meer.' },
  gedeactiveerd: { tone: 'success', text: 'Het account is gedeactiveerd. Aanmelden kan er niet meer mee.' },
  'tweede-stap-weg': {
    tone: 'success',
    text: 'De tweede stap is weggehaald en alle sessies zijn beëindigd. Waar hij verplicht is, stelt de persoon hem bij het aanmelden opnieuw in.',
  },
  gewijzigd: { tone: 'success', text: 'De gegevens zijn gewijzigd.' },
  heropend: { tone: 'success', text: 'Het account is weer open.' },
  'niet-aangekomen': { tone: 'error', text: 'Dit formulier kwam niet goed aan. Er is niets veranderd.' },
  storing: { tone: 'error', text: 'Dit lukt nu niet door een storing. Er is niets veranderd. Probeer het over een paar minuten opnieuw.' },
}
