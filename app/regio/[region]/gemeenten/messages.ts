import type { MembershipFailure } from '@/lib/commands/write-membership'
import type { Message } from '@/lib/forms/form-state'

export const failureMessages: Record<MembershipFailure, Message> = {
  'not-found': { sentence: 'Deze gemeente hoort al niet meer bij de regio. Er is niets bewaard.' },
  'has-begun': { sentence: 'Deze gemeente hoort al bij de regio. Vul in wat haar laatste dag is. Er is niets bewaard.' },
  'not-allowed': { sentence: 'De gemeenten van een regio houdt de programmamanager bij. Er is niets bewaard.' },
  'member-already': { field: 'municipalityId', sentence: 'Deze gemeente hoort in die tijd al bij de regio.' },
  'municipality-not-there': {
    field: 'validFrom',
    sentence: 'Deze gemeente bestond toen niet, of niet de hele tijd. Kies dagen waarop zij bestond.',
  },
  'ends-before': { field: 'validUntil', sentence: 'Kies een laatste dag op of na de eerste.' },
}
