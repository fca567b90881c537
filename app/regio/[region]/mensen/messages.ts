import type { GiveRoleFailure } from '@/lib/commands/give-role'
import type { Message } from '@/lib/forms/form-state'

export const failureMessages: Record<GiveRoleFailure, Message> = {
  'not-found': { sentence: 'Deze regio bestaat niet meer. Er is niets bewaard.' },
  'not-allowed': { sentence: 'Rollen geeft de programmamanager. Er is niets bewaard.' },
  'own-account': {
    field: 'email',
    sentence: 'Dit is je eigen account. Jezelf een rol geven kan niet; vraag het een andere programmamanager.',
  },
  'has-role': { field: 'role', sentence: 'Deze persoon heeft deze rol al.' },
  'municipality-not-there': { field: 'municipalityId', sentence: 'Deze gemeente hoort niet meer bij de regio. Kies een andere.' },
  'account-closed': { field: 'email', sentence: 'Het account met dit e-mailadres is gesloten. Kies een ander adres.' },
}

/** By what stands in the address after a role was ended. */
export const notices: Record<string, { tone: 'success' | 'error'; text: string }> = {
  weggenomen: { tone: 'success', text: 'De rol is weggenomen. Zij werkt vanaf nu niet meer.' },
  'not-found': { tone: 'error', text: 'Deze rol was al weg. Er is niets veranderd.' },
  'not-allowed': { tone: 'error', text: 'Rollen neemt de programmamanager weg. Er is niets veranderd.' },
  'last-manager': {
    tone: 'error',
    text: 'Dit is de laatste programmamanager. Wie de uitnodiging nog niet aannam, telt niet mee. Geef eerst een ander die rol; anders kan niemand in de regio nog rollen geven.',
  },
  'niet-aangekomen': { tone: 'error', text: 'Dit formulier kwam niet goed aan. Er is niets veranderd.' },
}
