import { numberInWords } from '@/lib/domain/dutch-number'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { outcomes, type ImportCounts, type Outcome } from '@/lib/imports/import-preview'

export const outcomeWords: Record<Outcome, string> = { new: 'nieuw', changed: 'gewijzigd', unchanged: 'ongewijzigd', refused: 'geweigerd' }

/** "12 nieuw, 3 gewijzigd" */
export const countsInWords = (counts: ImportCounts): string =>
  outcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${numberInWords(counts[outcome])} ${outcomeWords[outcome]}`)
    .join(', ')

/** What the button Importeren would do, before anything is done. */
export function whatImportingDoes(counts: ImportCounts): string {
  const writes = counts.new + counts.changed
  if (writes === 0) return 'Er is niets te importeren: geen cijfer is nieuw of gewijzigd.'
  const refused = counts.refused === 0 ? '' : ` Wat is geweigerd (${numberInWords(counts.refused)}), blijft weg.`
  const changed = counts.changed === 0 ? '' : ' Een gewijzigd cijfer moet de gemeente opnieuw controleren.'
  const done = countsInWords({ ...counts, unchanged: 0, refused: 0 })
  return `Er is nog niets bewaard. Importeren bewaart ${writes === 1 ? 'één cijfer' : `${numberInWords(writes)} cijfers`}: ${done}.${refused}${changed}`
}

type Moments = { status: 'pending' | 'imported' | 'undone'; hasFile: boolean; importedOn: DateString | null; undoneOn: DateString | null }

export function statusInWords({ status, hasFile, importedOn, undoneOn }: Moments): string {
  if (status === 'pending') return hasFile ? 'Nog niet geïmporteerd' : 'Niet geïmporteerd, bestand verwijderd'
  if (status === 'undone') return `Ongedaan gemaakt${undoneOn ? ` op ${fullDate(undoneOn)}` : ''}`
  return `Geïmporteerd${importedOn ? ` op ${fullDate(importedOn)}` : ''}`
}
