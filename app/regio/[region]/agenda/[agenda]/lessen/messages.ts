import type { AddLessonFailure } from '@/lib/commands/add-lesson'
import type { ChangeLessonFailure } from '@/lib/commands/change-lesson'
import type { Message } from '@/lib/forms/form-state'

const kept = 'Er is niets bewaard; je tekst staat nog hieronder.'

const common: Record<Exclude<AddLessonFailure, 'not-found' | 'names-unseen'>, Message> = {
  'not-allowed': { sentence: `Een les legt vast wie het onderdeel trekt, een ambtenaar Jeugd of wie het programma leidt. ${kept}` },
  'agenda-stands': { sentence: `Deze agenda is niet (meer) in uitvoering. ${kept}` },
  'theme-not-found': { field: 'themeId', sentence: 'Dit thema is er niet (meer). Kies een ander, of geen.' },
}

export const addMessages: Record<Exclude<AddLessonFailure, 'names-unseen'>, Message> = {
  ...common,
  'not-found': { field: 'on', sentence: 'Dit staat niet (meer) in de agenda. Kies iets anders.' },
}

export const changeMessages: Record<Exclude<ChangeLessonFailure, 'stale' | 'names-unseen'>, Message> = {
  ...common,
  'not-found': { sentence: `Deze les bestaat niet meer. ${kept}` },
}

export const sharedNames =
  'In de tekst staan namen of adressen van mensen. Haal ze weg, of vink aan dat je het hebt nagelezen. Er is nog niets bewaard.'
