import type { MakeRegionFailure } from '@/lib/commands/make-region'
import type { Message } from '@/lib/forms/form-state'

export const failureMessages: Record<MakeRegionFailure, Message> = {
  'not-allowed': { sentence: 'Een regio maakt de beheerder van de installatie. Er is niets bewaard.' },
  'name-taken': { field: 'region', sentence: 'Er is al een regio met deze naam. Kies een andere naam.' },
  'code-taken': { field: 'cbsCode', sentence: 'Er is al een regio met deze code. Laat de code leeg of kies een andere.' },
  'municipality-not-there': {
    field: 'since',
    sentence: 'Niet elke gekozen gemeente bestond toen al. Kies een latere dag, of voeg de gemeente van toen later toe.',
  },
  'account-closed': { field: 'email', sentence: 'Het account met dit e-mailadres is gesloten. Kies een ander adres.' },
  'own-account': {
    field: 'email',
    sentence: 'Dit is je eigen account. De programmamanager van een regio is iemand anders dan de beheerder.',
  },
}
