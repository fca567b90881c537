import type { NoticeTone } from '@/components/ui/notice'
import type { SignInReason } from '@/lib/auth/sign-in-page'
import { minutesUntil } from './waiting'

type Message = { tone: NoticeTone; text: string }
type Wait = { waitUntil?: Date; now: Date }

export function reasonMessage(reason: SignInReason, wait: Wait): Message {
  if (reason === 'wachten')
    return error(
      `Er is tien keer een verkeerd wachtwoord gebruikt, voor dit account of vanaf deze plek. Probeer het over ${minutes(wait)} opnieuw.`,
    )
  if (reason === 'organisatie-wachten')
    return error(`Aanmelden bij je organisatie mislukte hier tien keer. Probeer het over ${minutes(wait)} opnieuw.`)
  return messages[reason]
}

const error = (text: string): Message => ({ tone: 'error', text })

const messages: Record<Exclude<SignInReason, 'wachten' | 'organisatie-wachten'>, Message> = {
  afgemeld: { tone: 'success', text: 'Je bent afgemeld.' },
  'overal-afgemeld': { tone: 'success', text: 'Je bent overal afgemeld, op elk apparaat.' },
  'sessie-voorbij': { tone: 'info', text: 'Je sessie is verlopen. Meld je opnieuw aan.' },
  verlopen: { tone: 'info', text: 'Je sessie is verlopen. Meld je opnieuw aan; je tekst is bewaard.' },
  'tekst-kwijt': {
    tone: 'warning',
    text: 'Je sessie is verlopen en je tekst kon niet worden bewaard. Misschien staat hij er nog als je met je browser teruggaat.',
  },
  onvolledig: { tone: 'error', text: 'Vul je e-mailadres en je wachtwoord in.' },
  onjuist: { tone: 'error', text: 'Het e-mailadres of het wachtwoord klopt niet.' },
  storing: { tone: 'error', text: 'Aanmelden lukt nu niet door een storing. Probeer het over een paar minuten opnieuw.' },
  'wachtwoord-gekozen': { tone: 'success', text: 'Je wachtwoord is bewaard. Meld je ermee aan.' },
  opnieuw: { tone: 'error', text: 'Het aanmeldformulier was verlopen. Vul het opnieuw in.' },
  'geen-adres': error('Vul je e-mailadres in, zoals naam@gemeente.nl.'),
  'bij-organisatie': error(
    'Met dit e-mailadres meld je je aan bij je eigen organisatie, zonder wachtwoord van Koersvast. Vul hier alleen je e-mailadres in. Beheer je deze installatie? Dan klopt het wachtwoord niet.',
  ),
  'organisatie-afgebroken': error('Het aanmelden bij je organisatie is afgebroken. Je bent niet aangemeld; begin gerust opnieuw.'),
  'organisatie-opnieuw': error('Deze aanmelding is al gebruikt, of duurde langer dan tien minuten. Begin opnieuw.'),
  'organisatie-weg': error('De aanmelding van je organisatie antwoordt nu niet. Probeer het over een paar minuten opnieuw.'),
  'organisatie-klok': error(
    'De tijd in het antwoord van je organisatie klopt niet: het is verlopen of komt van een verkeerde klok. Begin opnieuw; lukt het niet, meld het dan bij je helpdesk.',
  ),
  'organisatie-klopt-niet': error('Het antwoord van je organisatie klopt niet, dus je bent niet aangemeld. Meld dit bij je helpdesk.'),
  'organisatie-mist': error(
    'Je organisatie geeft niet door wat Koersvast nodig heeft om je te herkennen. Vraag je helpdesk om de instelling voor Koersvast na te kijken.',
  ),
  'organisatie-adres': error(
    'Je organisatie geeft een e-mailadres door dat niet van haar is, of dat niet is bevestigd. Vraag je helpdesk om het na te kijken.',
  ),
  'organisatie-onbekend': error(
    'Je organisatie kent je, maar je hebt nog geen account in Koersvast. Vraag de programmamanager van je regio om je een rol te geven.',
  ),
  'organisatie-zonder-rol': error(
    'Je organisatie kent je, maar je zit in geen groep met een rol in Koersvast. Vraag je helpdesk of de programmamanager van je regio.',
  ),
  'organisatie-ander': error(
    'Het account met dit e-mailadres is van iemand die je organisatie onder een ander kenmerk kent. Vraag de beheerder van Koersvast om de koppeling los te maken; dan kun je je daarna aanmelden.',
  ),
  'organisatie-gesloten': error('Je account in Koersvast is gesloten. Vraag de programmamanager van je regio als dat niet klopt.'),
}

const minutes = ({ waitUntil, now }: Wait): string => (waitUntil ? minutesUntil(waitUntil, now) : '15 minuten')
