import type { NoticeTone } from '@/components/ui/notice'
import type { SignInReason } from '@/lib/auth/sign-in-page'
import { minutesUntil } from './waiting'

type Message = { tone: NoticeTone; text: string }
type Wait = { waitUntil?: Date; now: Date }

export function reasonMessage(reason: SignInReason, wait: Wait): Message {
  return reason === 'wachten'
    ? {
        tone: 'error',
        text: `Er is tien keer een verkeerd wachtwoord gebruikt, voor dit account of vanaf deze plek. Probeer het over ${minutes(wait)} opnieuw.`,
      }
    : messages[reason]
}

const messages: Record<Exclude<SignInReason, 'wachten'>, Message> = {
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
}

const minutes = ({ waitUntil, now }: Wait): string => (waitUntil ? minutesUntil(waitUntil, now) : '15 minuten')
