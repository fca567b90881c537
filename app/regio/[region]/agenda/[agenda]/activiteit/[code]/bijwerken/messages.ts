import type { ReportProgressFailure } from '@/lib/commands/report-progress'

export const failureMessages: Record<Exclude<ReportProgressFailure, 'stale'>, string> = {
  'not-found': 'Deze activiteit bestaat niet meer in de agenda. Er is niets bewaard; je tekst staat nog hieronder.',
  'not-allowed': 'Je mag deze activiteit niet (meer) bijwerken. Er is niets bewaard; je tekst staat nog hieronder.',
  'explanation-missing': 'Vul oorzaak, gevolg en maatregel in.',
}
