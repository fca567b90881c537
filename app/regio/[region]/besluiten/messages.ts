import type { AddActionPointFailure } from '@/lib/commands/add-action-point'
import type { ChangeDecisionFailure } from '@/lib/commands/change-decision'
import type { RecordDecisionFailure } from '@/lib/commands/record-decision'
import { notArrived, type Message } from '@/lib/forms/form-state'

const adopted = 'Het rapport is intussen vastgesteld. De besluiten erbij liggen vast; er is niets bewaard.'
const meetingClosed = 'De vergadering is gesloten. Wat daar is besloten, ligt vast; er is niets bewaard. De secretaris kan haar heropenen.'
const notAllowed = 'Besluiten legt de secretaris vast. Er is niets bewaard; je tekst staat nog hieronder.'

export const recordMessages: Record<RecordDecisionFailure | 'not-arrived', string> = {
  'not-arrived': notArrived,
  'not-found': 'Dit bestaat niet meer in de agenda of in het rapport. Er is niets bewaard; je tekst staat nog hieronder.',
  'not-allowed': notAllowed,
  'not-before-board': 'Het rapport ligt nog niet (of niet meer) bij het overleg. Er is niets bewaard; je tekst staat nog hieronder.',
  adopted,
  'already-decided':
    'Een collega heeft dit besluit intussen vastgelegd. Laad de pagina opnieuw om het te zien; je tekst staat nog hieronder.',
  'meeting-closed': meetingClosed,
}

export const changeMessages: Record<Exclude<ChangeDecisionFailure, 'stale'>, string> = {
  'not-found': 'Dit besluit bestaat niet meer. Je tekst staat nog hieronder.',
  'not-allowed': notAllowed,
  adopted,
  'meeting-closed': meetingClosed,
  'kpi-adopted':
    'Met dit besluit is een KPI vastgesteld, dus het kan niet worden aangehouden. Er is niets bewaard; je tekst staat nog hieronder.',
}

export const addMessages: Record<AddActionPointFailure | 'not-arrived', Message> = {
  'not-arrived': { sentence: notArrived },
  'not-found': { sentence: 'Dit besluit of agendapunt bestaat niet meer. Er is niets bewaard; je tekst staat nog hieronder.' },
  'not-allowed': { sentence: 'Acties voegen de secretaris en de programmamanager toe. Er is niets bewaard; je tekst staat nog hieronder.' },
  'owner-not-found': { field: 'ownerId', sentence: 'Deze collega werkt niet (meer) in de regio. Kies iemand anders, of niemand.' },
  'meeting-closed': { sentence: meetingClosed },
}
