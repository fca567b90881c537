import type { Cell, ImportedArea } from '@/lib/imports/import-file'

const areaCode = /^(NL|LD|PV|CR|GG|JZ|GM|WK|BU)\d{2,8}$/i

export const isAreaCode = (cell: Cell): boolean => areaCode.test(String(cell).trim())

/** The region of a row from its cells: a code is known by its shape, wherever it stands. `codes` are the columns that hold nothing else. */
export function readArea(named: readonly Cell[], codes: readonly Cell[]): ImportedArea {
  const texts = named.map((cell) => String(cell).trim())
  const coded = codes.map(municipalityCode)
  return {
    code: [...coded, ...texts].find(isAreaCode)?.toUpperCase() ?? null,
    name: texts.find((text) => text !== '' && !isAreaCode(text)) ?? null,
  }
}

/** "632" and "0632" in a column of codes are GM0632: Excel drops what stands before the number. */
function municipalityCode(cell: Cell): string {
  const text = String(cell).trim()
  return /^\d{1,4}$/.test(text) ? `GM${text.padStart(4, '0')}` : text
}
