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

type Moments = { status: 'pending' | 'imported' | 'undone'; hasFile: boolean; importedOn: DateString | null; undoneOn: DateString | null }

export function statusInWords({ status, hasFile, importedOn, undoneOn }: Moments): string {
  if (status === 'pending') return hasFile ? 'Nog niet geïmporteerd' : 'Niet geïmporteerd, bestand verwijderd'
  if (status === 'undone') return `Ongedaan gemaakt${undoneOn ? ` op ${fullDate(undoneOn)}` : ''}`
  return `Geïmporteerd${importedOn ? ` op ${fullDate(importedOn)}` : ''}`
}
