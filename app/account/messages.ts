import type { ChangePasswordFailure } from '@/lib/commands/change-password'

export const failureMessages: Record<ChangePasswordFailure, string> = {
  'not-allowed': 'Je bent niet aangemeld.',
  'too-many-tries': 'Je hebt tien keer een verkeerd wachtwoord gebruikt. Probeer het over een kwartier opnieuw.',
  'wrong-password': 'Dit is niet je huidige wachtwoord.',
  stale: 'Je account is intussen gewijzigd. Vul de wachtwoorden opnieuw in.',
}

export const storing = 'Wijzigen lukt nu niet door een storing. Je oude wachtwoord werkt nog. Probeer het over een paar minuten opnieuw.'

/** By what stands in the address after an act. */
export const accountNotices: Record<string, { tone: 'success' | 'error'; text: string }> = {
  storing: { tone: 'error', text: 'Overal afmelden lukt nu niet door een storing. Probeer het over een paar minuten opnieuw.' },
  'telefoon-weg': { tone: 'success', text: 'De codes van je telefoon zijn weggehaald.' },
  'telefoon-erbij': { tone: 'success', text: 'De codes van je telefoon werken vanaf nu. Die van een vorige telefoon niet meer.' },
  'sleutel-erbij': { tone: 'success', text: 'De toegangssleutel is toegevoegd.' },
  'sleutel-weg': { tone: 'success', text: 'De toegangssleutel is weggehaald.' },
}
