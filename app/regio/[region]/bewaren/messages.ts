import type { MakeDestructionListFailure } from '@/lib/commands/make-destruction-list'
import type { SettleDestructionFailure } from '@/lib/commands/settle-destruction-list'

export const makeMessages: Record<MakeDestructionListFailure, string> = {
  'not-found': 'Deze regio bestaat niet voor jou. Er is niets gemaakt.',
  'not-allowed': 'Een vernietigingslijst maakt de programmamanager. Er is niets gemaakt.',
  'nothing-to-destroy': 'Van deze soorten is niets over de termijn dat nog niet op een lijst staat. Er is niets gemaakt.',
}

export const settleMessages: Record<SettleDestructionFailure, string> = {
  'not-found': 'Deze lijst bestaat niet voor jou. Er is niets vernietigd.',
  'not-allowed': 'Een lijst trekt de programmamanager in. Er is niets veranderd.',
  'own-list': 'Deze lijst maakte je zelf. Iemand anders keurt hem goed of wijst hem af. Er is niets vernietigd.',
  stale: 'Een collega heeft deze lijst intussen afgehandeld. Laad de pagina opnieuw om te zien hoe.',
}

export const notices: Record<string, string> = {
  gemaakt: 'De lijst is gemaakt. Iemand anders dan jij keurt hem goed; tot dan wordt niets vernietigd.',
  uitgevoerd: 'De lijst is goedgekeurd en uitgevoerd. Dit is de verklaring van vernietiging.',
  afgewezen: 'De lijst is afgewezen. Er is niets vernietigd.',
  ingetrokken: 'De lijst is ingetrokken. Er is niets vernietigd.',
}
