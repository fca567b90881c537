import type { AdoptReportFailure } from '@/lib/commands/adopt-report'

export const failureMessages: Record<Exclude<AdoptReportFailure, 'date-in-future' | 'names-unseen'>, string> = {
  'not-found': 'Dit rapport bestaat niet meer.',
  'not-allowed': 'Alleen de secretaris stelt een rapport vast.',
  stale: 'Een collega heeft het rapport intussen verder gebracht of gewijzigd. Er is niets vastgesteld. Bekijk het opnieuw.',
  'not-possible': 'Dit rapport is nog niet aangeboden, of het is al vastgesteld.',
  'decisions-missing': 'Leg eerst bij elk gevraagd besluit vast wat het bestuur heeft besloten.',
  'changed-meanwhile':
    'Terwijl de bestanden werden gemaakt, veranderde er iets onder het rapport. Er is niets vastgesteld. Probeer het opnieuw.',
}

export const dateInFuture = 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.'

export const filesFailed = 'De bestanden van het rapport konden niet worden gemaakt. Er is niets vastgesteld. Probeer het opnieuw.'
export const databaseAway =
  'De database is even niet bereikbaar. Kijk over een minuut of het rapport al is vastgesteld; zo niet, probeer het opnieuw.'
