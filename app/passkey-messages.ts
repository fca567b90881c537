import type { SetUpPasskey } from '@/lib/auth/passkeys'
import { tooOften } from './aanmelden/waiting'

export const passkeyGone = 'Je sessie is voorbij, of de tweede stap is intussen al ingesteld. Meld je opnieuw aan.'

const sentences = {
  wrong: 'Deze sleutel gaf geen geldig antwoord, of het duurde langer dan vijf minuten. Probeer het opnieuw.',
  taken: 'Deze sleutel hoort al bij een account. Neem een andere.',
  full: 'Je hebt al tien toegangssleutels. Haal er eerst een weg.',
  gone: passkeyGone,
}

/** Why a new passkey was not kept. */
export const notAdded = (result: Exclude<SetUpPasskey, { outcome: 'added' }>, now: Date): string =>
  result.outcome === 'wait' ? tooOften(result.until, now) : sentences[result.outcome]
