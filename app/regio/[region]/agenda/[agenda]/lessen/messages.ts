import type { AddLessonFailure } from '@/lib/commands/add-lesson'
import type { ChangeLessonFailure } from '@/lib/commands/change-lesson'
import type { Message } from '@/lib/forms/form-state'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'

const common: Record<Exclude<AddLessonFailure, 'not-found'>, Message> = {
  'not-allowed': { sentence: `Een les legt vast wie het onderdeel trekt, een ambtenaar Jeugd of wie het programma leidt. ${kept}` },
  'agenda-stands': { sentence: `Deze agenda is niet (meer) in uitvoering. ${kept}` },
  'theme-not-found': { field: 'themeId', sentence: 'Dit thema is er niet (meer). Kies een ander, of geen.' },
}

export const addMessages: Record<AddLessonFailure, Message> = {
  ...common,
  'not-found': { field: 'on', sentence: 'Dit staat niet (meer) in de agenda. Kies iets anders.' },
}

export const changeMessages: Record<Exclude<ChangeLessonFailure, 'stale'>, Message> = {
  ...common,
  'not-found': { sentence: `Deze les bestaat niet meer. ${kept}` },
}
