import type { AddStoryFailure } from '@/lib/commands/add-story'
import type { AnswerQuestionFailure } from '@/lib/commands/answer-question'
import type { AskQuestionFailure } from '@/lib/commands/ask-question'
import type { ChangeDecisionRequestFailure } from '@/lib/commands/change-decision-request'
import type { RemoveDecisionRequestFailure } from '@/lib/commands/remove-decision-request'
import type { ChangeStoryFailure } from '@/lib/commands/change-story'
import type { ReadStoryOverFailure } from '@/lib/commands/read-story-over'
import type { TakeReportStepFailure } from '@/lib/commands/take-report-step'
import type { WriteReportBlockFailure } from '@/lib/commands/write-report-block'
import type { WriteReportSummaryFailure } from '@/lib/commands/write-report-summary'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'
const notConcept = `Dit rapport is geen concept meer. De tekst kan nu niet veranderen. ${kept}`

export const blockFailures: Record<Exclude<WriteReportBlockFailure, 'stale'>, string> = {
  'not-found': `Dit rapport bestaat niet meer. ${kept}`,
  'not-allowed': `Je mag dit onderdeel niet (meer) schrijven. ${kept}`,
  'not-concept': notConcept,
  'explanation-missing': 'Vul oorzaak, gevolg en bijsturing in.',
}

export const storyFailures: Record<Exclude<AddStoryFailure | ChangeStoryFailure, 'stale'>, string> = {
  'not-found': `Dit verhaal of dit rapport bestaat niet meer. ${kept}`,
  'not-allowed': `Je mag bij dit onderdeel geen verhaal (meer) schrijven. ${kept}`,
  'not-concept': notConcept,
}

export const readOverFailures: Record<ReadStoryOverFailure, string> = {
  'not-found': 'Dit verhaal of dit rapport bestaat niet meer.',
  'not-allowed': 'Je mag bij dit onderdeel geen verhaal (meer) nalezen.',
  own: 'Je schreef dit verhaal zelf. Vraag een collega het na te lezen.',
  'not-concept': 'Dit rapport is geen concept meer. Een verhaal kan er nu niet bij.',
  stale: 'Een collega wijzigde dit verhaal intussen. Lees het opnieuw.',
}

export const summaryFailures: Record<Exclude<WriteReportSummaryFailure, 'stale'>, string> = {
  'not-found': `Dit rapport bestaat niet meer. ${kept}`,
  'not-allowed': `Je mag de hoofdpunten niet (meer) schrijven. ${kept}`,
  'not-concept': notConcept,
}

export const requestFailures: Record<Exclude<ChangeDecisionRequestFailure, 'stale'>, string> = {
  'not-found': `Deze vraag aan het bestuur bestaat niet meer. ${kept}`,
  'not-allowed': `Je mag niet (meer) schrijven wat het rapport vraagt. ${kept}`,
  'not-concept': notConcept,
}

export const removeRequestFailures: Record<RemoveDecisionRequestFailure, string> = {
  ...requestFailures,
  stale: 'Een collega heeft dit intussen gewijzigd. Er is niets weggehaald. Laad de pagina opnieuw en kijk of het nog weg kan.',
  treated: 'Dit is in een vergadering behandeld. Daarom blijft het staan.',
}

export const stepFailures: Record<TakeReportStepFailure, string> = {
  'not-found': 'Dit rapport bestaat niet meer. Er is niets veranderd.',
  'not-allowed': 'Je mag deze stap niet (meer) zetten. Er is niets veranderd.',
  stale: 'Een collega heeft het rapport intussen veranderd. De pagina toont het nu zoals het is. Klopt je stap nog? Zet hem dan opnieuw.',
  'not-possible': 'Deze stap kan nu niet: het rapport heeft een andere status. Er is niets veranderd.',
  'reason-missing': 'Schrijf waarom je dit doet.',
}

export const askFailures: Record<AskQuestionFailure, string> = {
  'not-found': 'Dit onderdeel bestaat niet meer. Je vraag is niet gesteld en staat nog hieronder.',
  'not-allowed': 'Je mag hier geen vraag stellen. Je vraag staat nog hieronder.',
  adopted: 'Dit rapport is vastgesteld. Er kan geen vraag meer bij. Je vraag staat nog hieronder.',
}

export const answerFailures: Record<Exclude<AnswerQuestionFailure, 'answered'>, string> = {
  'not-found': 'Deze vraag bestaat niet meer. Je antwoord staat nog hieronder.',
  'not-allowed': 'Je mag deze vraag niet (meer) beantwoorden. Je antwoord staat nog hieronder.',
}

export const answeredBefore = (answer: string) =>
  `Een collega heeft deze vraag intussen beantwoord: “${answer}” Jouw antwoord is niet bewaard en staat nog hieronder.`
