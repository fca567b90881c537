import type { ConflictWords } from '../../../../edit-form'

/** A text of a report is long: only where both versions differ they stand beside each other. */
export const conflictWords: ConflictWords = {
  advice:
    'Vergelijk beide versies, pas je tekst hieronder aan als dat nodig is en bewaar. Jouw versie komt dan in de plaats van die van je collega.',
  shows: ({ left, right }) => left !== right,
}
