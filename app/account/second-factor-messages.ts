import type { DropFactorFailure } from '@/lib/commands/own-factors'
import type { Message } from '@/lib/forms/form-state'

export const factorMessages: Record<DropFactorFailure, Message> = {
  'not-allowed': { sentence: 'Je bent niet aangemeld.' },
  'not-set': { sentence: 'Dit stond al niet meer bij je account. Laad de pagina opnieuw.' },
  'still-needed': { sentence: 'Je regio vraagt een tweede stap, en dit is je laatste. Stel eerst een andere in.' },
  'too-many-tries': { sentence: 'Je hebt tien keer een verkeerd wachtwoord gebruikt. Probeer het over een kwartier opnieuw.' },
  'wrong-password': { sentence: 'Dit is niet je wachtwoord.', field: 'currentPassword' },
}

export const factorStoring = 'Dit lukt nu niet door een storing. Er is niets veranderd. Probeer het over een paar minuten opnieuw.'
