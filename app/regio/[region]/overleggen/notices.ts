import type { NoticeTone } from '@/components/ui/notice'
import { told } from '@/lib/forms/told'

type Said = { tone: NoticeTone; title: string }

const done = (title: string): Said => ({ tone: 'success', title })
const not = (title: string): Said => ({ tone: 'error', title })

// What a page says after an act, by the word in its address.
const notices: Record<string, Said> = {
  overleg: done('Het overleg is bewaard.'),
  'overleg-zonder-ritme': { tone: 'warning', title: 'Het overleg is bewaard. Er zijn geen vergaderingen gepland.' },
  weggehaald: done('Deze vergaderingen gaan niet door. Wat bij het ritme van nu hoort, is gepland.'),
  lid: done('De zetel is bewaard.'),
  gepland: done('De vergaderingen van het komende jaar staan er.'),
  vergadering: done('De vergadering is bewaard.'),
  'gaat-niet-door': done('De vergadering gaat niet door. Wat nog niet was behandeld, gaat naar de volgende.'),
  aanwezig: done('Wie er was, is bewaard.'),
  punt: done('Het agendapunt is bewaard.'),
  weg: done('Het agendapunt is van de agenda.'),
  rapport: done('Het rapport en wat het vraagt, staan op de agenda.'),
  stuk: done('De stukken zijn bijgewerkt.'),
  vertrouwelijk: done('Het stuk is vertrouwelijk. Wie dat niet mag zien, ziet het niet meer.'),
  open: done('Het stuk is niet langer vertrouwelijk.'),
  uitkomst: done('De uitkomst is bewaard.'),
  ruggespraak: done('De ruggespraak is genoteerd.'),
  besluit: done('Het besluit is vastgelegd.'),
  actie: done('De actie is toegevoegd.'),
  doorgegeven: done('Het punt staat op de agenda van het volgende overleg.'),
  gesloten: done('De vergadering is gesloten. Wat er staat, ligt nu vast.'),
  heropend: done('De vergadering is heropend.'),
  'niet-gevonden': not('Dit bestaat niet meer. Er is niets veranderd.'),
  'geen-recht': not('Dit mag je niet. Er is niets veranderd.'),
  'niet-open': not('De vergadering is gesloten of gaat niet door. Er is niets veranderd.'),
  'geen-ritme': not('Dit overleg heeft geen vast ritme. Voeg vergaderingen met de hand toe.'),
  'niet-goed-aangekomen': not('Dit kwam niet goed aan. Laad de pagina opnieuw en probeer het nog eens.'),
}

export const noticeOf = (asked: unknown): Said | undefined => told(notices, asked)

/** For a button that asks nothing: what its page says when it could not be done. */
export const refusalWords: Record<'not-found' | 'not-allowed' | 'not-open' | 'no-rhythm', string> = {
  'not-found': 'niet-gevonden',
  'not-allowed': 'geen-recht',
  'not-open': 'niet-open',
  'no-rhythm': 'geen-ritme',
}
