import type { ConflictWords } from '../../edit-form'

export const conflictWords: ConflictWords = {
  title: 'Een collega heeft de instellingen intussen gewijzigd.',
  advice: 'Vergelijk beide versies en bewaar.',
  caption: 'De instellingen van je collega naast die van jou',
}
