import type { InviteManagerAnewFailure } from '@/lib/commands/invite-manager-anew'
import type { Message } from '@/lib/forms/form-state'

export const failureMessages: Record<InviteManagerAnewFailure, Message> = {
  'not-allowed': { sentence: 'Dit doet de beheerder van de installatie. Er is niets bewaard.' },
  'has-manager': { sentence: 'De regio heeft een programmamanager die binnen kan komen; die geeft de rollen. Er is niets bewaard.' },
  'own-account': {
    field: 'email',
    sentence: 'Dit is je eigen account. De programmamanager van een regio is iemand anders dan de beheerder.',
  },
  'account-closed': { field: 'email', sentence: 'Het account met dit e-mailadres is gesloten. Kies een ander adres.' },
}
