import type { AdoptAgendaFailure } from '@/lib/commands/adopt-agenda'
import type { RecordAdoptionFailure } from '@/lib/commands/record-adoption'
import type { StructureFailure } from '@/lib/commands/structure-lock'

const always: Record<StructureFailure, string> = {
  'not-found': 'Deze agenda bestaat niet meer. Er is niets bewaard.',
  'not-allowed': 'De agenda stelt de programmamanager vast. Er is niets bewaard; je tekst staat nog hieronder.',
  'agenda-closed': 'Deze agenda is afgesloten. Er is niets bewaard.',
}

export const adoptMessages: Record<Exclude<AdoptAgendaFailure, 'names-unseen'>, string> = {
  ...always,
  stale: 'Een collega wijzigde de agenda intussen. Kijk na wat er veranderde, laad deze pagina opnieuw en stel dan vast.',
  'not-draft': 'Deze agenda is al vastgesteld. Er is niets bewaard.',
  empty: 'Er staat nog niets in deze agenda om uit te voeren. Vul haar eerst.',
  'decision-needed': 'Dit besluit is er niet meer, of is aangehouden. Kies een ander besluit of leg het hier vast.',
  'predecessor-reporting': 'Over de vorige versie wordt nog gemeld. Wacht tot de verslagperiode is gesloten.',
}

export const adoptionMessages: Record<RecordAdoptionFailure, string> = {
  ...always,
  'unknown-municipality': 'Deze gemeente hoort niet (meer) bij de regio. Kies een andere.',
}
