import { itemOutcomeInWords, kindWords } from '@/lib/domain/retention'
import type { Sheet } from '@/lib/exports/document'
import { date, text } from '@/lib/exports/sheet-columns'
import type { DestructionRow } from '@/lib/queries/retention'

/** A list to destroy, or what was destroyed with it, as its page shows it. */
export const destructionSheet = (rows: readonly DestructionRow[]): Sheet => ({
  name: 'Vernietigingslijst',
  columns: [text('Soort', 18), text('Wat', 60), text('Kenmerk', 40), date('Termijn loopt vanaf', 20), text('Uitkomst', 50)],
  rows: rows.map((row) => [kindWords[row.kind], row.description, row.objectId, row.startedOn, itemOutcomeInWords(row)]),
})
