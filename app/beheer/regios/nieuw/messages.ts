import type { MakeRegionFailure } from '@/lib/commands/make-region'
import type { FieldErrors } from '@/lib/forms/form-state'

/** What is the matter: of the form as a whole, or at one field. */
export const refusal = (failure: MakeRegionFailure): [string[], FieldErrors?] =>
  failure === 'not-allowed' ? [['Een regio maakt de beheerder van de installatie. Er is niets bewaard.']] : [[], atField[failure]]

const atField: Record<Exclude<MakeRegionFailure, 'not-allowed'>, FieldErrors> = {
  'name-taken': { region: ['Er is al een regio met deze naam. Kies een andere naam.'] },
  'code-taken': { cbsCode: ['Er is al een regio met deze code. Laat de code leeg of kies een andere.'] },
  'municipality-not-there': {
    since: ['Niet elke gekozen gemeente bestond toen al. Kies een latere dag, of voeg de gemeente van toen later toe.'],
  },
  'account-closed': { email: ['Het account met dit e-mailadres is gesloten. Kies een ander adres.'] },
  'own-account': { email: ['Dit is je eigen account. De programmamanager van een regio is iemand anders dan de beheerder.'] },
}
