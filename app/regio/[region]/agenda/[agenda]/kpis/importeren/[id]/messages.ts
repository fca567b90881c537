import type { HoldImportFailure } from '@/lib/commands/import-lock'
import type { ImportFiguresFailure } from '@/lib/commands/import-figures'
import type { MapImportFailure } from '@/lib/commands/map-import'
import type { UndoImportFailure } from '@/lib/commands/undo-import'
import { notArrived } from '@/lib/forms/form-state'
import { told } from '@/lib/forms/told'

const held: Record<HoldImportFailure, string> = {
  'not-found': 'Dit bestand is er niet meer. Er is niets gewijzigd.',
  'not-allowed': 'Cijfers importeren Inkoop & Monitoring en de programmamanager. Er is niets gewijzigd.',
  stale: 'Een collega wijzigde dit intussen. Kijk hoe het er nu voor staat en kies opnieuw.',
  'not-possible': 'Dit is intussen al gedaan. Laad de pagina opnieuw.',
}

export const mapMessages: Record<MapImportFailure, string> = {
  ...held,
  stale: 'Een collega koos intussen ook. Jouw keuzes staan er nog; kies je opnieuw "Bekijk wat er verandert", dan gelden die.',
  'unknown-kpi': notArrived,
}

const importMessages: Record<ImportFiguresFailure | 'not-arrived', string> = {
  ...held,
  'not-arrived': notArrived,
  expired: 'Dit bestand is intussen verwijderd, omdat het na een dag niet was geïmporteerd. Kies het opnieuw.',
  'not-mapped': 'Kies eerst welke KPI bij welke cijfers hoort.',
  'nothing-to-import': 'Er is niets te importeren: geen cijfer is nieuw of gewijzigd.',
  'changed-meanwhile': 'Intussen wijzigde een collega cijfers. Bekijk opnieuw wat er verandert en kies daarna Importeren.',
}

export const undoMessages: Record<UndoImportFailure, string> = {
  ...held,
  touched: 'Met een of meer van deze cijfers is daarna iets gedaan. Er is niets teruggezet; hieronder staat bij welke.',
}

const notices = {
  gekozen: 'Je keuzes zijn bewaard.',
  geimporteerd: 'De cijfers zijn geïmporteerd.',
  teruggezet: 'De import is ongedaan gemaakt: de cijfers zijn weer zoals ze waren.',
}

/** Why importing was refused, from the address of the page. */
export const refusalOf = (asked: unknown): string | undefined => told(importMessages, asked)

export const noticeOf = (asked: unknown): string | undefined => told(notices, asked)
