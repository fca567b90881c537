import type { NoticeTone } from '@/components/ui/notice'

type ListNotice = { tone: NoticeTone; title: (code: string) => string; body?: string }

/** What the list says after an act, by the word in the address (`?melding=bevestigd&code=1.2a`). */
export const notices: Record<string, ListNotice> = {
  bewaard: { tone: 'success', title: (code) => `${code} is bewaard.` },
  bevestigd: { tone: 'success', title: (code) => `${code} is bevestigd.` },
  intussen: {
    tone: 'warning',
    title: (code) => `${code} is intussen gemeld door een collega.`,
    body: 'Er is niets bewaard. Bekijk de nieuwe stand en bevestig opnieuw als dat nodig is.',
  },
  'geen-recht': {
    tone: 'error',
    title: (code) => `Je mag ${code} niet bijwerken.`,
    body: 'Er is niets bewaard. Vraag de programmamanager als dit niet klopt.',
  },
  'niet-gevonden': { tone: 'error', title: (code) => `${code} bestaat niet meer in deze agenda.`, body: 'Er is niets bewaard.' },
  'niets-te-bevestigen': {
    tone: 'error',
    title: (code) => `${code} is nog nooit gemeld.`,
    body: 'Werk de activiteit eerst een keer bij; daarna kun je bevestigen.',
  },
  'niet-goed-aangekomen': {
    tone: 'error',
    title: () => 'Dit formulier kwam niet goed aan.',
    body: 'Er is niets bewaard. Probeer het nog eens.',
  },
}
