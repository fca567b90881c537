import type { SayOfFiguresFailure } from '@/lib/commands/say-of-figures'

export const remarkMessages: Record<Exclude<SayOfFiguresFailure, 'stale'>, string> = {
  'not-found': 'Deze KPI bestaat niet meer. Er is niets bewaard.',
  'not-allowed': 'Kanttekeningen maken Inkoop & Monitoring en de programmamanager. Er is niets bewaard; je tekst staat nog hieronder.',
  'unknown-municipality': 'Deze gemeente hoort niet (meer) bij de regio. Kies een andere.',
}
