import type { FinishActionPointFailure } from '@/lib/commands/finish-action-point'
import type { HandOverActionPointFailure } from '@/lib/commands/hand-over-action-point'
import type { MoveActionPointFailure } from '@/lib/commands/move-action-point'
import type { Message } from '@/lib/forms/form-state'

const notFound = 'Deze actie bestaat niet meer. Er is niets bewaard; je tekst staat nog hieronder.'
const stale =
  'Een collega heeft deze actie intussen gewijzigd. Er is niets bewaard. Bovenaan zie je hoe het nu staat; bewaar opnieuw als dat nodig is.'

export const finishMessages: Record<FinishActionPointFailure, string> = {
  'not-found': notFound,
  'not-allowed': 'Alleen wie de actie heeft, de secretaris en de programmamanager melden haar af. Er is niets bewaard.',
  stale,
  'already-done': 'Deze actie is intussen al gedaan gemeld. Er is niets bewaard.',
}

export const handOverMessages: Record<HandOverActionPointFailure, Message> = {
  'not-found': { sentence: notFound },
  'not-allowed': { sentence: 'Doorgeven doen de secretaris en de programmamanager. Er is niets bewaard.' },
  stale: { sentence: stale },
  'already-done': { sentence: 'Deze actie is intussen al gedaan gemeld. Er is niets bewaard.' },
  'person-not-found': { field: 'toId', sentence: 'Deze collega werkt niet (meer) in de regio. Kies iemand anders.' },
}

export const moveMessages: Record<MoveActionPointFailure, Message> = {
  'not-found': { sentence: notFound },
  'not-allowed': { sentence: 'De datum wijzigen de secretaris en de programmamanager. Er is niets bewaard.' },
  stale: { sentence: stale },
  'same-day': { field: 'dueOn', sentence: 'Dit is de datum die er al stond. Kies een andere.' },
}
