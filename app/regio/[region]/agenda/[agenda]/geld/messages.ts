import type { AddBudgetLineFailure } from '@/lib/commands/add-budget-line'
import type { AddHoursFailure } from '@/lib/commands/add-hours'
import type { ChangeBudgetLineFailure } from '@/lib/commands/change-budget-line'
import type { ChangeHoursFailure } from '@/lib/commands/change-hours'
import type { RecordSpendingFailure } from '@/lib/commands/record-spending'
import type { WithdrawBudgetLineFailure } from '@/lib/commands/withdraw-budget-line'
import type { WithdrawHoursFailure } from '@/lib/commands/withdraw-hours'
import type { Message } from '@/lib/forms/form-state'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'
const notFound: Message = { sentence: `Dit bestaat niet meer. ${kept}` }
const notAllowed: Message = {
  sentence: `Geld en uren houdt de programmamanager bij, en de secretaris zolang de agenda loopt. ${kept}`,
}
const stale: Message = { sentence: `Een collega deed hier intussen iets mee. De pagina toont het nu zoals het is. ${kept}` }
const withdrawn: Message = { sentence: `Dit is intussen vervallen. Zet het eerst terug. ${kept}` }
const noWhole: Message = {
  field: 'parentId',
  sentence: 'Hier kan deze post geen deel van zijn. Kies een post van dezelfde soort en hetzelfde jaar die zelf geen deel is.',
}
const noAmbition: Message = { field: 'ambitionId', sentence: 'Dit staat niet (meer) in de agenda. Kies iets anders.' }

export const addMessages: Record<AddBudgetLineFailure | AddHoursFailure, Message> = {
  'not-found': notFound,
  'not-allowed': notAllowed,
  'ambition-not-found': noAmbition,
  'no-whole': noWhole,
}

export const changeLineMessages: Record<Exclude<ChangeBudgetLineFailure, 'stale'>, Message> = {
  'not-found': notFound,
  'not-allowed': notAllowed,
  withdrawn,
  'ambition-not-found': noAmbition,
  'spent-on': { field: 'kind', sentence: 'Van deze post is al geld besteed, dus het blijft een raming.' },
  'has-parts': { field: 'kind', sentence: 'Deze post heeft onderdelen. Soort en jaar blijven zoals ze zijn, en hij is zelf geen deel.' },
  'no-whole': noWhole,
}

export const spendingMessages: Record<Exclude<RecordSpendingFailure, 'not-then'>, Message> = {
  'not-found': notFound,
  'not-allowed': { sentence: `Wat is besteed legt de programmamanager of de secretaris vast, zolang de agenda loopt. ${kept}` },
  stale: {
    sentence: `Met deze post is intussen iets gedaan, misschien door jezelf. Kijk in de geschiedenis of het er al staat. ${kept}`,
  },
  withdrawn,
  'no-estimate': { sentence: `Besteden kan alleen van een raming. ${kept}` },
  'in-future': { field: 'spentOn', sentence: 'Deze dag moet nog komen. Leg vast wat al is besteed.' },
  'more-than-spent': { field: 'spent', sentence: 'Zoveel is er niet vastgelegd. Corrigeer hooguit wat er staat.' },
}

export const withdrawLineMessages: Record<WithdrawBudgetLineFailure, Message> = {
  'not-found': notFound,
  'not-allowed': notAllowed,
  stale,
  'part-of-withdrawn': { sentence: `De post waar dit bij hoort is vervallen. Zet die terug, dan komt dit mee. ${kept}` },
}

export const changeHoursMessages: Record<Exclude<ChangeHoursFailure, 'stale'>, Message> = {
  'not-found': notFound,
  'not-allowed': notAllowed,
  withdrawn,
  'ambition-not-found': noAmbition,
}

export const withdrawHoursMessages: Record<WithdrawHoursFailure, Message> = { 'not-found': notFound, 'not-allowed': notAllowed, stale }
