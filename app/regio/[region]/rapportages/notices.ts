import type { NoticeTone } from '@/components/ui/notice'
import type { CompileReportFailure } from '@/lib/commands/compile-report'

type ListNotice = { tone: NoticeTone; title: string; body?: string }

/** By the word in the address. */
export const compileFailureWords: Record<CompileReportFailure | 'not-arrived' | 'database-away', string> = {
  'not-found': 'niet-gevonden',
  'not-allowed': 'geen-recht',
  'not-open-yet': 'nog-niet-open',
  exists: 'bestaat-al',
  'not-arrived': 'niet-goed-aangekomen',
  'database-away': 'even-niet',
}

export const notices: Record<string, ListNotice> = {
  'niet-gevonden': { tone: 'error', title: 'Deze verslagperiode bestaat niet meer.', body: 'Er is niets samengesteld.' },
  'geen-recht': {
    tone: 'error',
    title: 'Je mag dit rapport niet samenstellen.',
    body: 'Dat doen de beleidsambtenaren, de secretaris en de programmamanager.',
  },
  'nog-niet-open': {
    tone: 'error',
    title: 'Deze verslagperiode is nog niet open.',
    body: 'Samenstellen kan vanaf de dag waarop hij opent.',
  },
  'bestaat-al': {
    tone: 'warning',
    title: 'Een collega heeft dit rapport al samengesteld.',
    body: 'Er is niets dubbel gemaakt. Open het rapport hieronder.',
  },
  'niet-goed-aangekomen': {
    tone: 'error',
    title: 'Dit formulier kwam niet goed aan.',
    body: 'Er is niets samengesteld. Probeer het nog eens.',
  },
  'even-niet': {
    tone: 'error',
    title: 'De database is even niet bereikbaar.',
    body: 'Probeer het over een minuut opnieuw. Was het rapport toch al gemaakt, dan zie je dat.',
  },
}
