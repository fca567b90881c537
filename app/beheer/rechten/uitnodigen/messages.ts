import type { MakeAdministratorFailure } from '@/lib/commands/make-administrator'
import type { Message } from '@/lib/forms/form-state'

export const failureMessages: Record<MakeAdministratorFailure, Message> = {
  'not-allowed': { sentence: 'Een beheerder uitnodigen doet de beheerder van de installatie. Er is niets bewaard.' },
  'own-account': { field: 'email', sentence: 'Dit is je eigen account; je bent al beheerder.' },
  'account-closed': { field: 'email', sentence: 'Het account met dit e-mailadres is gesloten. Kies een ander adres.' },
  'has-role': { field: 'email', sentence: 'Deze persoon is al beheerder en heeft een wachtwoord.' },
}
