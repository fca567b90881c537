import type { MembershipFailure } from '@/lib/commands/write-membership'
import type { FieldErrors } from '@/lib/forms/form-state'

/** What is the matter: of the form as a whole, or at one field. */
export const refusal = (failure: MembershipFailure): [string[], FieldErrors?] =>
  failure === 'not-allowed' || failure === 'not-found' || failure === 'has-begun' ? [[whole[failure]]] : [[], atField[failure]]

const whole = {
  'not-found': 'Deze gemeente hoort al niet meer bij de regio. Er is niets bewaard.',
  'has-begun': 'Deze gemeente hoort al bij de regio. Vul in wat haar laatste dag is. Er is niets bewaard.',
  'not-allowed': 'De gemeenten van een regio houdt de programmamanager bij. Er is niets bewaard.',
}

const atField: Record<Exclude<MembershipFailure, keyof typeof whole>, FieldErrors> = {
  'member-already': { municipalityId: ['Deze gemeente hoort in die tijd al bij de regio.'] },
  'municipality-not-there': {
    validFrom: ['Deze gemeente bestond toen niet, of niet de hele tijd. Kies dagen waarop zij bestond.'],
  },
  'ends-before': { validUntil: ['Kies een laatste dag op of na de eerste.'] },
}
