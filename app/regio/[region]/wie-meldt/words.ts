import type { NoticeTone } from '@/components/ui/notice'
import { told } from '@/lib/forms/told'

export type Said = { tone: NoticeTone; title: string; body?: string }

const nothingSent = 'Er is geen herinnering gestuurd.'

const refusals: Record<string, Said> = {
  'niet-open': { tone: 'warning', title: 'De verslagperiode is niet open.', body: nothingSent },
  'geen-recht': { tone: 'error', title: 'Alleen de programmamanager en de secretaris sturen herinneringen.', body: nothingSent },
  'niet-gevonden': { tone: 'error', title: 'Deze verslagperiode bestaat niet meer.', body: nothingSent },
  'niet-goed-aangekomen': { tone: 'error', title: 'Dit formulier kwam niet goed aan.', body: `${nothingSent} Probeer het nog eens.` },
}

type Address = { melding?: unknown; nieuw?: unknown; al?: unknown }

/** What the page says after reminding, by the words in its address. */
export function noticeOf({ melding, nieuw, al }: Address): Said | null {
  if (melding !== 'klaar') return told(refusals, melding) ?? null
  const [queued, already] = [count(nieuw), count(al)]
  const skipped = already > 0 ? `${already === 1 ? '1 mens heeft' : `${already} mensen hebben`} er vandaag al een gekregen.` : undefined
  if (queued === 0) return { tone: 'info', title: 'Er is geen nieuwe herinnering nodig.', body: skipped }
  return { tone: 'success', title: `De herinnering gaat naar ${people(queued)}.`, body: skipped }
}

export const people = (count: number): string => (count === 1 ? '1 mens' : `${count} mensen`)

const count = (text: unknown): number => (typeof text === 'string' && /^\d{1,4}$/.test(text) ? Number(text) : 0)
