import type { MovePeriodFailure } from '@/lib/commands/move-period'
import type { PlanPeriodFailure } from '@/lib/commands/plan-period'
import type { Message } from '@/lib/forms/form-state'
import { noSuchPart, orderMistakes } from '@/lib/forms/period-form'

const clashes = {
  'period-exists': { field: 'part', sentence: 'Deze periode is er al. Kies een andere.' },
  'periods-overlap': { field: 'part', sentence: 'Deze maanden horen al bij een andere verslagperiode. Kies een andere.' },
  'windows-overlap': {
    field: 'opensOn',
    sentence: 'Op een van deze dagen is er al een andere periode open. Er kan er maar één tegelijk open zijn.',
  },
} as const

const boardMeeting = {
  'no-board': { field: 'meetingOn', sentence: 'De regio heeft nog geen bestuurlijk overleg. Maak dat eerst bij Overleggen.' },
  'meeting-cancelled': { field: 'meetingOn', sentence: 'Op deze dag is een vergadering van het bestuur afgelast. Kies een andere dag.' },
  'meeting-closed': {
    field: 'meetingOn',
    sentence:
      'De vergadering van het bestuur op deze dag is al geweest en gesloten. Kies een andere dag, of laat de secretaris haar heropenen.',
  },
} as const

const notAllowed = 'Alleen de programmamanager plant verslagperiodes. Er is niets bewaard.'

export const planFailures: Record<PlanPeriodFailure, Message> = {
  ...orderMistakes,
  ...clashes,
  ...boardMeeting,
  'no-such-part': { field: 'part', sentence: noSuchPart },
  'not-found': { sentence: 'Deze agenda bestaat niet meer. Er is niets bewaard.' },
  'not-allowed': { sentence: notAllowed },
  'agenda-closed': { sentence: 'Deze agenda is afgesloten. Er komt geen verslagperiode meer bij.' },
}

export const moveFailures: Record<Exclude<MovePeriodFailure, 'stale'>, Message> = {
  ...orderMistakes,
  ...clashes,
  ...boardMeeting,
  'not-found': { sentence: 'Deze verslagperiode bestaat niet meer. Er is niets bewaard.' },
  'not-allowed': { sentence: notAllowed },
  'report-adopted': { sentence: 'De rapportage over deze periode is vastgesteld. De dagen blijven daarom zoals ze zijn.' },
}

/** What the list says after an act, by the word in the address (`?melding=gepland`). */
export const notices: Record<string, string> = {
  gepland: 'De verslagperiode is gepland.',
  gewijzigd: 'De dagen zijn bewaard.',
}
