import type { NoticeTone } from '@/components/ui/notice'

type StructureNotice = { tone: NoticeTone; title: string; body?: string }

const list: Record<string, StructureNotice> = {
  begonnen: { tone: 'success', title: 'De agenda is begonnen, als concept.', body: 'Zet hieronder neer wat erin staat.' },
  bewaard: { tone: 'success', title: 'Het is bewaard.' },
  vervallen: { tone: 'success', title: 'Het is vervallen.', body: 'Het blijft te lezen, in de agenda en in elk rapport.' },
  hersteld: { tone: 'success', title: 'Het staat weer in de agenda.' },
  verwijderd: { tone: 'success', title: 'Het is verwijderd.' },
  'ongedaan-gemaakt': { tone: 'success', title: 'De laatste wijziging is ongedaan gemaakt.' },
  geimporteerd: { tone: 'success', title: 'De agenda is geïmporteerd.', body: 'Hieronder kun je het ongedaan maken.' },
  vastgesteld: { tone: 'success', title: 'De agenda is vastgesteld.' },
  'nieuwe-versie': {
    tone: 'success',
    title: 'De nieuwe versie is begonnen, als concept.',
    body: 'Alles uit de vorige versie staat erin. De vorige blijft gelden tot deze is vastgesteld.',
  },
  'niet-gevonden': { tone: 'error', title: 'Dit staat niet (meer) in deze agenda.', body: 'Er is niets gewijzigd.' },
  'geen-recht': { tone: 'error', title: 'De agenda wijzigt de programmamanager.', body: 'Er is niets gewijzigd.' },
  afgesloten: { tone: 'error', title: 'Deze agenda is afgesloten en verandert niet meer.', body: 'Er is niets gewijzigd.' },
  intussen: { tone: 'warning', title: 'Een collega wijzigde dit intussen.', body: 'Er is niets gewijzigd. Kijk hoe het er nu voor staat.' },
  'al-gemeld': { tone: 'error', title: 'Er is al op gemeld, dus het kan niet weg.', body: 'Laat het vervallen, met een reden.' },
  'in-gebruik': {
    tone: 'error',
    title: 'Er hangt iets aan, dus dit kan niet.',
    body: 'Bijvoorbeeld een KPI, een besluit, een notitie bij de bron of een melding van daarna.',
  },
  'geen-concept': {
    tone: 'error',
    title: 'Dit is geen concept meer, dus het kan niet weg.',
    body: 'Wat is vastgesteld, blijft. Wat er niet meer bij hoort, vervalt.',
  },
  'niet-vervallen': { tone: 'warning', title: 'Dit was niet vervallen.', body: 'Er is niets gewijzigd.' },
  'onder-vervallen': { tone: 'error', title: 'Waar dit onder staat, is vervallen.', body: 'Zet eerst dat terug.' },
  'niet-laatste': { tone: 'warning', title: 'Intussen is er iets anders gewijzigd.', body: 'Er is niets ongedaan gemaakt.' },
  'niet-goed-aangekomen': {
    tone: 'error',
    title: 'Dit formulier kwam niet goed aan.',
    body: 'Er is niets gewijzigd. Probeer het nog eens.',
  },
}

/** A Map: the address is anybody's text. */
export const notices = new Map(Object.entries(list))
