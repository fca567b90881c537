import { numberInWords } from '@/lib/domain/dutch-number'
import { fullDate } from '@/lib/domain/dutch-dates'
import type { AgendaCounts } from '@/lib/domain/agenda-comparison'
import type { AgendaImportItem } from '@/lib/queries/agenda-imports'

export function stateOfFile({ importedOn, undoneOn, hasFile }: AgendaImportItem): string {
  if (undoneOn) return `Ongedaan gemaakt op ${fullDate(undoneOn)}`
  if (importedOn) return `Geïmporteerd op ${fullDate(importedOn)}`
  return hasFile ? 'Nog niet geïmporteerd' : 'Niet geïmporteerd, bestand verwijderd'
}

const rows = (count: number) => (count === 1 ? 'één regel' : `${numberInWords(count)} regels`)

/** What the button Importeren would do, before anything is done. */
export function whatImportingDoes({ new: added, changed, dropped, refused }: AgendaCounts, isAdopted: boolean): string {
  if (refused > 0)
    return `Er is niets bewaard. ${refused === 1 ? 'Eén regel klopt' : `${numberInWords(refused)} regels kloppen`} niet. Een bestand gaat er in zijn geheel in of niet: verbeter dat, en kies of plak het opnieuw.`
  if (added + changed + dropped === 0) return 'Er is niets te importeren: de agenda is al zoals in dit bestand.'
  const parts = [
    added > 0 && `voegt ${rows(added)} toe`,
    changed > 0 && `wijzigt er ${numberInWords(changed)}`,
    dropped > 0 && (isAdopted ? `laat er ${numberInWords(dropped)} vervallen of verdwijnen` : `haalt er ${numberInWords(dropped)} weg`),
  ].filter((part) => part !== false)
  const sentence = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`
  return `Er is nog niets bewaard. Importeren ${sentence}, alles of niets. Daarna kun je het ongedaan maken.`
}
