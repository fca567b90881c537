import { clientDataIn, passesEleven } from '@/lib/domain/client-data'
import type { Cell, WideFile } from '@/lib/imports/import-file'

const namesOfClients =
  /^(?:bsn|burgerservice-?nummer|sofi-?nummer|geboorte-?datum|geb\.?\s?-?dat(?:um|\.)?|cli[eë]nt-?(?:nummer|naam|nr\.?)|voornaam|achternaam)\b/i

/** Whether a table is, or has in it, a list of clients: by the name of a column, a text in a cell, or a column of nothing but BSNs. */
export function holdsClientData({ header, rows }: Pick<WideFile, 'header' | 'rows'>): boolean {
  if (header.some((name) => namesOfClients.test(name.trim()) || clientDataIn(name) !== null)) return true
  // Regions return row after row.
  const texts = new Set(rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string' && /\D/.test(cell))))
  if ([...texts].some((text) => clientDataIn(String(text)) !== null)) return true
  return header.some((_, column) => isAllNumbersOfCitizens(rows.map(({ cells }) => cells[column] ?? '')))
}

// One figure of nine digits passes the test by chance, one in eleven times.
function isAllNumbersOfCitizens(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length > 1 && filled.every((cell) => passesEleven(String(cell)))
}
