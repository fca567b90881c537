import type { ImportAgendaFailure } from '@/lib/commands/import-agenda'
import type { KeepAgendaFileFailure } from '@/lib/commands/keep-agenda-file'

export const unreadTable =
  'Hierin is geen tabel herkend. Kopieer de hele tabel met de koppen Resultaten, Activiteiten, Betrokkenen, Schaalniveau en Planning; tussen de kolommen staat een tab.'

export const keepMessages: Record<KeepAgendaFileFailure, string> = {
  'not-found': 'Deze agenda is er niet meer. Er is niets bewaard.',
  'not-allowed': 'Een agenda importeert de programmamanager, zolang zij niet is afgesloten. Er is niets bewaard.',
}

export const importMessages: Record<Exclude<ImportAgendaFailure, 'reason-needed'>, string> = {
  ...keepMessages,
  'agenda-closed': 'Deze agenda is afgesloten en verandert niet meer. Er is niets geïmporteerd.',
  stale: 'Dit is intussen al geïmporteerd. Laad de pagina opnieuw.',
  expired: 'Dit bestand is intussen verwijderd, omdat het na een dag niet was geïmporteerd. Kies het opnieuw.',
  'refused-rows': 'Er zijn regels die niet kloppen. Verbeter ze in het bestand en kies het opnieuw; er is niets geïmporteerd.',
  'nothing-to-import': 'Er is niets te importeren: de agenda is al zoals in dit bestand.',
  'changed-meanwhile':
    'Intussen wijzigde een collega de agenda. Laad de pagina opnieuw, bekijk wat er nu verandert en kies daarna Importeren.',
  'in-use':
    'Aan iets dat zou verdwijnen hangt nog iets, bijvoorbeeld een KPI, een besluit, een rapport of geld dat is besteed. Er is niets geïmporteerd. Laat die regels in het bestand staan.',
}
