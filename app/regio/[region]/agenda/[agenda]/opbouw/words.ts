import type { StructureAction } from '@/lib/domain/structure'

const actions: Record<StructureAction, (subject: string) => string> = {
  begun: (subject) => `${subject} begonnen`,
  added: (subject) => `${subject} toegevoegd`,
  changed: (subject) => `${subject} gewijzigd`,
  moved: (subject) => `${subject} verplaatst`,
  withdrawn: (subject) => `${subject} vervallen`,
  restored: (subject) => `${subject} teruggezet`,
  removed: (subject) => `${subject} verwijderd`,
  adopted: (subject) => `${subject} vastgesteld`,
  closed: (subject) => `${subject} afgesloten`,
  imported: (subject) => `Geïmporteerd: ${subject}`,
  undone: (subject) => `Ongedaan gemaakt: ${subject}`,
}

/** "Activiteit 1.2a Data delen toegevoegd" */
export const changeInWords = (action: StructureAction, subject: string): string => actions[action](subject)
