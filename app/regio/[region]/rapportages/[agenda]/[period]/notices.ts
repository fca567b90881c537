import type { NoticeTone } from '@/components/ui/notice'
import type { TakeOverUpdatesFailure } from '@/lib/commands/take-over-updates'

type ReportNotice = { tone: NoticeTone; title: string; body?: string }

/** By the word in the address. */
export const takeOverWords: Record<TakeOverUpdatesFailure | 'not-arrived' | 'database-away', string> = {
  'not-found': 'niet-gevonden',
  'not-allowed': 'geen-recht',
  'not-concept': 'geen-concept',
  stale: 'intussen',
  'nothing-new': 'niets-nieuws',
  'no-room': 'te-lang',
  'not-arrived': 'niet-goed-aangekomen',
  'database-away': 'even-niet',
}

export const notices: Record<string, ReportNotice> = {
  samengesteld: { tone: 'success', title: 'Het rapport is samengesteld.', body: 'De trekkers kunnen nu hun onderdeel schrijven.' },
  bewaard: { tone: 'success', title: 'Je tekst is bewaard.' },
  hoofdpunten: { tone: 'success', title: 'De hoofdpunten zijn bewaard.' },
  vraag: { tone: 'success', title: 'Je vraag is gesteld.', body: 'Hij staat bij het onderdeel. De schrijvers zien hem daar.' },
  antwoord: { tone: 'success', title: 'Je antwoord is bewaard.' },
  overgenomen: {
    tone: 'success',
    title: 'De nieuwe meldingen zijn overgenomen.',
    body: 'Lees de tekst na en pas hem aan als dat nodig is.',
  },
  agreed: { tone: 'success', title: 'Het rapport heeft ambtelijk akkoord.' },
  offered: { tone: 'success', title: 'Het rapport is aangeboden aan het bestuur.' },
  vastgesteld: { tone: 'success', title: 'Het rapport is vastgesteld.', body: 'De tekst en de bestanden staan nu vast.' },
  sentBack: { tone: 'success', title: 'Het rapport is teruggestuurd.', body: 'De schrijvers lezen waarom bij het verloop.' },
  reopened: { tone: 'success', title: 'Het rapport is heropend.', body: 'Het is weer een concept.' },
  'niet-gevonden': { tone: 'error', title: 'Dit onderdeel bestaat niet meer.', body: 'Er is niets overgenomen.' },
  'geen-recht': { tone: 'error', title: 'Je mag dit onderdeel niet schrijven.', body: 'Er is niets overgenomen.' },
  'geen-concept': { tone: 'error', title: 'Dit rapport is geen concept meer.', body: 'Er is niets overgenomen.' },
  intussen: {
    tone: 'warning',
    title: 'Een collega heeft dit onderdeel intussen gewijzigd.',
    body: 'Er is niets overgenomen. Lees de tekst en neem dan opnieuw over.',
  },
  'niets-nieuws': { tone: 'info', title: 'Alle meldingen staan al in de tekst.' },
  'te-lang': {
    tone: 'error',
    title: 'De nieuwe meldingen passen niet meer in de tekst.',
    body: 'Er is niets overgenomen. Maak de tekst eerst korter.',
  },
  'niet-goed-aangekomen': {
    tone: 'error',
    title: 'Dit formulier kwam niet goed aan.',
    body: 'Er is niets veranderd. Probeer het nog eens.',
  },
  'even-niet': { tone: 'error', title: 'De database is even niet bereikbaar.', body: 'Probeer het over een minuut opnieuw.' },
}
