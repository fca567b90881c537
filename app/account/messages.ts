import type { ChangePasswordFailure } from '@/lib/commands/change-password'

export const failureMessages: Record<ChangePasswordFailure, string> = {
  'not-allowed': 'Je bent niet aangemeld.',
  'too-many-tries': 'Je hebt tien keer een verkeerd wachtwoord gebruikt. Probeer het over een kwartier opnieuw.',
  'wrong-password': 'Dit is niet je huidige wachtwoord.',
  stale: 'Je account is intussen gewijzigd. Vul de wachtwoorden opnieuw in.',
}

export const storing = 'Wijzigen lukt nu niet door een storing. Je oude wachtwoord werkt nog. Probeer het over een paar minuten opnieuw.'
