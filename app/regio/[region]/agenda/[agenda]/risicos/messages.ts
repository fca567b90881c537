import type { ChangeRiskFailure } from '@/lib/commands/change-risk'
import type { CloseRiskFailure } from '@/lib/commands/close-risk'
import type { KeepMeasureFailure } from '@/lib/commands/keep-measure'
import type { RaiseRiskFailure } from '@/lib/commands/raise-risk'
import type { Message } from '@/lib/forms/form-state'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'
const notFound: Message = { sentence: `Dit bestaat niet meer. ${kept}` }
const notAllowed: Message = {
  sentence: `Een risico of kans houdt bij wie het onderdeel trekt, een ambtenaar Jeugd of wie het programma leidt, zolang de agenda loopt. ${kept}`,
}
const stale: Message = {
  sentence: `Een collega deed intussen iets met dit risico of deze kans. De pagina toont het nu zoals het is. ${kept}`,
}
const closed: Message = { sentence: `Dit is intussen gesloten. Open het eerst opnieuw. ${kept}` }
const noModel: Message = { field: 'businessModelId', sentence: 'Dit businessmodel is er niet meer. Kies een ander, of geen.' }
const noAmbition: Message = { field: 'ambitionId', sentence: 'Dit staat niet (meer) in de agenda. Kies iets anders.' }

export const raiseMessages: Record<RaiseRiskFailure, Message> = {
  'not-found': notFound,
  'not-of-whole': { field: 'ambitionId', sentence: 'Kies waar het bij hoort: je houdt bij wat hoort bij wat je trekt.' },
  'not-allowed': notAllowed,
  'ambition-not-found': noAmbition,
  'model-not-found': noModel,
}

export const changeMessages: Record<Exclude<ChangeRiskFailure, 'stale'>, Message> = {
  'not-found': notFound,
  'not-allowed': notAllowed,
  closed,
  'ambition-not-found': noAmbition,
  'model-not-found': noModel,
  'owner-not-entitled': {
    field: 'isConfidential',
    sentence: 'Een maatregel is van een collega die niets vertrouwelijks ziet. Geef die eerst een andere eigenaar.',
  },
}

export const closeMessages: Record<CloseRiskFailure, Message> = { 'not-found': notFound, 'not-allowed': notAllowed, stale }

export const measureMessages: Record<KeepMeasureFailure, Message> = {
  'not-found': notFound,
  'not-allowed': notAllowed,
  stale,
  closed,
  'person-not-entitled': {
    field: 'ownerId',
    sentence: 'Dit is vertrouwelijk, en deze collega mag het niet zien. Kies een ander, of niemand.',
  },
  'person-not-found': { field: 'ownerId', sentence: 'Deze collega werkt niet (meer) in de regio. Kies een ander, of niemand.' },
}
